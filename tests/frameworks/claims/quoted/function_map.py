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
        "frameworks/function_map#function-map",
        "On TensorFlow, Keras finds the logits behind a softmax or sigmoid of its own and computes from them: "
        "the loss of `model(x)` is then not clipped, that of a NumPy copy of the same output is, at 16.118.",
        "在 TensorFlow 后端上，如果输出来自 Keras 自己的 softmax 或 sigmoid，Keras 会找回前面的 logits 来计算："
        "`model(x)` 的损失因此不截断，而同一输出的 NumPy 副本截断在 16.118。",
    ),
    Said(
        "troubleshooting/numbers#clips",
        "behind a softmax or sigmoid of its own it finds the logits and does not clip the loss of `model(x)`. "
        "A NumPy copy of that output is clipped.",
        "输出若来自 Keras 自己的 softmax 或 sigmoid，就会找回前面的 logits，`model(x)` 的损失不截断；"
        "同一输出的 NumPy 副本则会截断。",
    ),
]
KERAS_CELLS = [
    Said(f"frameworks/function_map#{section}", "| none; 16.118 for probabilities |", "| 无；概率为 16.118 |")
    for section in ("sigmoid", "softmax", "sparse")
]
TORCH_INDICES = Said(
    "frameworks/function_map#sparse",
    "`F.cross_entropy(input, target)` | axis 1 | int64; uint8 for logits `(N, C)` or `(C,)` | mean | none |",
    "`F.cross_entropy(input, target)` | 轴 1 | int64；logits 为 `(N, C)` 或 `(C,)` 时还有 uint8 | 平均 | 无 |",
)
OTHERS_RAISE = Said(
    "frameworks/function_map#tensorflow-accepts",
    "The softmax loss broadcasts its labels and casts them; the others raise for the same arguments, "
    "except where the labels fit as class indices.",
    "softmax 损失会广播标签、转换标签的 dtype；同样的参数交给另外三个函数就会报错，"
    "除非标签的形状恰好可以当作类别索引。",
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
        "| 结果的形状 | 与 logits 相同 | 与 logits 相同；`pos_weight` 更大时随之变大 |",
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
ORDER = [
    Said(
        "frameworks/function_map#function-map",
        "TensorFlow, Keras and scikit-learn take the labels first, PyTorch and Optax take them second.",
        "TensorFlow、Keras 和 scikit-learn 先写标签，PyTorch 和 Optax 后写标签。",
    ),
    Said(
        "troubleshooting/symptoms#differs",
        "TensorFlow and Keras take the labels first, PyTorch and Optax second.",
        "TensorFlow 和 Keras 先写标签，PyTorch 和 Optax 后写标签。",
    ),
]
RETURNED = Said(
    "frameworks/function_map#function-map",
    "TensorFlow and Optax return one loss for each example, the other three return the mean.",
    "TensorFlow 和 Optax 给每个样本返回一个损失，另外三家返回平均值。",
)
NO_POS_WEIGHT = Said(
    "frameworks/function_map#weighted",
    "The binary losses of Keras and Optax have no such argument.",
    "Keras 和 Optax 的二元损失没有这个参数",
)
WHOLE_ARRAY = Said(
    "frameworks/function_map#softmax",
    "SciPy's `log_softmax` has no class axis by default: it normalises over the whole array",
    "SciPy 的 `log_softmax` 默认没有类别轴，会对整个数组做归一化",
)
BOTH_FORMS = Said(
    "frameworks/function_map#sparse",
    "PyTorch has one function for both forms of labels and tells them apart by shape: labels of the logits' shape are "
    "rows and must be floats, labels without axis 1 are indices.",
    "PyTorch 的两种标签共用一个函数，靠形状区分：与 logits 同形的是概率，必须是浮点；没有轴 1 的是索引。",
)
FOCAL = Said(
    "concepts/imbalance#focal",
    "Keras 3.15 and Optax 0.2.8 have it built in; TensorFlow 2.21 and PyTorch 2.13 have not.",
    "Keras 3.15 和 Optax 0.2.8 自带这个损失，TensorFlow 2.21 和 PyTorch 2.13 没有",
)
NO_IGNORE_INDEX = [
    Said(
        "frameworks/function_map#sparse",
        "It skips the index −100, the default of `ignore_index`.",
        "索引 −100 是 `ignore_index` 的默认值，会跳过。",
    ),
    Said(
        "troubleshooting/diagnose#ignore-index-unknown",
        "TensorFlow's sparse loss has no `ignore_index`; PyTorch's leaves out −100 unasked, and no other number.",
        "TensorFlow 的稀疏版损失没有 `ignore_index`；PyTorch 默认忽略 −100，别的数要写明。",
    ),
    Said(
        "troubleshooting/diagnose#all-labels-ignored",
        "The sum over no label is 0 and the mean is 0/0, NaN in PyTorch.",
        "一个标签也不剩时，总和是 0，平均值是 0/0，在 PyTorch 中是 NaN。",
    ),
]
AS_THEY_ARE = [
    Said(
        "language_models/next_token#flatten",
        "TensorFlow, Keras and Optax take them as they are. PyTorch's `cross_entropy` wants the classes on axis 1",
        "TensorFlow、Keras 和 Optax 直接接受。PyTorch 的 `cross_entropy` 要求类别在轴 1",
    ),
    Said(
        "troubleshooting/diagnose#function",
        "with the classes on axis 1, as PyTorch takes them",
        "类别在轴 1（PyTorch 的写法）也能识别",
    ),
    Said(
        "troubleshooting/diagnose#ambiguous-class-axis",
        "logits with the classes last, as TensorFlow takes them, and logits with the classes on axis 1, as PyTorch "
        "takes them.",
        "类别在最后一个轴（TensorFlow 的写法）还是在轴 1（PyTorch 的写法）",
    ),
    Said(
        "troubleshooting/symptoms#shape",
        "In PyTorch with more axes the classes are on axis 1.",
        "在 PyTorch 里，轴再多，类别也在轴 1。",
    ),
]
TAKES = [
    Said(
        "frameworks/function_map#sparse",
        "scikit-learn takes probabilities, the others logits.",
        "scikit-learn 接收概率，其余接收 logits。",
    ),
    Said(
        "losses/sigmoid#sigmoid",
        "PyTorch calls it `BCEWithLogitsLoss`, Keras `BinaryCrossentropy`, Optax `sigmoid_binary_cross_entropy`; "
        "scikit-learn's `log_loss` and PyTorch's `BCELoss` take the probabilities instead of the logits.",
        "PyTorch 里是 `BCEWithLogitsLoss`，Keras 里是 `BinaryCrossentropy`，Optax 里是 `sigmoid_binary_cross_entropy`；"
        "scikit-learn 的 `log_loss` 与 PyTorch 的 `BCELoss` 以概率而不是 logits 为输入。",
    ),
]
SAMPLE_WEIGHT = Said(
    "concepts/imbalance#pos-weight",
    "called `sample_weight` in Keras 3.15.",
    "在 Keras 3.15 里叫 `sample_weight`。",
)
INT32 = Said(
    "troubleshooting/messages#long-or-byte",
    "int32 from NumPy or TensorFlow is refused as well (`but got Int`).",
    "NumPy 或 TensorFlow 的 int32 也不接受（`but got Int`）。",
)
