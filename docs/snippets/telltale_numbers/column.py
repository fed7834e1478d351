import numpy as np
import xentlib as xl

column = np.array([[0.0], [1.0], [2.0]])  # class indices
labels = np.tile(column, 3)  # copied to three classes
loss = xl.softmax_cross_entropy_with_logits(
    labels=labels, logits=np.zeros((3, 3))
)
print(loss.round(6).tolist())
