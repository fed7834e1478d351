import torch

w = torch.tensor([[3.0], [4.0]], requires_grad=True)
(100 * w * w).sum().backward()
norm = torch.nn.utils.clip_grad_norm_([w], 1.0, error_if_nonfinite=True)
print("norm before:", norm.item())  # log it: the first jump is the step
print("norm after: ", round(w.grad.norm().item(), 6))
