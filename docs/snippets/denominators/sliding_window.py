import numpy as np
from xentlib import sparse_softmax_cross_entropy_with_logits as cross_entropy

V, LENGTH, CONTEXT = 4, 24, 6
tokens = [1, 1]
while len(tokens) < LENGTH:  # each token is the sum of the two before it
    tokens.append((tokens[-2] + tokens[-1]) % V)


def losses(window):
    """A model that has to see two tokens; it guesses the first two."""
    logits = 5.0 * np.eye(V)[window]
    logits[:2] = 0
    return cross_entropy(labels=window, logits=logits)


for stride in [6, 3]:
    kept = [losses(tokens[:CONTEXT])]
    for end in range(CONTEXT + stride, LENGTH + 1, stride):
        kept.append(losses(tokens[end - CONTEXT : end])[-stride:])
    kept = np.concatenate(kept)
    print(f"stride {stride}: {kept.size} tokens, {np.exp(kept.mean()):.4f}")
