"""The page Porting."""

from ..sentences import Said

LOG_OF_ZERO = Said(
    "frameworks/porting#from-logits",
    "Once one of them is 0, the losses for rows of probabilities return NaN if its label is 0; "
    "`log(max(p, tiny))` with the smallest normal number of the dtype is finite.",
    "某个概率是 0、对应的标签也是 0 时，标签为一行概率的损失得到 NaN；`log(max(p, tiny))` 是有限的，"
    "其中 tiny 是该 dtype 的最小正规数。",
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
KERAS_AXIS = Said(
    "frameworks/porting#class-axis",
    "the sparse loss of Keras has that argument too. On PyTorch it is followed; on TensorFlow any axis except the last "
    "is refused, and on JAX the labels must have the shape of the logits without the last axis.",
    "Keras 的稀疏损失也有这个参数：PyTorch 后端照办；TensorFlow 后端只认最后一个轴，"
    "JAX 后端要求标签的形状等于 logits 去掉最后一个轴。",
)
KERAS_MEAN = Said(
    "frameworks/porting#reduction",
    "`sum_over_batch_size`, which divides by the number of all losses and not only by the batch size, "
    "so it is the mean as well.",
    "`sum_over_batch_size`，除以的不只是批量大小，而是损失的总个数，所以也是平均值。",
)
POS_WEIGHT = Said(
    "frameworks/porting#pos-weight",
    "with the same meaning and one weight for each column if you like.",
    "含义相同，可以每一列给一个权重。",
)
SMOOTHED_FLOOR = Said(
    "frameworks/porting#label-smoothing",
    "With smoothing the loss never reaches 0:",
    "平滑之后损失到不了 0，",
)
SOFTMAX_TWICE = Said(
    "frameworks/porting#from-logits",
    "Passing the probabilities themselves raises nothing and applies",
    "直接传概率不报错，但等于做了",
)
FLATTENED = Said(
    "frameworks/porting#class-axis",
    "Flattening both to `(B*T, C)` and `(B*T)` is fine",
    "把两者展平成 `(B*T, C)` 和 `(B*T)` 则没有问题",
)
SMOOTHING_WEIGHTED = Said(
    "frameworks/porting#label-smoothing",
    "each share of the smoothed label gets the weight of its own class, and the sum is divided by the weights of the "
    "true classes. Weighting each example's loss by its true class is another number:",
    "平滑后的标签里每一份乘以所属类别的权重，总和除以真实类别的权重之和。按真实类别给每个样本的损失加权，"
    "得到的是另一个数：",
)
NO_SMOOTHING = Said(
    "frameworks/porting#label-smoothing",
    "Keras' `SparseCategoricalCrossentropy` and PyTorch's binary losses have no such argument.",
    "Keras 的 `SparseCategoricalCrossentropy` 和 PyTorch 的二元损失没有这个参数。",
)
