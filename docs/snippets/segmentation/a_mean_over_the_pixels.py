import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=(2, 4, 4, 3))  # (N, H, W, C): classes last
labels = rng.integers(3, size=(2, 4, 4))  # (N, H, W): one index a pixel
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print(f"losses {losses.shape}, mean {losses.mean():.6f}")

channels_first = np.moveaxis(logits, -1, 1)  # (N, C, H, W), as in PyTorch
back = np.moveaxis(channels_first, 1, -1)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=back
)
print(f"logits {channels_first.shape} moved back: mean {losses.mean():.6f}")
