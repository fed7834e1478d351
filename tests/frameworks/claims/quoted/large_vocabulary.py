"""The page on logits that do not fit."""

from ..sentences import Said

BFLOAT16 = Said(
    "language_models/large_vocabulary#bfloat16",
    "PyTorch returns bfloat16 for bfloat16:",
    "输入是 bfloat16，PyTorch 返回的也是 bfloat16：",
)
