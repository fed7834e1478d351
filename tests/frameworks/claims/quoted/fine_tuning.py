"""The page on the losses that the Trainer of Transformers prints."""

from ..sentences import Said

AT_THE_START = Said(
    "language_models/fine_tuning#normal",
    "Evaluate once before the first step, with `trainer.evaluate()` or `eval_on_start=True`.",
    "训练之前先评估一次：调用 `trainer.evaluate()`，或者设 `eval_on_start=True`。",
)
NO_LABEL = Said(
    "language_models/fine_tuning#no-label-left",
    "By default (`logging_nan_inf_filter=True`) the log shows 0.0 in its place; the evaluation shows NaN.",
    "默认设置（`logging_nan_inf_filter=True`）下，日志里显示 0.0，评估时显示 NaN。",
)
LEFT_OUT = Said(
    "language_models/fine_tuning#eval-nan",
    "With the filter on, that batch is left out of `eval_loss`; "
    "with the filter off, or if no batch has a label, the whole is NaN.",
    "打开过滤时，`eval_loss` 不计这个批量；关掉过滤，或者所有批量都没有标签，结果就是 NaN。",
)
BY_EXAMPLES = Said(
    "language_models/fine_tuning#eval-batch-size",
    "`Trainer` averages the losses of the batches, each weighted by its number of examples and not by its tokens.",
    "`Trainer` 对各批量的损失取平均，权重是样本数，不是词元数。",
)
EXPERTS = Said(
    "language_models/fine_tuning#moe",
    "With `output_router_logits=True` the loss of Mixtral holds a second part, "
    "which keeps the load of the experts even, times `router_aux_loss_coef`:",
    "设 `output_router_logits=True` 时，Mixtral 的损失还包含第二部分：让各专家负载均衡的辅助损失，"
    "乘以 `router_aux_loss_coef`：",
)
STEPS = Said(
    "language_models/fine_tuning#moe",
    "`Trainer` divides the cross entropy by the tokens of all micro-batches, "
    "but adds the second part of each micro-batch whole.",
    "`Trainer` 把交叉熵除以全部小批量的词元数，却把每个小批量的第二部分原样加上",
)
