"""The page on segmentation."""

from ..sentences import Said

CLASS_AXIS = Said(
    "neighbours/segmentation#class-axis",
    "PyTorch has the classes on axis 1, TensorFlow and Keras have them last",
    "PyTorch 的类别在轴 1，TensorFlow 和 Keras 的在最后一个轴",
)
IGNORED = Said(
    "neighbours/segmentation#ignore-255",
    "PyTorch's default for `ignore_index` is −100, so 255 raises until you name it. Keras calls it `ignore_class`. "
    "TensorFlow and Optax have no such argument in these functions",
    "PyTorch 的 `ignore_index` 默认是 −100，不写明 255 就会报错。Keras 里叫 `ignore_class`。"
    "TensorFlow 和 Optax 的这几个函数没有这样的参数",
)
ONNX_MEAN = Said(
    "neighbours/segmentation#ignore-255",
    "ONNX' `SoftmaxCrossEntropyLoss`, here in the reference implementation of onnx 1.23, divides by the "
    "kept labels too.",
    "ONNX 的 `SoftmaxCrossEntropyLoss` 同样除以保留的标签数，这里运行的是 onnx 1.23 的参考实现。",
)
ONE_CHANNEL = Said(
    "neighbours/segmentation#one-channel",
    "With one class each pixel has a loss of 0, and the label 1 is out of range.",
    "只有一个类别时，每个像素的损失都是 0，标签 1 则超出范围。",
)
