"""The page on the loss to expect from a language model."""

from ..sentences import Said

SMOOTHED = Said(
    "language_models/expected_value#smoothing",
    "PyTorch 2.13 weights each class' share of the smoothed label by the weight of that class, "
    "and divides by the sum of the weights of the true classes.",
    "PyTorch 2.13 用各个类别自己的权重去乘平滑标签里属于它的那一份，再除以真实类别的权重之和。",
)
