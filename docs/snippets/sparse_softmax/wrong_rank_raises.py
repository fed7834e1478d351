import numpy as np
import xentlib as xl

logits = np.zeros((2, 3))
for labels in [[[1, 0, 0], [0, 0, 1]], [[0], [2]]]:
    try:
        xl.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
    except ValueError as error:
        print(error)

column = np.array([[0], [2]])
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=column[:, 0], logits=logits
)
print(losses.round(6).tolist())
