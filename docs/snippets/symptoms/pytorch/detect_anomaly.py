import warnings

import torch

x = torch.tensor([200.0, 1.0], requires_grad=True)
keep = torch.tensor([False, True])
with (
    torch.autograd.set_detect_anomaly(True),  # slow: while looking only
    warnings.catch_warnings(record=True, action="always") as seen,
):
    p = torch.sigmoid(-x)
    loss = -torch.where(keep, p.log(), 0.0).sum()
    print(f"loss: {loss:.4f}")
    try:
        loss.backward()
    except RuntimeError as error:
        print(error)
print("in:", str(seen[0].message).splitlines()[-2].strip())
