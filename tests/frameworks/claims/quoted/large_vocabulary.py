"""The page on logits that do not fit."""

from ..sentences import Said

BFLOAT16 = Said(
    "language_models/large_vocabulary#bfloat16",
    "PyTorch returns bfloat16 for bfloat16:",
    "输入是 bfloat16，PyTorch 返回的也是 bfloat16：",
)
CLASS_NAME = Said(
    "language_models/large_vocabulary#fused",
    "`ForCausalLM` in the name of the class counts: "
    "without it `Trainer` takes the first label of each row for one that counts, "
    "and the loss is [too small](denominators.md#gradient-accumulation).",
    "类名里要有 `ForCausalLM`：没有的话，`Trainer` 会把每行第一个标签也数进去，"
    "损失就[偏小](denominators.md#gradient-accumulation)。",
)
IN_CHUNKS = Said(
    "language_models/large_vocabulary#fused",
    "In chunks the losses of bfloat16 inputs are added up in bfloat16, and with many chunks the sum stops growing: "
    "4.1250 for 13.0255 here. Cast hidden states and weights to float32:",
    "输入是 bfloat16 时，分块的损失也用 bfloat16 累加，块数一多，和就不再增大：这里是 4.1250，应为 13.0255。"
    "把隐藏状态和权重都转成 float32：",
)
CHECKPOINTED = Said(
    "language_models/large_vocabulary#chunks",
    "In PyTorch `checkpoint` does so: it keeps the hidden states, "
    "and computes the logits of a chunk again when its gradient is due.",
    "在 PyTorch 里可以用 `checkpoint`：只保存隐藏状态，轮到算某一块的梯度时，再算一遍这块的 logits。",
)
AS_AT_ONCE = Said(
    "language_models/large_vocabulary#chunks",
    "Loss and gradients are those of all rows at once,",
    "损失和梯度与一次算完相同，",
)
TILES = Said(
    "language_models/large_vocabulary#trl",
    "`SFTTrainer` of TRL 1.16 computes the loss in tiles of a fixed size, so its peak hardly grows with the logits.",
    "TRL 1.16 的 `SFTTrainer` 按固定大小的块计算损失，内存峰值几乎不随 logits 增长。",
)
REFUSED = Said(
    "language_models/large_vocabulary#trl",
    "`use_liger_kernel=True` leaves Liger's fused loss off there, and asking for it in `liger_kernel_config` raises "
    "`ValueError: ... fused_linear_cross_entropy ... is not supported`.",
    "`use_liger_kernel=True` 在这里不会打开 Liger 的融合损失；写进 `liger_kernel_config` 则报错 "
    "`ValueError: ... fused_linear_cross_entropy ... is not supported`。",
)
