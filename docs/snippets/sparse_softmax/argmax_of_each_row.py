import numpy as np
import xentlib as xl

preds = [[10.0, -10.0]] * 4
rows = [[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]]
labels = np.argmax(rows, axis=1)
print("labels:", labels.tolist())
sparse = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=preds
)
print("sparse:", [f"{loss:.8g}" for loss in sparse])
dense = xl.softmax_cross_entropy_with_logits(labels=rows, logits=preds)
print("dense: ", [f"{loss:.8g}" for loss in dense])
