import numpy as np
import xentlib as xl

sparse = xl.sparse_softmax_cross_entropy_with_logits
for classes in [2, 10, 1000, 50257]:
    loss = sparse(labels=0, logits=np.zeros(classes))
    print(f"{classes:5} classes, equal logits: {loss:.6f}")

random = np.random.default_rng(0)
labels = random.integers(10, size=5000)
logits = random.normal(size=(5000, 10))
for scale in [0.1, 1.0, 10.0]:
    loss = sparse(labels=labels, logits=scale * logits).mean()
    print(f"   10 classes, random logits of scale {scale:4}: {loss:.6f}")
