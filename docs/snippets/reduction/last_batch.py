import numpy as np
import xentlib as xl

labels = np.array([1.0] * 8 + [0.0] * 2)
losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=np.full(10, 2.0))
batches = [losses[start : start + 4] for start in range(0, 10, 4)]  # 4, 4 and 2 examples
print(f"mean of the batch means:  {np.mean([batch.mean() for batch in batches]):.6f}")
print(f"weighted by batch size:   {np.average([b.mean() for b in batches], weights=[4, 4, 2]):.6f}")
print(f"mean over all examples:   {losses.mean():.6f}")
