import numpy as np
import xentlib as xl

logits = 30 * np.eye(10)  # ten examples, the model is certain of each
labels = np.arange(10)
probabilities = xl.softmax(logits)
for wrong in [0, 1, 5]:
    labels[:wrong] = 9
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=probabilities
    )
    print(f"{wrong} of 10 wrong: {losses.mean():.6f}")
print("min", probabilities.min().round(6))
print("row sums", probabilities.sum(axis=-1).round(6).tolist())
