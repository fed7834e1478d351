"""The page on the loss to expect from a language model."""

from ..sentences import Said

SMOOTHED = Said(
    "language_models/expected_value#smoothing",
    "PyTorch 2.13 weights each class' share of the smoothed label by the weight of that class, "
    "and divides by the sum of the weights of the true classes.",
    "PyTorch 2.13 把平滑标签里各类别的份额乘以该类别的权重，再除以真实类别的权重之和。",
)
