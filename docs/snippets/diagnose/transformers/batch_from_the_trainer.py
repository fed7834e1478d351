import torch
import xentlib as xl
from transformers import GPT2Config, GPT2LMHeadModel

torch.manual_seed(0)
sizes = {"n_layer": 1, "n_head": 2, "n_embd": 8, "n_positions": 16}
model = GPT2LMHeadModel(GPT2Config(vocab_size=50, **sizes))
tokens = torch.randint(50, (4, 16))


def compute_loss(model, inputs, return_outputs=False, **options):
    """As a method of a subclass of Trainer, with self before model."""
    outputs = model(**inputs)
    kept = inputs["labels"][:, 1:]  # the model shifts: so does this
    batch = {"labels": kept, "logits": outputs.logits[:, :-1]}
    print(xl.diagnose(**batch, loss=outputs.loss, language="en"))
    return (outputs.loss, outputs) if return_outputs else outputs.loss


loss = compute_loss(model, {"input_ids": tokens, "labels": tokens})
print(f"loss {loss:.4f}")
