import numpy as np
import xentlib as xl

x = np.array([3.0, -1.0, 1.0])
print(f"start: {x.round(4).tolist()}, sum {x.sum():.4f}")
for _ in range(100):
    x -= 0.5 * xl.gradients.sparse_softmax_cross_entropy_with_logits(
        labels=1, logits=x
    )
print(f"end:   {x.round(4).tolist()}, sum {x.sum():.4f}")
