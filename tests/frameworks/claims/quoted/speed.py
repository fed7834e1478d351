"""The page on speed."""

from ..sentences import Said

FUSED = Said(
    "about/speed#slower",
    "XLA and JAX join neighbouring operations of a loss into a few loops over the logits, "
    "those of the sigmoid loss into one.",
    "XLA 和 JAX 把损失里相邻的运算合并成少数几个循环，sigmoid 损失合并成一个。",
)
READY = Said(
    "about/speed#slower",
    "PyTorch has such a loop ready for log softmax and for log sigmoid.",
    "PyTorch 的 log softmax 和 log sigmoid 各有现成的循环。",
)
