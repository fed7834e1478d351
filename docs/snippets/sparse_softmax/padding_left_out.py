import numpy as np
import xentlib as xl

# 2 sentences, 4 words, 3 classes
logits = np.array([[[2.0, 1.0, 0.0]] * 4] * 2)
labels = np.array([[0, 2, 1, 1], [0, -100, -100, -100]])  # -100 marks padding
kept = labels != -100
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels[kept], logits=logits[kept]
)
print("kept:", losses.round(6).tolist(), " mean:", losses.mean().round(6))

# any valid index: its loss is multiplied by 0
filled = np.where(kept, labels, 0)
losses = kept * xl.sparse_softmax_cross_entropy_with_logits(
    labels=filled, logits=logits
)
print(
    "all: ",
    losses.round(6).tolist(),
    " mean:",
    (losses.sum() / kept.sum()).round(6),
)
print("mean over padding too:", losses.mean().round(6))
