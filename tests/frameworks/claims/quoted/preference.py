"""The page on the losses of DPO: what TRL prints."""

from ..sentences import Said

FIRST = Said(
    "language_models/preference#first-values",
    "At the first step all margins are 0. What TRL prints then depends on the loss, and for some on $\\beta$:",
    "第一步所有差值都是 0。这时 TRL 打印的值取决于是哪种损失，有的还取决于 $\\beta$：",
)
IPO = Said(
    "language_models/preference#first-values",
    "IPO starts at $1/(2\\beta)^2$.",
    "IPO 从 $1/(2\\beta)^2$ 开始。",
)
LOGGED = Said(
    "language_models/preference#first-values",
    "In TRL's log `rewards/chosen`, `rewards/rejected` and `rewards/margins` are multiplied by $\\beta$, "
    "and each is a mean since the last log; `logps/chosen` is the sum of log-probabilities without it.",
    "TRL 的日志里，`rewards/chosen`、`rewards/rejected`、`rewards/margins` 都已乘以 $\\beta$，"
    "并且是上次记录以来的平均值；`logps/chosen` 是对数概率之和，没有乘。",
)
WITH_SFT = Said(
    "language_models/preference#both-fall",
    'This is `loss_type=["sigmoid", "sft"]` with `loss_weights`. '
    "The loss then starts above $\\ln 2$, by the weight times the SFT loss.",
    '写法是 `loss_type=["sigmoid", "sft"]`，权重写进 `loss_weights`。'
    "这时损失的起点高于 $\\ln 2$，高出的是 SFT 损失乘以权重。",
)
DROPOUT = Said(
    "language_models/preference#stuck",
    "or one of them has dropout. TRL switches off `lora_dropout` by default (`disable_dropout`), "
    "but not the `attention_dropout` of Llama.",
    "或者其中一个开着 dropout：TRL 默认会关掉 `lora_dropout`（`disable_dropout`），"
    "Llama 的 `attention_dropout` 却关不掉。",
)
SWAPPED = Said(
    "language_models/preference#both-fall",
    "Swapped labels do not show like this: the policy would learn the swap.",
    "这不是成对数据写反的表现：写反了，策略会照着学反。",
)
