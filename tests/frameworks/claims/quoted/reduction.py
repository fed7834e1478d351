"""The page on reduction, weights and masks."""

from ..sentences import Said

NOTHING_LEFT = Said(
    "concepts/reduction#all-masked",
    "Losses times the mask, summed and divided by the sum of the mask, have a NaN gradient, and one step turns the "
    "weights into NaN. A mean over selected losses has the gradient 0",
    "损失乘以掩码、求和、再除以掩码之和，梯度就是 NaN，更新一步之后权重都成了 NaN。只对选出的损失取平均，梯度是 0",
)
WEIGHTS_OF_ZERO = Said(
    "concepts/reduction#all-masked",
    "In PyTorch 2.13 `ignore_index` [returns the NaN](../frameworks/defects.md#all-ignored) with a gradient of 0, "
    "unless class weights that sum to 0 are the reason.",
    "PyTorch 2.13 的 `ignore_index` [返回的是 NaN](../frameworks/defects.md#all-ignored)，梯度是 0；"
    "如果原因是类别权重之和为 0，梯度也是 NaN。",
)
