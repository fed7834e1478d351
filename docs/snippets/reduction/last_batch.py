import numpy as np
import xentlib as xl

labels = np.array([1.0] * 8 + [0.0] * 2)
losses = xl.sigmoid_cross_entropy_with_logits(
    labels=labels, logits=np.full(10, 2.0)
)
batches = np.split(losses, [4, 8])  # 4, 4 and 2 examples
means = [batch.mean() for batch in batches]
print(f"mean of the batch means: {np.mean(means):.6f}")
print(f"weighted by batch size:  {np.average(means, weights=[4, 4, 2]):.6f}")
print(f"mean over all examples:  {losses.mean():.6f}")
