import numpy as np
import xentlib as xl

labels, logits = np.array([0, 2, 1, 1]), np.array([[2.0, 1.0, 0.0]] * 4)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print("none:", losses.round(6).tolist())
print(f"sum:  {losses.sum():.6f}")
print(f"mean: {losses.mean():.6f}")

slopes = xl.gradients.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print(
    "gradient of the sum by a shared bias: ",
    slopes.sum(axis=0).round(6).tolist(),
)
print(
    "gradient of the mean by a shared bias:",
    slopes.mean(axis=0).round(6).tolist(),
)
