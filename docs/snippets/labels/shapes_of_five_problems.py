import numpy as np
import xentlib as xl

sigmoid = xl.sigmoid_cross_entropy_with_logits
softmax = xl.softmax_cross_entropy_with_logits
sparse = xl.sparse_softmax_cross_entropy_with_logits
for problem, loss, shape, labels in [
    ("spam or not  ", sigmoid, (32,), np.zeros(32)),
    ("tags, any    ", sigmoid, (32, 5), np.zeros((32, 5))),
    ("digit, index ", sparse, (32, 10), np.zeros(32, int)),
    ("digit, row   ", softmax, (32, 10), np.full((32, 10), 1 / 10)),
    ("pixel classes", sparse, (32, 28, 28, 4), np.zeros((32, 28, 28), int)),
]:
    losses = loss(labels=labels, logits=np.zeros(shape))
    print(
        problem,
        "logits",
        shape,
        "labels",
        labels.shape,
        "losses",
        losses.shape,
    )
