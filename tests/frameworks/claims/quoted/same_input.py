"""The page on the same input in each framework."""

from ..sentences import Said

ORDINARY = Said(
    "frameworks/same_input#same-input",
    "For ordinary inputs the six libraries return the same loss and gradient, up to rounding; "
    "scikit-learn alone refuses soft labels.",
    "输入正常时，六个库的损失和梯度一致，最多相差一点舍入误差；只有 scikit-learn 不接受软标签。",
)
