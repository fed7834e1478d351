"""The page on what the losses of Keras do by themselves."""

from ..sentences import Said

FORGOTTEN = Said(
    "frameworks/keras_losses#from-logits",
    "No error is raised. The row is divided by its sum and clipped",
    "而且不报错。每一行先除以自己的总和，再截断",
)
CLIPPED_FIRST = Said(
    "frameworks/keras_losses#from-logits",
    "TensorFlow clips first: negative logits count as epsilon, those above 1 almost as 1.",
    "TensorFlow 后端先截断：负的 logit 当作 epsilon，大于 1 的几乎当作 1。",
)
BEHIND = Said(
    "frameworks/keras_losses#behind-softmax",
    "so `fit`, `evaluate` and the loss of `model(x)` are not clipped. `predict` returns NumPy arrays, whose loss is "
    "clipped. With another layer behind the softmax, the loss is clipped in `evaluate` too:",
    "所以 `fit`、`evaluate` 和 `model(x)` 的损失不截断。`predict` 返回 NumPy 数组，损失会截断。"
    "如果 softmax 后面还有一层，`evaluate` 的损失也会截断：",
)
SIGMOID_OF_TENSORFLOW = Said(
    "frameworks/keras_losses#behind-softmax",
    "`tf.sigmoid` leaves no logits in eager mode. In `tf.function` Keras finds the operation in the graph:",
    "即时执行（eager）时，`tf.sigmoid` 不留下 logits。在 `tf.function` 里，Keras 能从计算图中找到这个运算：",
)
RESCALED = Said(
    "frameworks/keras_losses#rescaled",
    "The losses for classes divide a row of probabilities by its sum. A row that does not sum to 1 thus raises no "
    "error",
    "多分类的损失会把一行概率除以自己的总和。总和不为 1 的行因此不报错",
)
OUT_OF_RANGE = Said(
    "frameworks/keras_losses#backends",
    "An index out of range raises on TensorFlow. On JAX its loss is −0.0: it becomes a row of zeros.",
    "索引越界，TensorFlow 后端会报错。JAX 后端的损失是 −0.0，因为标签变成了全零的一行。",
)
MASKED_CLASS = Said(
    "frameworks/keras_losses#backends",
    "A class masked with −∞ gives NaN on JAX and NumPy, with class indices too.",
    "用 −∞ 屏蔽类别，JAX 和 NumPy 后端得到 NaN，用类别索引也一样。",
)
BINARY_FOCAL = Said(
    "frameworks/keras_losses#backends",
    "`BinaryFocalCrossentropy` clips logits on JAX, PyTorch and NumPy:",
    "`BinaryFocalCrossentropy` 在 JAX、PyTorch 和 NumPy 后端上会截断 logits：",
)
WEIGHTS = Said(
    "frameworks/keras_losses#weights-per-label",
    "Weights of shape (B, L) raise if B and L differ; if they are equal, or B is 1, no error is raised, and weights "
    "meet the losses of other examples. Give labels and logits a trailing axis:",
    "形状为 (B, L) 的权重，B 与 L 不相等时报错；相等或者 B 是 1 时不报错，权重却乘到了别的样本的损失上。"
    "给标签和 logits 在末尾加一个轴：",
)
MASK_ZERO = Said(
    "frameworks/keras_losses#mask-zero",
    "the loss averages over what it keeps. A NumPy copy has no mask:",
    "损失就只对保留下来的位置取平均。NumPy 副本没有掩码：",
)
FOCAL = Said(
    "frameworks/keras_losses#focal",
    "With gamma 0 it is still a quarter of the cross entropy",
    "gamma 为 0 时，损失仍是交叉熵的四分之一",
)
NO_ACTIVATION = Said(
    "frameworks/keras_losses#behind-softmax",
    "Workaround: leave the activation out and pass `from_logits=True`.",
    "绕开的办法：不加激活函数，写上 `from_logits=True`。",
)
PASS_LOGITS = Said(
    "frameworks/keras_losses#rescaled",
    "Workaround: pass logits.",
    "绕开的办法：传 logits。",
)
