"""The page Function map."""

from ..sentences import Said

BROADCAST = Said(
    "frameworks/function_map#tensorflow-accepts",
    "all axes except the last are flattened first; then the labels need as many rows as the logits, or one, "
    "and as many classes, or one; not scalars",
    "先把最后一个轴以外的轴合并；合并后标签的行数与 logits 相同，或者只有一行；类别数也相同，或者只有一类；不接受标量",
)
AXES_SWAPPED = Said(
    "frameworks/function_map#tensorflow-accepts",
    "So labels with two axes swapped, (T, B, C) for logits (B, T, C), raise nothing: "
    "the softmax loss pairs the rows in the order in which they lie.",
    "因此两个轴写反的标签，比如 logits 是 (B, T, C) 而标签是 (T, B, C)，不会报错：softmax 损失按存放的顺序给各行配对。",
)
KERAS_LOGITS = Said(
    "frameworks/function_map#function-map",
    "With `from_logits=True`, the three Keras losses below do not clip on TensorFlow",
    "写了 `from_logits=True`，下面三个 Keras 损失在 TensorFlow 后端上不截断",
)
KERAS_FOCAL = Said(
    "frameworks/function_map#function-map",
    "`CategoricalFocalCrossentropy` clips on TensorFlow.",
    "`CategoricalFocalCrossentropy` 在 TensorFlow 后端上也会。",
)
KERAS_BEHIND = [
    Said(
        where,
        "On TensorFlow, Keras finds the logits behind a softmax or sigmoid of its own and computes from them: "
        "the loss of `model(x)` is then not clipped, that of a NumPy copy of the same output is, at 16.118.",
        "在 TensorFlow 后端上，输出若来自 Keras 自己的 softmax 或 sigmoid，Keras 会找回它前面的 logits 来计算："
        "`model(x)` 的损失因此不截断，而同一输出的 NumPy 副本截断在 16.118。",
    )
    for where in ("frameworks/function_map#function-map", "troubleshooting/numbers#clips")
]
KERAS_CELLS = [
    Said(f"frameworks/function_map#{section}", "| none; 16.118 for probabilities |", "| 无；概率为 16.118 |")
    for section in ("sigmoid", "softmax", "sparse")
]
OTHERS_RAISE = Said(
    "frameworks/function_map#tensorflow-accepts",
    "The softmax loss broadcasts its labels and casts them; the others raise for the same arguments.",
    "softmax 损失会广播标签、转换标签的 dtype；同样的参数交给另外三个函数就会报错。",
)
SHAPES = [
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| shapes | equal, never broadcast; scalars too | equal, never broadcast; `pos_weight` is broadcast |",
        "| 形状 | 相同，从不广播；标量也可以 | 相同，从不广播；`pos_weight` 会广播 |",
    ),
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| shape of the result | that of the logits | that of the logits, or larger if `pos_weight` is |",
        "| 结果的形状 | 与 logits 相同 | 与 logits 相同；`pos_weight` 更大时随它变大 |",
    ),
]
DTYPES = [
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| dtype of the labels | the logits' | the logits' | any, cast to the logits' | int32, int64 |",
        "| 标签的 dtype | 与 logits 相同 | 与 logits 相同 | 任意，转换成 logits 的 dtype | int32、int64 |",
    ),
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| dtype of the result | the logits' | the logits' | the logits' | the logits' |",
        "| 结果的 dtype | 与 logits 相同 | 与 logits 相同 | 与 logits 相同 | 与 logits 相同 |",
    ),
]
INFINITE = [
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| a logit inf where the limit is 0 | nan | nan | nan | nan |",
        "| logit 为 inf，极限为 0 时 | nan | nan | nan | nan |",
    ),
    Said(
        "frameworks/function_map#tensorflow-accepts",
        "| a logit −inf | nan where the limit is 0, inf where it is inf | nan | nan under a label of 0 "
        "| inf for its own label, otherwise the limit |",
        "| logit 为 −inf 时 | 极限为 0 时是 nan，极限为 inf 时是 inf | nan | 对应的标签为 0 时是 nan "
        "| 标签正是这个类别时为 inf，否则为极限值 |",
    ),
]
