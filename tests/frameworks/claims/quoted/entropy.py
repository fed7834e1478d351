"""The page on entropy."""

from ..sentences import Said

NLL_OF_LOGITS = Said(
    "concepts/entropy#likelihood",
    "logits raise nothing there, and the loss may be negative:",
    "传入 logits 并不会报错，损失却可能是负数：",
)
