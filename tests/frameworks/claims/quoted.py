"""The sentences that the properties hold."""

from .sentences import Said

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
SWAPPED = Said(
    "frameworks/defects#swapped",
    "float labels and logits of one shape raise nothing, under TensorFlow's old name in `tf.compat.v1` too. "
    "The loss is another number, negative for label 1 with a logit of 2 or more.",
    "只要标签与 logits 是形状相同的浮点数，就不报错；TensorFlow 在 `tf.compat.v1` 里的旧名字也一样。"
    "得到的是另一个数：标签为 1、logit 不小于 2 时是负数。",
)
SWAPPED_SPARSE = Said(
    "frameworks/defects#swapped",
    "The functions for class indices raise, because logits are no integers:",
    "接收类别索引的函数会报错，因为 logits 不是整数：",
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
MASKED_INDICES = Said(
    "frameworks/defects#masked",
    "Workaround: use class indices (in TensorFlow, PyTorch without label smoothing, and Optax), "
    "or a large negative number that the dtype can hold instead of −∞",
    "绕开的办法：用类别索引（TensorFlow、不做标签平滑的 PyTorch 和 Optax），"
    "或者把 −∞ 换成绝对值很大、但不超出该 dtype 的负数",
)
MASKED_SCIPY = Said(
    "frameworks/defects#masked",
    "in SciPy, `np.where(y == 0, 0, y * log_softmax(x))`.",
    "在 SciPy 里用 `np.where(y == 0, 0, y * log_softmax(x))`。",
)
ALL_IGNORED = Said(
    "frameworks/defects#all-ignored",
    "The loss is NaN, while the gradient with respect to finite logits is 0:",
    "损失是 NaN，而对有限 logits 的梯度是 0：",
)
ZERO_ROWS = Said(
    "frameworks/defects#determinism",
    "A row of zeros as padding is such a label: its loss is 0, but its gradient is $p$, and the padding trains; "
    "in PyTorch 2.13 and Optax 0.2.8 it is 0.",
    "用全 0 的行作填充时，标签正是这样：损失是 0，梯度却是 $p$，填充也参与训练；"
    "PyTorch 2.13 与 Optax 0.2.8 的梯度是 0。",
)
FLOAT16_CLASSES = Said(
    "frameworks/defects#float16",
    "The classes cast to float32 first and stay finite:",
    "类会先转成 float32，损失是有限的：",
)
LOG_OF_ZERO = Said(
    "frameworks/porting#from-logits",
    "Once one of them is 0, the losses for rows of probabilities return NaN if its label is 0.",
    "某个概率是 0、它的标签也是 0 时，标签为一行概率的损失得到 NaN。",
)
SMOOTHING = Said(
    "frameworks/porting#label-smoothing",
    "Without class weights, a smoothing of 0.1 means the same in these four:",
    "不用类别权重时，平滑系数 0.1 在这四个框架里含义相同：",
)
IGNORED_MEAN = Said(
    "frameworks/porting#ignore-index",
    "`ignore_class` in Keras 3.15, given to the class, has the same mean if at least one label is kept; "
    "if none is, Keras gives 0 and PyTorch NaN.",
    "Keras 3.15 的 `ignore_class` 写给类时，只要留下一个标签，平均值就相同；"
    "一个都不留时，Keras 得到 0，PyTorch 得到 NaN。",
)
BCE_ENDS_BEFORE = Said(
    "troubleshooting/diagnose#loss-of-clipping",
    "from there on the gradient is 0, in PyTorch's BCE nearly 0 before.",
    "从那里起梯度为 0，PyTorch 的 BCE 更早就接近 0。",
)
