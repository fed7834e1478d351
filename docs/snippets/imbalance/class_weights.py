import numpy as np
import xentlib as xl

counts = np.array([70, 20, 10])
weight = counts.sum() / (len(counts) * counts)  # "balanced"
print("weights:", weight.round(6).tolist())

x = np.array([1.0, 0.0, 0.0])
for y in range(3):
    slope = xl.gradients.sparse_softmax_cross_entropy_with_logits(
        labels=y, logits=x
    )
    weighted = weight[y] * slope
    print(
        f"class {y}: {slope.round(4).tolist()} becomes "
        f"{weighted.round(4).tolist()}"
    )
