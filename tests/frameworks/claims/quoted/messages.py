"""The page on error messages."""

from ..sentences import Said

NOT_RESCALED = Said(
    "troubleshooting/messages#sum-to-one",
    "After the warning the rows are used as they are, not rescaled.",
    "警告之后，这些行按原样计算，没有归一化。",
)
