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
    "but adds the second part of each micro-batch whole, and multiplies it by the number of ranks.",
    "`Trainer` 把交叉熵除以全部小批量的词元数，却把每个小批量的第二部分原样加上，并且乘以卡数。",
)
SUM_SO_FAR = Said(
    "language_models/fine_tuning#nan-between-logs",
    "In place of the NaN the filter adds the sum so far divided by the number of steps, the one with the NaN included.",
    "过滤器把 NaN 换成此前各步损失的总和除以步数，步数包括出 NaN 的这一步。",
)
NOT_DIVIDED = Said(
    "language_models/fine_tuning#own-loss",
    "`Trainer` does not divide what `compute_loss_func` returns.",
    "`compute_loss_func` 返回的值，`Trainer` 不再除。",
)
MEANS = Said(
    "language_models/fine_tuning#own-loss",
    "To return a mean per micro-batch all the same, set `trainer.loss_is_scaled_for_ga = False`, "
    "where the `Trainer` has that attribute: the means are then [averaged](denominators.md#gradient-accumulation). "
    "For a `compute_loss` of your own, `trainer.model_accepts_loss_kwargs = False` does the same, "
    "and so does a model whose `forward` takes no further arguments (`**kwargs`), "
    "because it cannot be given the count. "
    "With a `compute_loss_func` neither helps: the means are added up.",
    "如果一定要返回各小批量的平均值，而 `Trainer` 有 `loss_is_scaled_for_ga` 这个属性，"
    "就设 `trainer.loss_is_scaled_for_ga = False`，这些平均值会再[取平均](denominators.md#gradient-accumulation)。"
    "重写 `compute_loss` 时，设 `trainer.model_accepts_loss_kwargs = False` 也可以；"
    "模型的 `forward` 如果不收其他参数（`**kwargs`），词元数传不进去，不用设置也是这样。"
    "用 `compute_loss_func` 时，这两样都不起作用，平均值照样相加。",
)
RESUMED = Said(
    "language_models/fine_tuning#resume",
    "`resume_from_checkpoint` restores weights, optimizer, learning rate and the place in the data. "
    "Of a checkpoint that was written with `save_only_model=True` it restores weights and place alone, "
    "without an error.",
    "`resume_from_checkpoint` 会恢复权重、优化器、学习率和数据的位置。"
    "检查点如果是用 `save_only_model=True` 存的，就只恢复权重和位置，也不报错。",
)
BEST = Said(
    "language_models/fine_tuning#staircase",
    "then choose the checkpoint by that, with `load_best_model_at_end=True` "
    "and the name of the metric as `metric_for_best_model`.",
    "这时按指标选检查点，设 `load_best_model_at_end=True`，把指标的名字写进 `metric_for_best_model`。",
)
SMOOTHED = Said(
    "language_models/fine_tuning#label-smoothing",
    "With `label_smoothing_factor` in `TrainingArguments` "
    "the `Trainer` smooths the labels in evaluation as in training.",
    "在 `TrainingArguments` 里设了 `label_smoothing_factor`，`Trainer` 在评估时和训练时一样平滑标签。",
)
HEADS = Said(
    "language_models/fine_tuning#times-steps",
    "Where `forward` takes `**kwargs`, `Trainer` gives it the count of labels, `num_items_in_batch`, "
    "and leaves it to the model to divide. "
    "BERT, T5 and the classification heads of Llama take the count and do not use it (Transformers 5.24): "
    "with 8 steps loss and grad_norm are 8 times too large, so the gradients are wrong, not the log alone. "
    "`eval_loss` in one process is right. "
    "With `trainer.model_accepts_loss_kwargs = False`, set before `train()`, the `Trainer` divides.",
    "`forward` 收 `**kwargs` 时，`Trainer` 把标签数 `num_items_in_batch` 传给模型，由模型去除。"
    "BERT、T5 和 Llama 的分类模型收下这个数却不用"
    "（Transformers 5.24）：累积 8 步，loss 和 grad_norm 都是 8 倍，错的是梯度，不只是日志。"
    "单进程的 `eval_loss` 是对的。在 `train()` 之前设 `trainer.model_accepts_loss_kwargs = False`，"
    "就由 `Trainer` 来除。",
)
IGNORED_COUNT = Said(
    "language_models/fine_tuning#times-steps",
    "any `forward` that takes `**kwargs`, ignores the count and returns its own mean.",
    "`forward` 收 `**kwargs`，却不用这个数而返回自己的平均值。",
)
OVERRIDDEN = Said(
    "language_models/fine_tuning#own-loss",
    "If you override `compute_loss`, multiply by the number of ranks too, "
    "unless `average_tokens_across_devices=False` counts the tokens of each rank alone. "
    "For a `compute_loss_func` the `Trainer` does so. "
    "`compute_loss` gets no count if the model takes no `**kwargs`; the mean is right then:",
    "如果重写 `compute_loss`，还要乘以卡数，除非设了 `average_tokens_across_devices=False`，这时各卡只数自己的词元。"
    "用 `compute_loss_func` 时由 `Trainer` 来乘。模型不收 `**kwargs` 时，`compute_loss` 得不到这个数，取平均就是对的：",
)
MISSING = Said(
    "language_models/fine_tuning#normal",
    "`from_pretrained(..., output_loading_info=True)` returns `missing_keys` too; what it lists was drawn at random.",
    "`from_pretrained(..., output_loading_info=True)` 还会返回 `missing_keys`，其中列出的权重是随机生成的。",
)
ALL_LOGITS = Said(
    "language_models/fine_tuning#eval-memory",
    "With `compute_metrics` the `Trainer` keeps the logits of all batches until the end. "
    "Reduce each batch first, with `preprocess_logits_for_metrics`: "
    "to the best token by `logits.argmax(-1)`, or to the loss of each token:",
    "有 `compute_metrics` 时，`Trainer` 会把所有批量的 logits 保存到最后。"
    "用 `preprocess_logits_for_metrics` 先把每个批量变小："
    "用 `logits.argmax(-1)` 只留概率最大的词元，或者只留每个词元的损失：",
)
KEPT_DTYPE = Said(
    "language_models/fine_tuning#bfloat16-weights",
    "`from_pretrained` of Transformers 5.24 keeps the weights in the dtype in which they were saved, often bfloat16.",
    "Transformers 5.24 的 `from_pretrained` 按保存时的 dtype 加载权重，常常是 bfloat16。",
)
ROUNDED_AWAY = Said(
    "language_models/fine_tuning#bfloat16-weights",
    "There an update below half the distance to the next number is rounded away:",
    "这时，更新量如果不到相邻两个数间距的一半，就被舍入掉了：",
)
ADAPTER_DTYPE = Said(
    "language_models/fine_tuning#bfloat16-weights",
    "PEFT keeps the weights of a new adapter in float32, also beside a bfloat16 model.",
    "PEFT 新建的适配器，权重是 float32，即使模型是 bfloat16。",
)
TRL_LOADS = Said(
    "language_models/fine_tuning#bfloat16-weights",
    "TRL 1.16 loads in float32 where it is given a folder in place of a model.",
    "传给 TRL 1.16 的如果是文件夹而不是模型，就以 float32 加载。",
)
DROPPED = Said(
    "language_models/fine_tuning#no-label-left",
    "leave out those without; `SFTTrainer` of TRL 1.16 drops them itself.",
    "去掉没有标签的样本；TRL 1.16 的 `SFTTrainer` 自己会去掉。",
)
RESUME_CHECK = Said(
    "language_models/fine_tuning#resume",
    "Check: `learning_rate` in the log goes on from the last value, "
    "and the folder holds `optimizer.pt` and `scheduler.pt`.",
    "检查：日志里的 `learning_rate` 接着原来的值，文件夹里有 `optimizer.pt` 和 `scheduler.pt`。",
)
