import numpy as np
import xentlib as xl

column = np.array([[1.0], [1.0]])
logits = np.zeros((2, 3))
try:
    xl.softmax_cross_entropy_with_logits(labels=column, logits=logits)
except ValueError as error:
    print(error)

repeated = np.broadcast_to(column, logits.shape)  # every class has label 1
print(
    xl.softmax_cross_entropy_with_logits(labels=repeated, logits=logits)
    .round(6)
    .tolist()
)
