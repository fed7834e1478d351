from tempfile import mkdtemp

import torch
import transformers
import xentlib as xl


class Diagnosing(transformers.Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **options):
        loss, outputs = super().compute_loss(
            model, inputs, return_outputs=True, **options
        )
        batch = {  # the model shifts the labels: so does this
            "labels": inputs["labels"][:, 1:],
            "logits": outputs.logits[:, :-1],
        }
        print(xl.diagnose(**batch, loss=outputs.loss, language="en"))
        return (loss, outputs) if return_outputs else loss


torch.manual_seed(0)
sizes = {"vocab_size": 50, "hidden_size": 8, "intermediate_size": 8}
sizes |= {"num_hidden_layers": 1, "num_attention_heads": 2}
model = transformers.LlamaForCausalLM(transformers.LlamaConfig(**sizes))
data = [
    {"input_ids": row, "labels": row} for row in torch.randint(50, (4, 16))
]
options = {"max_steps": 1, "report_to": "none", "disable_tqdm": True}
arguments = transformers.TrainingArguments(
    mkdtemp(), use_cpu=True, save_strategy="no", **options
)
trainer = Diagnosing(model, arguments, train_dataset=data)
trainer.remove_callback(transformers.PrinterCallback)
print(f"loss {trainer.train().training_loss:.4f}")
