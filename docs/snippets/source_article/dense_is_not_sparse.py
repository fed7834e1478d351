import numpy as np
import xentlib as xl

preds = np.array([[10.0, -10.0]] * 4)
labels = np.array([[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]])
dense = xl.softmax_cross_entropy_with_logits(labels=labels, logits=preds)
indices = np.argmax(labels, axis=1)
sparse = xl.sparse_softmax_cross_entropy_with_logits(
    labels=indices, logits=preds
)
print("labels    index     dense             sparse")
for row, index, d, s in zip(
    labels.astype(int).tolist(), indices, dense, sparse
):
    print(f"{row!s:9} {index:5}  {d:<16.8g}  {s:.8g}")
