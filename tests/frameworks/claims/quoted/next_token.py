"""The page on the next-token loss."""

from ..sentences import Said

MINUS_100 = Said(
    "language_models/next_token#minus-100",
    "In TensorFlow and Optax, and in Keras on TensorFlow and JAX, −100 is an index out of range; "
    "leave these labels out by hand. Keras on PyTorch gives them the loss 0 and still counts them in its mean.",
    "在 TensorFlow、Optax，以及 TensorFlow 和 JAX 后端上的 Keras 里，−100 是越界的索引，要自己去掉。"
    "PyTorch 后端上的 Keras 给这些标签的损失是 0，平均时却仍计入分母。",
)
FROM_THE_END = Said(
    "language_models/next_token#minus-100",
    "with 3 classes −100 gives NaN, but in a vocabulary of 100 tokens or more it is a token like others, and no error "
    "is raised.",
    "3 个类别时，−100 得到 NaN；词表有 100 个词元或更多时，就是一个普通的词元，不报错。",
)
WHO_SHIFTS = Said(
    "language_models/next_token#who-shifts",
    "The argument `shift_labels` takes labels that are shifted already.",
    "已经错开的标签要用参数 `shift_labels` 传。",
)
ENCODER_DECODER = Said(
    "language_models/next_token#who-shifts",
    "Encoder-decoder models such as T5 do not shift the labels: their decoder reads them one place later instead.",
    "T5 这样的编码器–解码器模型不移动标签，而是让解码器的输入晚一个位置。",
)
OWN_LOSS = Said(
    "language_models/next_token#who-shifts",
    "a `compute_loss_func` of yours gets labels that nobody has shifted.",
    "你写的 `compute_loss_func` 收到的标签则还没有移位。",
)
END_OF_SFT = Said(
    "language_models/next_token#end-token",
    "`SFTTrainer` of TRL 1.16 masks the padding by length: the end token keeps its label there, "
    "[in each form of the data](adapters.md#sft), also if it is the padding token.",
    "TRL 1.16 的 `SFTTrainer` 按长度屏蔽填充：即使结束符就是填充符，标签也保得住，"
    "[各种形式的数据](adapters.md#sft)都是如此。",
)
