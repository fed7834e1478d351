"""The rows of the tables on the page Function map; those of Keras are with its clip."""

from ..sentences import Said


def row(section: str, library: str, call: str, en: str, zh: str) -> Said:
    """A library and its call, and what the other cells say."""
    return Said(f"frameworks/function_map#{section}", *(f"| {library} | `{call}` | {cells} |" for cells in (en, zh)))


SIGMOID = [
    row(
        "sigmoid",
        "TensorFlow",
        "tf.nn.sigmoid_cross_entropy_with_logits(labels, logits)",
        "logits | the logits' dtype | none | none",
        "logits | 与 logits 同类型 | 无 | 无",
    ),
    row(
        "sigmoid",
        "PyTorch",
        "F.binary_cross_entropy_with_logits(input, target)",
        "logits | floats | mean | none",
        "logits | 浮点 | 平均 | 无",
    ),
    row(
        "sigmoid",
        "Optax",
        "optax.sigmoid_binary_cross_entropy(logits, labels)",
        "logits | floats, integers, bool | none | none",
        "logits | 浮点、整数、布尔 | 无 | 无",
    ),
    row(
        "sigmoid",
        "SciPy",
        "-y * log_expit(x) - (1 - y) * log_expit(-x)",
        "logits | NumPy arrays | none | none",
        "logits | NumPy 数组 | 无 | 无",
    ),
]
WEIGHTED = [
    row(
        "weighted",
        "TensorFlow",
        "tf.nn.weighted_cross_entropy_with_logits(labels, logits, pos_weight)",
        "logits | the logits' dtype | none | none",
        "logits | 与 logits 同类型 | 无 | 无",
    ),
    row(
        "weighted",
        "PyTorch",
        "F.binary_cross_entropy_with_logits(input, target, pos_weight=q)",
        "logits | floats | mean | none",
        "logits | 浮点 | 平均 | 无",
    ),
]
PROBABILITIES = [
    row(
        "sigmoid",
        "PyTorch",
        "F.binary_cross_entropy(input, target)",
        "probabilities | the probabilities' dtype | mean | 100",
        "概率 | 与概率同类型 | 平均 | 100",
    ),
    row(
        "sigmoid",
        "scikit-learn",
        "log_loss(y_true, y_proba)",
        "probabilities | classes, here 0 and 1 | mean | 36.044; 15.942 in float32",
        "概率 | 类别，这里是 0 和 1 | 平均 | 36.044；float32 为 15.942",
    ),
]
SOFTMAX = [
    row(
        "softmax",
        "TensorFlow",
        "tf.nn.softmax_cross_entropy_with_logits(labels, logits)",
        "last axis | floats, integers, bool | none | none",
        "最后一个 | 浮点、整数、布尔 | 无 | 无",
    ),
    row(
        "softmax",
        "PyTorch",
        "F.cross_entropy(input, target)",
        "axis 1 | floats | mean | none",
        "轴 1 | 浮点 | 平均 | 无",
    ),
    row(
        "softmax",
        "Optax",
        "optax.softmax_cross_entropy(logits, labels)",
        "last axis | floats, integers, bool | none | none",
        "最后一个 | 浮点、整数、布尔 | 无 | 无",
    ),
    row(
        "softmax",
        "SciPy",
        "-(y * log_softmax(x, axis=-1)).sum(axis=-1)",
        "as written | NumPy arrays | none | none",
        "由写法决定 | NumPy 数组 | 无 | 无",
    ),
]
SPARSE = [
    row(
        "sparse",
        "TensorFlow",
        "tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)",
        "last axis | int32, int64 | none | none",
        "最后一个 | int32、int64 | 无 | 无",
    ),
    row(
        "sparse",
        "Optax",
        "optax.softmax_cross_entropy_with_integer_labels(logits, labels)",
        "last axis | integers | none | none",
        "最后一个 | 整数 | 无 | 无",
    ),
    row(
        "sparse",
        "SciPy",
        "-log_softmax(x, axis=-1)[rows, y]",
        "as written | indices | none | none",
        "由写法决定 | 索引 | 无 | 无",
    ),
]
SPARSE_PROBABILITIES = row(
    "sparse",
    "scikit-learn",
    "log_loss(y_true, y_proba, labels=classes)",
    "last axis | classes | mean | 36.044; 15.942 in float32",
    "最后一个 | 类别 | 平均 | 36.044；float32 为 15.942",
)
CLIPS = [
    Said(
        "troubleshooting/numbers#clips",
        "| 100 | | `F.binary_cross_entropy`, PyTorch 2.13 |",
        "| 100 | | PyTorch 2.13 的 `F.binary_cross_entropy` |",
    ),
    Said(
        "troubleshooting/numbers#clips",
        "| 36.04 | 2.220e-16 | scikit-learn 1.9, float64 |",
        "| 36.04 | 2.220e-16 | scikit-learn 1.9，float64 |",
    ),
]
CLIP_IN_FLOAT32 = Said(
    "troubleshooting/numbers#clips",
    "| 15.942 | 1.192e-07 | scikit-learn 1.9, float32; Keras 3.15 for a label of 0 |",
    "| 15.942 | 1.192e-07 | scikit-learn 1.9，float32；Keras 3.15，标签为 0 |",
)
KERAS_CLIP = Said(
    "troubleshooting/numbers#clips",
    "| 16.118 | $10^{-7}$ | Keras 3.15 |",
    "| 16.118 | $10^{-7}$ | Keras 3.15 |",
)
