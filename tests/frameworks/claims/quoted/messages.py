"""The page on error messages."""

from ..sentences import Said

NOT_RESCALED = Said(
    "troubleshooting/messages#sum-to-one",
    "After the warning the rows are used as they are, not rescaled.",
    "警告之后，这些行按原样计算，没有归一化。",
)
INPUT_GRADS = Said(
    "troubleshooting/messages#checkpoint-inputs",
    "`model.enable_input_require_grads()` of Transformers does that for the output of the embeddings.",
    "Transformers 的 `model.enable_input_require_grads()` 对嵌入层的输出就是这样做的。",
)
NEGATIVE_IGNORED = Said(
    "troubleshooting/messages#ignore-index",
    "It is raised for an `ignore_index` of 0 or more; negative ones are not looked at.",
    "`ignore_index` 不小于 0 时才报错，负的不检查。",
)
COUNTED = Said(
    "troubleshooting/messages#different-classes",
    "It counts the classes in `y_true`, and a small batch may lack one. Name the classes in `labels`.",
    "类别是从 `y_true` 里数出来的，而小批量里可能缺了一类。用 `labels` 写全类别。",
)
CONSTRUCTORS = Said(
    "troubleshooting/messages#boolean-value",
    "`CrossEntropyLoss`, `BCEWithLogitsLoss`, `BCELoss`, `NLLLoss` and `KLDivLoss`. The tensors went into the "
    "constructor.",
    "`CrossEntropyLoss`、`BCEWithLogitsLoss`、`BCELoss`、`NLLLoss` 和 `KLDivLoss`。张量传进了构造函数。",
)
ONE_COLUMN = Said(
    "troubleshooting/messages#num-classes",
    "With `from_logits=True` the loss is 0 and stays 0.",
    "写了 `from_logits=True` 时，损失是 0，而且一直是 0。",
)
NO_GRADIENT = Said(
    "troubleshooting/messages#no-gradients",
    "The gradient is `None`: `argmax`, `round` or a comparison stands between the weights and the loss. So does a "
    "NumPy function in a model that runs eagerly; traced by `fit`, it raises another error.",
    "梯度是 `None`：权重与损失之间夹着 `argmax`、`round` 或比较运算。即时执行（eager）时，NumPy 函数也会这样；"
    "在 `fit` 追踪的图里，报的是另一个错误。",
)
# What the class raises the function raises, and the other way round.
CLASSES = [
    Said(f"troubleshooting/messages#{anchor}", f"`F.{function}` and `{name}`", f"`F.{function}` 与 `{name}`")
    for function, name, anchors in (
        (
            "cross_entropy",
            "CrossEntropyLoss",
            "class-weights multi-target batch-size class-axis spatial-targets "
            "out-of-bounds ignore-index long-or-byte floating-target",
        ),
        ("binary_cross_entropy_with_logits", "BCEWithLogitsLoss", "target-size cast-to-long"),
        ("binary_cross_entropy", "BCELoss", "target-size-deprecated found-dtype between-0-and-1"),
    )
    for anchor in anchors.split()
]
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
