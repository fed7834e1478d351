import numpy as np
import xentlib as xl

indices = [0, 1, 2]
logits = [[9.0, 0.0, 0.0], [0.0, 9.0, 0.0], [0.0, 0.0, 9.0]]
try:
    xl.softmax_cross_entropy_with_logits(labels=indices, logits=logits)
except ValueError as error:
    print(error)

# what broadcasting makes of them: three times [0, 1, 2]
rows = np.tile(indices, (3, 1))
wrong = xl.softmax_cross_entropy_with_logits(labels=rows, logits=logits)
right = xl.sparse_softmax_cross_entropy_with_logits(
    labels=indices, logits=logits
)
print("broadcast:", wrong.round(6).tolist())
print("sparse:   ", right.round(6).tolist())
