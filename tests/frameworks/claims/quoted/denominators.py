"""The page on what the sum of token losses is divided by."""

from ..sentences import Said

KEPT = Said(
    "language_models/denominators#table",
    "| tokens kept | 2.0 | the same everywhere in the batch | PyTorch's mean with `ignore_index` |",
    "| 保留的词元数 | 2.0 | 整个批量里都相同 | PyTorch 带 `ignore_index` 的 mean |",
)
PLACES = Said(
    "language_models/denominators#table",
    "| all places | 1.5 | less, the more padding there is | "
    "the mean of losses multiplied by the mask; Keras' default with `sample_weight` |",
    "| 全部位置数 | 1.5 | 填充越多，份额越小 | 损失乘以掩码后取 mean；Keras 带 `sample_weight` 的默认行为 |",
)
ITEMS = Said(
    "language_models/denominators#gradient-accumulation",
    "Count the labels after the shift if the loss shifts them, and as they are if it does not: "
    "encoder-decoder models, `shift_labels`. `Trainer` counts like this by itself for Llama and T5; "
    "for GPT-2, whose loss shifts too, it counts the first label of a row too. "
    "If that one is not −100, the loss is too small, and so is eval_loss.",
    "损失会移位，就数移位之后的标签；不移位（编码器–解码器模型、`shift_labels`），就直接数。"
    "`Trainer` 对 Llama 和 T5 自己就是这样数的；GPT-2 的损失也移位，每行第一个标签却照样数进去；"
    "这个标签不是 −100 时，损失偏小，eval_loss 也一样。",
)
BORDERS = Said(
    "language_models/denominators#packing",
    "The model's mask follows these positions as long as it keeps no cache of keys and values and gets no "
    "`attention_mask`, with `eager`, `sdpa` and `flex_attention` alike.",
    "没有键值缓存、也不传 `attention_mask` 时，模型的掩码以此为界，`eager`、`sdpa`、`flex_attention` 都是如此；",
)
