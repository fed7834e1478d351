import torch
import torch.nn.functional as F

many = torch.zeros(1, 65536, dtype=torch.float16)
three = torch.zeros(1, 3)
cases = {
    "65536 float16 classes": (F.cross_entropy, many, torch.tensor([0])),
    "probability above 1": (F.binary_cross_entropy, 1.5, torch.tensor(1.0)),
    "int32 indices": (F.cross_entropy, three, torch.tensor([0]).int()),
    "index 3 of 3 classes": (F.cross_entropy, three, torch.tensor([3])),
}


def result(loss, logits, labels):
    try:
        return f"{loss(torch.as_tensor(logits), labels):.4f}"
    except Exception as error:
        return type(error).__name__


for name, (loss, *arguments) in cases.items():
    compiled = torch.compile(loss)
    print(f"{name}: eager {result(loss, *arguments)},", end=" ")
    print(f"compiled {result(compiled, *arguments)}")
