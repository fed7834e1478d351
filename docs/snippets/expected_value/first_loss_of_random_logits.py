import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
labels = rng.integers(400, size=64)
print(f"ln 400 = {np.log(400):.4f}")
for scale in [0.02, 1.0, 3.0]:
    logits = scale * rng.normal(size=(64, 400)).astype(np.float32)
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    print(f"spread {scale:4}: {losses.mean():.2f}")
