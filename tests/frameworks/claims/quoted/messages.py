"""The page on error messages."""

from ..sentences import Said

NOT_RESCALED = Said(
    "troubleshooting/messages#sum-to-one",
    "After the warning the rows are used as they are, not rescaled.",
    "警告之后，这些行按原样计算，没有归一化。",
)
NEGATIVE_IGNORED = Said(
    "troubleshooting/messages#ignore-index",
    "It is raised for an `ignore_index` of 0 or more; negative ones are not looked at.",
    "`ignore_index` 不小于 0 时才报错，负的不检查。",
)
INTEGER_LABELS = Said(
    "troubleshooting/messages#jax-incompatible",
    "also `softmax_cross_entropy_with_integer_labels`, if the number of labels is wrong.",
    "标签的个数不对时，`softmax_cross_entropy_with_integer_labels` 也会报。",
)
FIRST_DIMENSION = Said(
    "troubleshooting/messages#first-dimension",
    "with labels of rank 1 and logits of rank 2 whose lengths are not known until it runs.",
    "标签的轴数是 1，logits 的轴数是 2，长度要到运行时才知道。",
)
