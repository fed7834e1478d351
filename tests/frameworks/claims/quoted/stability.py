"""The page on numerical stability."""

from ..sentences import Said

LABELS = Said(
    "concepts/stability#float16",
    "`F.binary_cross_entropy_with_logits` of PyTorch 2.13 returns their dtype, also for float32 logits:",
    "PyTorch 2.13 的 `F.binary_cross_entropy_with_logits` 返回标签的类型，logits 是 float32 也一样：",
)
