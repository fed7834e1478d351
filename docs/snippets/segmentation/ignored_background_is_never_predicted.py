import numpy as np
import xentlib as xl

labels = np.array([0] * 90 + [1] * 10)  # nine pixels of ten are background


def train(keep):
    b = np.zeros(2)  # one logit for each class
    for _ in range(200):
        b -= (xl.softmax(b) - np.eye(2)[labels[keep]]).mean(axis=0)
    losses = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=np.tile(b, (100, 1))
    )
    print(f"background gets {xl.softmax(b)[0]:.4f}, ", end="")
    print(f"loss shown {losses[keep].mean():.4f}, of all {losses.mean():.4f}")


train(labels >= 0)
train(labels != 0)  # background ignored
