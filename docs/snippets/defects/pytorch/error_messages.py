import torch
import torch.nn.functional as F

x, y = torch.zeros(2, 3), torch.tensor([0, 1])
cross_entropy, sigmoid = F.cross_entropy, F.binary_cross_entropy_with_logits
calls = [(cross_entropy, x, y[:, None]), (cross_entropy, x, torch.arange(3))]
calls += [(cross_entropy, x, y + 2), (cross_entropy, x, y.float())]
calls += [(cross_entropy, x, y.int()), (cross_entropy, x, x.long())]
calls += [(sigmoid, x, x[:, 0]), (sigmoid, x, x.long())]
calls += [(F.binary_cross_entropy, x - 1, x)]
for loss, logits, target in calls:
    try:
        loss(logits, target)
    except (IndexError, RuntimeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
