"""The page that starts from the symptom."""

from ..sentences import Said

ROW_MASKED = Said(
    "troubleshooting/symptoms#nan",
    "**A row has no class left**, such as an attention row that is masked throughout.",
    "**有一行的类别全部被屏蔽**，比如整行都被屏蔽的注意力。",
)
ROOT_OF_ZERO = Said(
    "troubleshooting/symptoms#nan",
    "the square root of 0, as in a norm written by hand",
    "对 0 开平方，比如自己写的范数",
)
NOT_LOG_PROBABILITIES = Said(
    "troubleshooting/symptoms#negative",
    "Check: `((x.double().exp().sum(1) - 1).abs() > 0.1).any()`.",
    "检查：`((x.double().exp().sum(1) - 1).abs() > 0.1).any()`。",
)
WANTS_LOGITS = Said(
    "troubleshooting/symptoms#differs",
    "PyTorch's `CrossEntropyLoss` wants logits: given probabilities, it applies the softmax once more.",
    "PyTorch 的 `CrossEntropyLoss` 要的是 logits：收到概率，会再做一次 softmax。",
)
ALL_OFF = Said(
    "troubleshooting/symptoms#stuck",
    "Check: `(hidden == 0).all()` for what goes into the last layer. "
    "Scale the inputs, lower the rate, and start from new weights: no gradient brings these back.",
    "检查：最后一层的输入 `(hidden == 0).all()`。"
    "缩放输入，降低学习率，并重新初始化权重：梯度是 0，训练下去也恢复不了。",
)
