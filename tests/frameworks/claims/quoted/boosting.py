"""The page on boosting."""

from ..sentences import Said

MARGINS = Said(
    "neighbours/boosting#margins",
    "With an objective of your own `predict` returns margins",
    "用自定义目标函数时，`predict` 返回 margin",
)
START = Said(
    "neighbours/boosting#starting-score",
    "The built-in objectives begin there by themselves, an objective of your own does not. "
    "In XGBoost `base_score` is a probability for `binary:logistic`, and a margin, by default 0.5, without it. "
    "LightGBM starts your objective at 0 and takes `init_score`, which `predict` does not add again",
    "内置的目标函数自动从这里开始，自定义的目标函数则要自己设定起点。XGBoost 的 `base_score`，"
    "对 `binary:logistic` 是概率，不写目标函数的名字时是 margin，默认 0.5。LightGBM 的自定义目标函数从 0 开始，"
    "可以用 `init_score` 指定起点，但 `predict` 不再加回来",
)
DIVIDED = Said(
    "neighbours/boosting#wrong",
    "Averaged ones sum to less than 1 over the whole data, so no tree splits and the loss stays at ln 2.",
    "取了平均，全部行的二阶导数加起来也不到 1，树一次也不分裂，损失停在 ln 2。",
)
FACTOR = Said(
    "neighbours/boosting#multiclass",
    "To reproduce the built-in objectives you need that factor, 2 in XGBoost and $C / (C - 1)$ in LightGBM",
    "要与内置目标函数一致，就得乘上这个系数：XGBoost 是 2，LightGBM 是 $C / (C - 1)$",
)
