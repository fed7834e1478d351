"""The page on problems next to classification."""

from ..sentences import Said

NOT_CHECKED = Said(
    "neighbours/not_this_loss#ctc",
    "It does not check them: probabilities give a negative number, and logits may. "
    "Pass `logits.log_softmax(-1)`. To see which of the two a loss takes, add 10 to its input: "
    "a loss of logits stays as it is, `F.ctc_loss` without reduction falls by 10 per step.",
    "但不检查：传入概率就得到负数，传入 logits 也可能得到负数。请传入 `logits.log_softmax(-1)`。"
    "要分辨一个损失要的是哪一种，给输入加上 10 试试：要 logits 的损失不变，不归约的 `F.ctc_loss` 每一步减少 10。",
)
TOO_LONG = Said(
    "neighbours/not_this_loss#ctc",
    "If the label does not fit into the steps, PyTorch's loss is inf and TensorFlow's a large finite number. "
    "Each letter needs one step, and one more between equal letters.",
    "步数放不下标签时，PyTorch 的损失是 inf，TensorFlow 的是一个很大的有限数。"
    "每个字母占一步，相同的字母之间还要多一步。",
)
