"""The page on logits that do not fit."""

from ..sentences import Said

BFLOAT16 = Said(
    "language_models/large_vocabulary#bfloat16",
    "PyTorch returns bfloat16 for bfloat16:",
    "输入是 bfloat16，PyTorch 返回的也是 bfloat16：",
)
CLASS_NAME = Said(
    "language_models/large_vocabulary#fused",
    "`ForCausalLM` in the name of the class counts: "
    "without it `Trainer` takes the first label of each row for one that counts, "
    "and the loss is [too small](denominators.md#gradient-accumulation).",
    "类名里要有 `ForCausalLM`：没有的话，`Trainer` 会把每行第一个标签也数进去，"
    "损失就[偏小](denominators.md#gradient-accumulation)。",
)
