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
