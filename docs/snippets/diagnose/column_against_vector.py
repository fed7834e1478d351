import numpy as np
import xentlib as xl

labels = np.array([[1.0], [0.0], [1.0], [0.0]])
logits = np.array([4.0, -3.0, 5.0, -2.0])  # every answer right
print(xl.diagnose(labels=labels, logits=logits))

by_hand = -labels * xl.log_sigmoid(logits) - (1 - labels) * xl.log_sigmoid(
    -logits
)
right = xl.sigmoid_cross_entropy_with_logits(
    labels=labels[:, 0], logits=logits
)
print(
    f"\nmean of {by_hand.size} losses: {by_hand.mean():.6f}, of "
    f"{right.size}: {right.mean():.6f}"
)
