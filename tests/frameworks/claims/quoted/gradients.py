"""The page on gradients."""

from ..sentences import Said

AT_17 = Said(
    "concepts/gradients#saturation",
    "it becomes NaN at 17, where TensorFlow's float32 sigmoid is exactly 1",
    "到 17 就成了 NaN，因为那里 TensorFlow 的 float32 sigmoid 恰好等于 1",
)
TAKES_THE_LOGITS = Said(
    "concepts/gradients#saturation",
    "Keras clips the output of `tf.sigmoid` in eager mode, as here; of its own sigmoid and softmax on TensorFlow it "
    "[takes the logits](../frameworks/keras_losses.md#behind-softmax).",
    "即时执行（eager）时，Keras 截断的是 `tf.sigmoid` 的输出，像这里一样；"
    "如果输出来自 Keras 自己的 sigmoid 或 softmax，"
    "在 TensorFlow 后端上会[改用 logits](../frameworks/keras_losses.md#behind-softmax)。",
)
