import torch
from torch.nn import functional as F
from transformers import MixtralConfig, MixtralForCausalLM

torch.manual_seed(0)
small = {"vocab_size": 8, "hidden_size": 8, "intermediate_size": 8}
small |= {"num_hidden_layers": 1, "num_attention_heads": 1}
small |= {"num_key_value_heads": 1, "num_local_experts": 4}
config = MixtralConfig(**small, router_aux_loss_coef=0.02)
model = MixtralForCausalLM(config).eval()
ids = torch.tensor([[1, 2, 3, 4, 5, 6]])

with torch.no_grad():
    for router in [False, True]:
        out = model(ids, labels=ids, output_router_logits=router)
        print(f"output_router_logits={router!s:5}: loss {out.loss:.6f}")
loss = F.cross_entropy(out.logits[0, :-1], ids[0, 1:])
print(f"cross entropy {loss:.6f}, aux_loss {out.aux_loss:.6f}")
loss += config.router_aux_loss_coef * out.aux_loss
print(f"cross entropy + coefficient * aux_loss: {loss:.6f}")
