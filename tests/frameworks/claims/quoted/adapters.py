"""The page on the losses of PEFT's adapters and of TRL's SFTTrainer."""

from ..sentences import Said

NEW = Said(
    "language_models/adapters#adapters",
    "A new LoRA adapter leaves the loss of the base model as it is. "
    "A trained one gives the same loss after it is saved, loaded or merged in float32, if nothing else was trained.",
    "新建的 LoRA 适配器不改变基座模型的损失。除适配器外什么都没有训练时，保存、加载或以 float32 合并之后，损失也不变。",
)
ONE_IS_0 = Said(
    "language_models/adapters#loaded",
    "By default PEFT starts one of the two matrices of LoRA at 0, so the product adds nothing until the first step.",
    "LoRA 有两个矩阵，PEFT 默认把其中一个初始化为 0，所以第一步之前，乘积什么也没有加上。",
)
FROZEN = Said(
    "language_models/adapters#trainable",
    "`PeftModel.from_pretrained` loads for inference. To go on training, set `is_trainable=True`:",
    "`PeftModel.from_pretrained` 默认加载成推理用的。要接着训练，设 `is_trainable=True`：",
)
NOT_IN_OPTIMIZER = Said(
    "language_models/adapters#does-not-fall",
    "it was made before `get_peft_model`. Check: "
    '`any(p.requires_grad for group in optimizer.param_groups for p in group["params"])` is False.',
    "优化器是在 `get_peft_model` 之前建立的。检查："
    '`any(p.requires_grad for group in optimizer.param_groups for p in group["params"])` 是 False。',
)
TEXT = Said(
    "language_models/adapters#sft",
    "- **A column `text`**: all tokens count, the end token that `SFTTrainer` appends included.",
    "- **`text` 一列**：所有词元都计入，包括 `SFTTrainer` 补在末尾的结束符。",
)
ANSWER = Said(
    "language_models/adapters#sft",
    "- **Columns `prompt` and `completion`**: the completion alone counts, unless `completion_only_loss=False`.",
    "- **`prompt` 与 `completion` 两列**：只计回答，除非设 `completion_only_loss=False`。",
)
PACKED = Said(
    "language_models/adapters#sft",
    "- **Packed**: the loss is the same. The first token of a text has no label,",
    "- **打包**：损失不变。每段文本的第一个词元没有标签，",
)
CUT = Said(
    "language_models/adapters#sft",
    "An example that has no token left to count is dropped,",
    "样本如果没有词元可计，就会被丢弃，",
)
BESIDE = Said(
    "language_models/adapters#trained-beside",
    "Of layers that you unfroze by hand, such as the output layer for new tokens, nothing comes back, "
    "and there is no warning. Name them in `modules_to_save`;",
    "自己解冻的层，例如为新词元解冻的输出层，加载之后恢复不了，也没有警告。把层的名字写进 `modules_to_save`。",
)
WRAPPED = Said(
    "language_models/adapters#sft",
    "texts are cut anywhere, labels at the borders count, and attention crosses them, so the loss is another one.",
    "文本随处切断，边界上的标签计入，注意力越过边界，损失也就不同。",
)
MESSAGES = Said(
    "language_models/adapters#chat",
    "With a column `messages` all tokens count, those of the user too. `assistant_only_loss=True` counts the answers "
    "of the assistant alone, if the chat template marks them with `{% generation %}` (TRL 1.16).",
    "数据是 `messages` 一列时，所有词元都计入，用户的话也算。设 `assistant_only_loss=True`，就只计助手的回答，"
    "前提是对话模板用 `{% generation %}` 标出了回答（TRL 1.16）。",
)
KNOWN_TEMPLATES = Said(
    "language_models/adapters#chat",
    "For the templates of Qwen2.5, Qwen3 and Llama 3 TRL does so itself.",
    "Qwen2.5、Qwen3 和 Llama 3 的模板，TRL 会自动这样处理。",
)
LAST_ALONE = Said(
    "language_models/adapters#chat",
    "- **`prompt` and `completion` as lists of messages**: the completion alone counts, without marks.",
    "- **`prompt` 与 `completion` 各是一列消息**：只计 `completion`，不需要标记。",
)
ALL_DROPPED = Said(
    "language_models/adapters#chat",
    "no example has a token left that counts, so all were dropped.",
    "没有一个样本还有词元可计，于是全部被丢弃。",
)
NO_COLLATOR = Said(
    "language_models/adapters#chat",
    "- **`DataCollatorForCompletionOnlyLM`** is gone in TRL 1.16.",
    "- **`DataCollatorForCompletionOnlyLM`**：TRL 1.16 里已经没有了。",
)
NEAR_THE_MEAN = Said(
    "language_models/adapters#new-tokens",
    "With `mean_resizing=True`, the default, they lie near the mean of the old ones: "
    "the loss of text without new tokens rises by $\\ln(1 + n/V)$ at most, "
    "for $n$ new ones beside $V$ old ones.",
    "默认的 `mean_resizing=True` 让它们接近旧行的平均：没有新词元的文本，损失至多升高 $\\ln(1 + n/V)$，"
    "$n$ 是新词元数，$V$ 是旧词表的大小。",
)
ROWS_ALONE = Said(
    "language_models/adapters#new-tokens",
    "Name their tokens in `trainable_token_indices`, which trains and saves those rows alone,",
    "把这些词元写进 `trainable_token_indices`，只训练并保存这几行；",
)
