import torch
import torch.nn.functional as F

T = 4
teacher = torch.tensor([[3.0, 1.0, -1.0], [0.0, 2.0, 1.0]])
student = torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
student.requires_grad_()
log_q = F.log_softmax(student / T, dim=1)  # first the student, as logs
p = F.softmax(teacher / T, dim=1)
loss = T**2 * F.kl_div(log_q, p, reduction="batchmean")
loss.backward()
print(f"mean of T^2 KL {loss:.5f}")
print("gradient, row 0", [f"{g:.4f}" for g in student.grad[0]])
