import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=(6, 10))
answer = np.array([4, 2, 7])
logits[np.arange(3, 6), answer] += 6.0

losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=[0, 0, 0, *answer], logits=logits
)
kept = np.array([False, False, False, True, True, True])
print(f"prompt labelled 0: {losses.mean():.4f}")
print(f"prompt left out:   {losses[kept].mean():.4f}")
