import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits = rng.normal(size=(6, 10))
answer = np.array([4, 2, 7])
logits[np.arange(3, 6), answer] += 4.0


def mean(prompt):
    labels = np.array([prompt] * 3 + [*answer])
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits, ignore_index=-100
    )
    return xl.reduction(losses, where=labels != -100).mean


print(f"prompt labelled -100: {mean(-100):.4f}")
print(f"prompt labelled 0   : {mean(0):.4f}")
logits[:3, 0] += 20.0  # what training with these labels leads to
print(f"once 0 is learnt    : {mean(0):.4f}")
