"""The page on softmax cross entropy."""

from ..sentences import Said

AXES = Said(
    "losses/softmax#contract",
    "of the negative axes knows only −1.",
    "负数的轴只接受 −1。",
)
COLUMN = Said(
    "losses/softmax#column",
    "TensorFlow 2.21 raises nothing: it repeats the column for every class.",
    "TensorFlow 2.21 不报错，而是把这一列复制给每个类别。",
)
