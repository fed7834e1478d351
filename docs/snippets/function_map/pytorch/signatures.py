from inspect import signature

import torch.nn.functional as F

OLD = ("size_average", "reduce")  # deprecated
BINARY = "binary_cross_entropy"
for name in [BINARY, f"{BINARY}_with_logits", "cross_entropy"]:
    parameters = signature(getattr(F, name)).parameters
    print(name)
    print("   ", *(p for p in parameters if p not in OLD))
    print("    reduction", parameters["reduction"].default)
print("    ignore_index", parameters["ignore_index"].default)
