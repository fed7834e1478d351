import numpy as np
import xentlib as xl

labels = np.array([[0.0], [1.0], [2.0]])  # class indices in a column, copied to three classes
loss = xl.softmax_cross_entropy_with_logits(labels=np.tile(labels, 3), logits=np.zeros((3, 3)))
print(loss.round(6).tolist())
