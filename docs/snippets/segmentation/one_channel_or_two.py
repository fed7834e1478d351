import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
two = rng.normal(size=(2, 4, 4, 2))  # (N, H, W, 2), for a softmax
one = two[..., 1] - two[..., 0]  # (N, H, W), for a sigmoid
labels = rng.integers(2, size=(2, 4, 4))
softmax = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=two
)
sigmoid = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=one)
print(f"two channels, softmax: {softmax.mean():.6f}")
print(f"one channel, sigmoid:  {sigmoid.mean():.6f}")
print("equal in each pixel: ", np.allclose(softmax, sigmoid, rtol=1e-12))
