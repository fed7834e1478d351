"""The page on calibration."""

from ..sentences import Said

HARD_ANSWERS = Said(
    "neighbours/calibration#hard-answers",
    "Given the answers 0 and 1, each wrong one costs a clip, minus the logarithm of a tiny number.",
    "传进去的如果是 0 和 1 这样的答案，每错一个，就得到截断值：一个极小的数取对数，再变号。",
)
FLOAT32 = Said(
    "neighbours/calibration#hard-answers",
    "In float32 the clip is at the eps of float32.",
    "float32 则在 float32 的 eps 处截断。",
)
