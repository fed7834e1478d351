import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

images = np.array([[0.8, 0.6], [0.6, 0.8], [-0.6, 0.8]])
texts = np.array([[1.0, 0.0], [0.0, 1.0], [-0.8, 0.6]])
logits = images @ texts.T / 0.5
labels = np.arange(3)

rows = sparse_loss(labels=labels, logits=logits).mean()
columns = sparse_loss(labels=labels, logits=logits.T).mean()
print(f"which text belongs to the image: {rows:.6f}")
print(f"which image belongs to the text: {columns:.6f}")
print(f"CLIP, the mean of both:          {(rows + columns) / 2:.6f}")
