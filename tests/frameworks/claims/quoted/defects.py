"""The page Defects."""

from ..sentences import Said

SWAPPED = Said(
    "frameworks/defects#swapped",
    "float labels and logits of one shape raise nothing, under TensorFlow's old name in `tf.compat.v1` too. "
    "The loss is another number, negative for label 1 with a logit of 2 or more.",
    "只要标签与 logits 是形状相同的浮点数，就不报错；TensorFlow 在 `tf.compat.v1` 里的旧名字也一样。"
    "得到的是另一个数：标签为 1、logit 不小于 2 时是负数。",
)
SWAPPED_SPARSE = Said(
    "frameworks/defects#swapped",
    "The functions for class indices raise, because logits are not integers:",
    "接收类别索引的函数会报错，因为 logits 不是整数：",
)
MASKED_INDICES = Said(
    "frameworks/defects#masked",
    "Workaround: use class indices (in TensorFlow, PyTorch without label smoothing, and Optax), "
    "or a large negative number that the dtype can hold instead of −∞",
    "绕开的办法：用类别索引（TensorFlow、不做标签平滑的 PyTorch 和 Optax），"
    "或者把 −∞ 换成绝对值很大、但不超出该 dtype 的负数",
)
MASKED_XLA = [
    Said(
        "frameworks/defects#masked",
        "Compiled with `jit_compile=True`, the function of TensorFlow is right:",
        "用 `jit_compile=True` 编译后，TensorFlow 的函数是对的：",
    ),
    Said(
        "troubleshooting/symptoms#nan",
        "in TensorFlow compiled by XLA the loss is right.",
        "TensorFlow 用 XLA 编译后，损失是对的。",
    ),
    Said(
        "neighbours/distillation#minus-infinity",
        "compiled by XLA, the loss of TensorFlow is right.",
        "TensorFlow 用 XLA 编译后，损失是对的。",
    ),
]
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
    "for [rows of zeros](#zero-rows) it is $p$. In PyTorch 2.13 and Optax 0.2.8 it is 0 there.",
    "标签是[全 0 的行](#zero-rows)时就是 $p$，而 PyTorch 2.13 与 Optax 0.2.8 的梯度是 0。",
)
FLOAT16_BACKENDS = Said(
    "frameworks/defects#float16",
    "For label 0 and a probability of 1 the loss is then infinite on TensorFlow and JAX; PyTorch gives 100.",
    "标签为 0、概率为 1 时，TensorFlow 和 JAX 后端的损失因此成了无穷大，PyTorch 后端是 100。",
)
FLOAT16_CLASSES = Said(
    "frameworks/defects#float16",
    "The classes cast to float32 first and stay finite:",
    "类会先转成 float32，损失是有限的：",
)
ZERO_LOGIT = Said(
    "frameworks/defects#zero-logit",
    "returns the same wrong gradient for every `pos_weight`; for label 1 it is 0. PyTorch 2.13 is right:",
    "无论 `pos_weight` 是多少，返回的都是同一个错误的梯度；标签为 1 时梯度为 0。PyTorch 2.13 是对的：",
)
COLUMN = Said(
    "frameworks/defects#column",
    "copy it to every class and take it for probabilities; Keras 3.15 raises:",
    "会把这一列复制给每个类别，当成概率来算；Keras 3.15 会报错：",
)
WEIGHTED_MEAN = Said(
    "frameworks/defects#weighted-mean",
    "PyTorch 2.13 divides by the sum of the weights if the targets are class indices and by the number of examples N "
    "if they are probabilities.",
    "PyTorch 2.13 对类别索引除以权重之和，对概率形式的标签除以样本数 N。",
)
NUMPY_BACKEND = Said(
    "frameworks/defects#numpy-backend",
    "no loss exceeds 16.118 and none falls below 1.1921e-07. The softmax loss is not clipped:",
    "最大不超过 16.118，最小不低于 1.1921e-07。softmax 损失不截断：",
)
ZERO_ROWS_TRAIN = Said(
    "frameworks/defects#zero-rows",
    "In TensorFlow 2.21, and in Keras 3.15 on it, its gradient is the whole softmax $p$, so the padding trains",
    "在 TensorFlow 2.21 和以它为后端的 Keras 3.15 里，梯度却是整个 softmax $p$，填充因此也参与训练",
)
ZERO_ROWS_MASKED = Said(
    "frameworks/defects#zero-rows",
    "Workaround: multiply the losses by `labels.sum(axis=-1)`, which is 0 for such a row",
    "绕开的办法：损失乘以 `labels.sum(axis=-1)`，这样的行得到 0",
)
SWAPPED_ROWS = Said(
    "frameworks/defects#swapped",
    "Rows of probabilities in PyTorch's `F.cross_entropy` and Keras' `CategoricalCrossentropy` "
    "are swapped without an error as well.",
    "PyTorch 的 `F.cross_entropy` 配概率标签、Keras 的 `CategoricalCrossentropy`，写反了同样不报错。",
)
SWAPPED_BINARY = Said(
    "frameworks/defects#swapped",
    "Keras' `BinaryCrossentropy` takes them swapped too.",
    "Keras 的 `BinaryCrossentropy` 写反了也照算不误。",
)
DENOMINATORS = Said(
    "frameworks/defects#denominators",
    "`weight` of PyTorch's binary losses is divided by N, scikit-learn's `sample_weight` by the sum of the weights. "
    "PyTorch's `kl_div` divides by all elements by default, which are N times the number of classes:",
    "PyTorch 二元损失的 `weight` 除以 N，scikit-learn 的 `sample_weight` 除以权重之和。"
    "PyTorch 的 `kl_div` 默认除以元素总数，也就是 N 乘以类别数：",
)
UNMOVED = Said(
    "frameworks/defects#class-axis",
    "Sequences of the shape (B, T, C) raise if T and C differ. "
    "If they are equal, the time is taken for the classes, and the loss is another number:",
    "形状为 (B, T, C) 的序列，T 与 C 不相等时会报错；相等时，时间当成了类别，损失是另一个数：",
)
SAFE_SOFTMAX = Said(
    "frameworks/defects#masked",
    "`safe_softmax_cross_entropy` takes the limit, and is infinite for a label on the masked class. "
    "Its forward-mode derivative is NaN:",
    "`safe_softmax_cross_entropy` 取极限；标签正是被屏蔽的类别时，损失是无穷大。前向模式导数则是 NaN：",
)
IGNORED_NAN = Said(
    "frameworks/defects#ignored-nan",
    "the loss of PyTorch 2.13 is finite. The gradient of that row is NaN",
    "PyTorch 2.13 的损失是有限的。这一行的梯度却是 NaN",
)
IGNORED_NAN_SELECTED = Said(
    "frameworks/defects#ignored-nan",
    "Workaround: select the rows before the loss",
    "绕开的办法：像最后一行那样，算损失之前先选出要保留的行",
)
LOGSIGMOID = Said(
    "frameworks/defects#small",
    "in PyTorch `-F.logsigmoid(x)` for label 1 and `-F.logsigmoid(-x)` for label 0",
    "PyTorch 里标签为 1 用 `-F.logsigmoid(x)`，标签为 0 用 `-F.logsigmoid(-x)`",
)
SOFTPLUS = Said(
    "frameworks/defects#small",
    "`F.softplus` returns its argument above 20, which shows in float64:",
    "`F.softplus` 的参数超过 20，就原样返回参数，用 float64 可以看出来：",
)
COMPILED = Said(
    "frameworks/defects#torch-compile",
    "The loss of float16 logits is right for many classes, a probability outside [0, 1] gives NaN and no error, "
    "int32 indices are taken, and an index out of range raises another error:",
    "类别很多的 float16 logits，损失是对的；概率超出 [0, 1] 得到 NaN，不报错；int32 索引可以用；"
    "索引越界报的是另一种错误：",
)
SOFTPLUS_WEIGHTED = Said(
    "frameworks/defects#zero-logit",
    "Workaround: write the loss with softplus, as in the first snippet, or do not start at 0.",
    "绕开的办法：像第一段代码那样用 softplus 自己写，或者不要从 0 开始。",
)
SPARSE_FOR_A_COLUMN = Said(
    "frameworks/defects#column",
    "Workaround: drop the extra axis and use the sparse function.",
    "绕开的办法：去掉多余的轴，改用稀疏版函数。",
)
BY_NAME = Said(
    "frameworks/defects#swapped",
    "Workaround: pass them by name.",
    "绕开的办法：写出参数名。",
)
UNREDUCED = Said(
    "frameworks/defects#weighted-mean",
    "Workaround: take the losses unreduced and write out what you divide by",
    "绕开的办法：取不归约的损失，自己写明除以什么",
)
BATCHMEAN = Said(
    "frameworks/defects#denominators",
    'Workaround: take the losses unreduced, or `reduction="batchmean"` for `kl_div`.',
    '绕开的办法：取不归约的损失；`kl_div` 用 `reduction="batchmean"`。',
)
MOVED = Said(
    "frameworks/defects#class-axis",
    "Workaround: move the axis or flatten",
    "绕开的办法：移轴或者展平",
)
AT_LEAST_ONE = Said(
    "frameworks/defects#all-ignored",
    "Workaround: take the sum and divide by the number kept, but at least by 1.",
    "绕开的办法：求和，再除以保留下来的个数，个数至少取 1。",
)
SUM_TO_ONE = Said(
    "frameworks/defects#determinism",
    "Workaround: make the labels sum to 1, where both agree.",
    "绕开的办法：让标签之和为 1，这时两者相同。",
)
LOGITS = Said(
    "frameworks/defects#clip",
    "Workaround: pass logits.",
    "绕开的办法：传 logits。",
)
OTHER_BACKEND = Said(
    "frameworks/defects#numpy-backend",
    "Workaround: use another backend for binary losses.",
    "绕开的办法：算二元损失时换一个后端。",
)
FLOAT32 = Said(
    "frameworks/defects#float16",
    "Workaround: compute the loss in float32, or pass logits.",
    "绕开的办法：先转成 float32 再算损失，或者传 logits。",
)
FROM_THE_FRONT = Said(
    "frameworks/defects#negative-axis",
    "Workaround: count from the front.",
    "绕开的办法：从前往后数，换成非负的轴。",
)
