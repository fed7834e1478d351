"""The page on problems next to classification."""

from ..sentences import Said

NOT_CHECKED = Said(
    "neighbours/not_this_loss#ctc",
    "It does not check them: probabilities give a negative number, and logits may. "
    "Adding 10 to the logits lowers the unreduced loss by 10 per step",
    "但不检查：传入概率就得到负数，传入 logits 也可能得到负数。logits 加上 10，不归约的损失每一步减少 10",
)
TOO_LONG = Said(
    "neighbours/not_this_loss#ctc",
    "If the label does not fit into the steps, PyTorch's loss is inf and TensorFlow's a large finite number. "
    "Each letter needs one step, and one more between equal letters.",
    "步数放不下标签时，PyTorch 的损失是 inf，TensorFlow 的是一个很大的有限数。"
    "每个字母占一步，相同的字母之间还要多一步。",
)
