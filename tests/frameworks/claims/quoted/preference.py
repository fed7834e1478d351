"""The page on the losses of DPO: what TRL prints."""

from ..sentences import Said

FIRST = Said(
    "language_models/preference#first-values",
    "At the first step of DPO and KTO all margins are 0. "
    "What TRL prints then depends on the loss, and for some on $\\beta$:",
    "DPO 和 KTO 的第一步，所有差值都是 0。这时 TRL 打印的值取决于是哪种损失，有的还取决于 $\\beta$：",
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
    'This is `loss_type=["sigmoid", "sft"]` with `loss_weights`; `rpo_alpha` is gone in TRL 1.16. '
    "The loss then starts above $\\ln 2$, by the weight times the SFT loss.",
    '写法是 `loss_type=["sigmoid", "sft"]`，权重写进 `loss_weights`；`rpo_alpha` 在 TRL 1.16 里已经没有了。'
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
KTO = Said(
    "language_models/preference#first-values",
    "KTO starts at half the mean of `desirable_weight` and `undesirable_weight` over the examples. "
    "Its logged `kl` is cut off below at 0, so a `kl` of 0 is no error. "
    "With one example a device `KTOTrainer` raises `Actual (not effective) batch size must be > 1`.",
    "KTO 从 `desirable_weight` 与 `undesirable_weight` 在各样本上的平均值的一半开始。"
    "日志里的 `kl` 小于 0 时取 0，所以 `kl` 为 0 不是错误。"
    "每张卡只有一个样本时，`KTOTrainer` 会报 `Actual (not effective) batch size must be > 1`。",
)
REWARDS = Said(
    "language_models/preference#reward-models",
    "The score layer is new and random, so the margins are not 0 at the first step, "
    "and the loss starts near $\\ln 2$, above it or below.",
    "打分的那一层是新建的，权重随机，所以第一步的差值不是 0，损失从 $\\ln 2$ 附近开始，可高可低。",
)
CENTERED = Said(
    "language_models/preference#reward-models",
    "With `center_rewards_coefficient` the printed loss is larger, "
    "by the coefficient times the mean of the squared sum of both rewards.",
    "设了 `center_rewards_coefficient`，打印的损失更大，多出的是这个系数乘以“两个奖励之和的平方”的平均值。",
)
GRPO = Said(
    "language_models/preference#grpo",
    "The advantages of a group add up to 0, so the loss is 0 as long as its answers have the same length "
    "and each is used once; where the lengths differ, it can be negative.",
    "一组回答的优势之和是 0，所以只要各回答长度相同、每个只用一次，损失就是 0；长度不同，损失可以为负。",
)
GRPO_ALIKE = Said(
    "language_models/preference#grpo",
    "A gradient of 0 is another matter: the rewards of each group are all alike, "
    "and `frac_reward_zero_std` in the log is 1.",
    "梯度为 0 则是另一回事：每一组的奖励全都相同，日志里的 `frac_reward_zero_std` 是 1。",
)
GRPO_KL = Said(
    "language_models/preference#grpo",
    "With `beta` above 0 the loss holds $\\beta$ times the logged `kl` too.",
    "`beta` 大于 0 时，损失里还有 $\\beta$ 乘以日志里的 `kl`。",
)
