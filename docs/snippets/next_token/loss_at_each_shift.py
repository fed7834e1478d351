import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
tokens = rng.integers(50, size=64)
logits = rng.normal(size=(64, 50))
logits[np.arange(63), tokens[1:]] += 8.0  # what the model has learnt

for shift in range(-2, 3):
    place = np.arange(max(0, -shift), min(64, 64 - shift))
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=tokens[place + shift], logits=logits[place]
    )
    print(f"label {shift:2} places ahead: {losses.mean():.4f}")
