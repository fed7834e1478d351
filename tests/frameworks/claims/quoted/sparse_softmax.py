"""The page on sparse softmax cross entropy."""

from ..sentences import Said

DTYPES = [
    Said(
        "losses/sparse_softmax#contract",
        "Labels may have any integer dtype, while TensorFlow 2.21 takes int32 and int64 only. "
        "Booleans and floats raise in xentlib and in TensorFlow:",
        "标签可以是任意整数类型，TensorFlow 2.21 则只接受 int32 和 int64。"
        "布尔值和浮点数，xentlib 和 TensorFlow 都会报错：",
    ),
    Said(
        "troubleshooting/messages#tlabels",
        "Floats, booleans and uint8 are refused, also where every value is a whole number.",
        "浮点数、布尔值和 uint8 都不接受，哪怕每个值都是整数。",
    ),
]
OTHERS_MASKED = Said(
    "losses/sparse_softmax#zero",
    "where all others are masked with −∞, it is right.",
    "如果其余类别都用 −∞ 屏蔽了，那就是对的。",
)
