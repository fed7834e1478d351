import torch
import torch.nn.functional as F

teacher = torch.tensor([[1.0, 2.0, -torch.inf]])
student = torch.tensor([[2.0, 1.0, -torch.inf]], requires_grad=True)
p = teacher.softmax(1)


def show(name, loss):
    student.grad = None
    loss.backward()
    gradient = [round(g, 4) for g in student.grad[0].tolist()]
    print(f"{name:13} {loss:.6f}, gradient {gradient}")


show("cross_entropy", F.cross_entropy(student, p))
show("kl_div", F.kl_div(student.log_softmax(1), p, reduction="batchmean"))
finite = student.clamp(min=-1e9)
show("clamped", F.cross_entropy(finite, p))
