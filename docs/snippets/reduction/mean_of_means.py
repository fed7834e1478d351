import numpy as np
import xentlib as xl

labels, logits = (
    np.array([0, 0, 0, 0, 0, 0, 2, 2]),
    np.array([[2.0, 1.0, 0.0]] * 8),
)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
parts = np.split(losses, [6])  # six tokens, then two
print("means of the parts: ", [float(part.mean().round(6)) for part in parts])
print(f"mean of the means:   {np.mean([part.mean() for part in parts]):.6f}")
print(
    "sums, then divided:  "
    f"{sum(part.sum() for part in parts) / len(losses):.6f}"
)
print(f"mean of all tokens:  {losses.mean():.6f}")
