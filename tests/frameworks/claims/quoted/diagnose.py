"""The page diagnose."""

from ..sentences import Said

BCE_ENDS_BEFORE = Said(
    "troubleshooting/diagnose#loss-of-clipping",
    "from there on the gradient is 0, in PyTorch's BCE nearly 0 before.",
    "从那里起梯度为 0，PyTorch 的 BCE 更早就接近 0。",
)
