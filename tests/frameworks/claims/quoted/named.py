"""Functions and arguments that a sentence names, and that no snippet beside it uses."""

from ..sentences import Said

CLIPPED = {
    where: Said("troubleshooting/numbers#clips", en, zh)
    for where, en, zh in [
        (
            "binary",
            "| 100 | | `F.binary_cross_entropy`, PyTorch 2.13 |",
            "| 100 | | PyTorch 2.13 的 `F.binary_cross_entropy` |",
        ),
        (
            "float64",
            "| 36.04 | 2.220e-16 | scikit-learn 1.9, float64 |",
            "| 36.04 | 2.220e-16 | scikit-learn 1.9，float64 |",
        ),
        ("keras", "| 16.118 | $10^{-7}$ | Keras 3.15 |", "| 16.118 | $10^{-7}$ | Keras 3.15 |"),
        (
            "float32",
            "| 15.942 | 1.192e-07 | scikit-learn 1.9, float32; Keras 3.15 for a label of 0 |",
            "| 15.942 | 1.192e-07 | scikit-learn 1.9，float32；Keras 3.15，标签为 0 |",
        ),
    ]
}
SOFTMAX = Said(
    "losses/softmax#softmax",
    "PyTorch calls it `CrossEntropyLoss`, Keras `CategoricalCrossentropy`, Optax `softmax_cross_entropy`.",
    "PyTorch 里是 `CrossEntropyLoss`，Keras 里是 `CategoricalCrossentropy`，Optax 里是 `softmax_cross_entropy`。",
)
SPARSE = Said(
    "losses/sparse_softmax#sparse-softmax",
    "PyTorch calls it `CrossEntropyLoss`, or `NLLLoss` behind `LogSoftmax`, Keras `SparseCategoricalCrossentropy`, "
    "Optax `softmax_cross_entropy_with_integer_labels`.",
    "PyTorch 里是 `CrossEntropyLoss`，或者 `LogSoftmax` 之后的 `NLLLoss`，Keras 里是 `SparseCategoricalCrossentropy`，"
    "Optax 里是 `softmax_cross_entropy_with_integer_labels`。",
)
COLUMN = Said(
    "troubleshooting/messages#shapes-incompatible",
    "If the labels are the column, they are class indices: use `sparse_categorical_crossentropy`.",
    "如果标签是一列，那是类别索引，请用 `sparse_categorical_crossentropy`；",
)
OPTAX_ROWS = [
    Said(
        "troubleshooting/messages#jax-rank",
        "or give one-hot rows to `softmax_cross_entropy`.",
        "如果是独热标签，就交给 `softmax_cross_entropy`。",
    ),
    Said(
        "troubleshooting/messages#jax-integer",
        "give probabilities to `softmax_cross_entropy`.",
        "概率则交给 `softmax_cross_entropy`。",
    ),
]
WEIGHTED_BY_HAND = Said(
    "troubleshooting/messages#class-weights",
    'Weights for examples go on the losses with `reduction="none"`.',
    '要给每个样本一个权重，就用 `reduction="none"`，再乘到损失上。',
)
SAME_SHAPE = Said(
    "troubleshooting/messages#keras-same-shape",
    "**Keras 3.15**, `CategoricalCrossentropy` and `BinaryCrossentropy`; in `fit` the first number reads `None`.",
    "**Keras 3.15**，`CategoricalCrossentropy` 与 `BinaryCrossentropy`；在 `fit` 里第一个数显示为 `None`。",
)
SAME_RANK = Said(
    "troubleshooting/messages#keras-rank",
    "`CategoricalCrossentropy` and `BinaryCrossentropy` on TensorFlow; on JAX and PyTorch the message names the shape "
    "in place of the rank.",
    "TensorFlow 后端的 `CategoricalCrossentropy` 与 `BinaryCrossentropy`；JAX 和 PyTorch 后端说的不是轴数，而是形状。",
)
NO_ARRAY = Said(
    "troubleshooting/messages#must-be-tensor",
    "an array of NumPy gives `not numpy.ndarray`.",
    "传 NumPy 数组则报 `not numpy.ndarray`。",
)
PROBABILITIES = Said(
    "troubleshooting/messages#greater-than-1",
    "Use `predict_proba`, or apply the sigmoid.",
    "用 `predict_proba`，或者先做 sigmoid。",
)
CUT_OFF = [
    Said(
        "troubleshooting/messages#no-grad-fn",
        "`argmax`, a comparison, `.detach()`, `.item()`, `torch.no_grad()`; or the parameters are frozen.",
        "`argmax`、比较运算、`.detach()`、`.item()`、`torch.no_grad()`；或者参数已全部冻结。",
    ),
    Said(
        "troubleshooting/symptoms#stuck",
        "`argmax`, `round`, `detach` or NumPy before the loss",
        "损失之前有 `argmax`、`round`、`detach` 或 NumPy",
    ),
]
NO_GRADIENTS = Said(
    "troubleshooting/messages#no-gradients",
    "**Keras 3.15** on TensorFlow, `fit` and the optimizers.",
    "**Keras 3.15**（TensorFlow 后端），`fit` 与优化器。",
)
ONE_UNIT = [
    Said(
        "troubleshooting/messages#softmax-over-one",
        "Use `Dense(1)` without activation and `BinaryCrossentropy(from_logits=True)`.",
        "用不带激活函数的 `Dense(1)` 和 `BinaryCrossentropy(from_logits=True)`。",
    ),
    Said(
        "troubleshooting/symptoms#accuracy",
        "Use a sigmoid, or no activation and `from_logits=True`.",
        "改用 sigmoid，或者不加激活函数并写上 `from_logits=True`。",
    ),
]
OF_LOGITS = Said(
    "troubleshooting/symptoms#negative",
    "Use `F.cross_entropy` on the logits.",
    "对 logits 用 `F.cross_entropy`。",
)
AS_A_STRING = Said(
    "frameworks/porting#compile",
    'logits without `from_logits=True`, as the string `"sparse_categorical_crossentropy"` has it.',
    '却没有写 `from_logits=True`，用字符串 `"sparse_categorical_crossentropy"` 时正是如此。',
)
SAFE = Said(
    "frameworks/same_input#infinite",
    "In Optax [`safe_softmax_cross_entropy`](function_map.md#softmax) returns the limit for",
    "Optax 的 [`safe_softmax_cross_entropy`](function_map.md#softmax) 遇到",
)
DEFAULT = Said(
    "frameworks/defects#range",
    "PyTorch 2.13 raises on the CPU, but −100 is the default of `ignore_index`:",
    "PyTorch 2.13 在 CPU 上会报错，但 −100 是 `ignore_index` 的默认值：",
)
MODULE = Said(
    "language_models/large_vocabulary#fused",
    "`torch.nn.LinearCrossEntropyLoss` is the module that holds the output weights itself.",
    "`torch.nn.LinearCrossEntropyLoss` 是自己保存输出权重的模块。",
)
