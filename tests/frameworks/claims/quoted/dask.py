"""The page on Dask."""

from ..sentences import Said

SAME_BITS = Said(
    "frameworks/dask#dask",
    "On workers with the same NumPy and the same kind of CPU, "
    "every loss has the same bits as if the batch had been computed in one piece.",
    "得到的每个损失都与整批一次算出的逐位相同。",
)
CLASS_INDICES = Said(
    "frameworks/dask#misaligned",
    "Use `apply_gufunc` for the losses of class indices and for their gradients.",
    "以类别索引为标签的损失和梯度，要用 `apply_gufunc`。",
)
