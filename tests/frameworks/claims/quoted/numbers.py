"""The page on a number."""

from ..sentences import Said

NO_CLIP = Said(
    "troubleshooting/numbers#clips",
    "Pass logits to the losses of the [function map](../frameworks/function_map.md): they do not clip",
    "[函数对照表](../frameworks/function_map.md)里的损失改传 logits 就不截断",
)
