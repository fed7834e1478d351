import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
labels = rng.integers(1000, size=1000)
print(f"ln 1000 = {np.log(1000):.4f}")
for scale in [0.02, 1.0, 3.0]:
    logits = scale * rng.normal(size=(1000, 1000)).astype(np.float32)
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    print(f"spread {scale:4}: {losses.mean():.2f}")
