import numpy as np
import xentlib as xl

sparse = xl.sparse_softmax_cross_entropy_with_logits
logits = np.array(
    [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 2.0], [9.0, 0.0, 0.0]]
)
labels = np.array([0, 1, 2, 1])
losses = sparse(labels=labels, logits=logits)
print("each    ", losses.round(4))
print(f"mean     {losses.mean():.4f}, median {np.median(losses):.4f}")
print(f"sum      {losses.sum():.4f}")
print(f"ln C     {np.log(3):.4f}")

noise = np.random.default_rng(0).normal(size=(1000, 3))
for scale in [0.1, 1, 10]:
    first = sparse(labels=np.arange(1000) % 3, logits=scale * noise).mean()
    print(f"first loss with logits of size {scale}: {first:.4f}")

answers = np.arange(32 * 92).reshape(32, 92) % 2.0
losses = xl.sigmoid_cross_entropy_with_logits(
    labels=answers, logits=np.zeros((32, 92))
)
summed = losses.sum(-1).mean()
print(f"92 outputs: summed {summed:.2f}, mean {losses.mean():.2f}")
