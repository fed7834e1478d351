import numpy as np
import xentlib as xl

# 2 sentences, 4 words, 3 classes
logits = np.array([[[2.0, 1.0, 0.0]] * 4] * 2)
labels = np.array([[0, 2, 1, 1], [0, -100, -100, -100]])  # -100 marks padding
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits, ignore_index=-100
)
print("losses:", losses.round(6).tolist())
kept = xl.reduction(losses, where=labels != -100)
print(f"mean of the {kept.count} words:   {kept.mean:.6f}")
print(f"mean over padding too: {xl.reduction(losses).mean:.6f}")
