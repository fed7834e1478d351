import numpy as np
import xentlib as xl

tokens = np.array([1, 2, 3, 0, 1, 2, 3, 0])
# A model that is nearly right: at each place it leads by 5 for what follows.
logits = 5.0 * np.eye(4)[np.roll(tokens, -1)]


def mean_loss(labels, logits):
    return xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    ).mean()


print(f"shifted once: {mean_loss(tokens[1:], logits[:-1]):.6f}")
print(f"not at all:   {mean_loss(tokens, logits):.6f}")
print(f"twice:        {mean_loss(tokens[2:], logits[:-2]):.6f}")
