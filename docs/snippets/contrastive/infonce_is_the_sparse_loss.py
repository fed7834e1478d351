import numpy as np
import xentlib as xl

sparse_loss = xl.sparse_softmax_cross_entropy_with_logits

images = np.array([[0.8, 0.6], [0.6, 0.8], [-0.6, 0.8]])  # of length 1
texts = np.array([[1.0, 0.0], [0.0, 1.0], [-0.8, 0.6]])
logits = images @ texts.T / 0.5  # cosines over the temperature
labels = np.arange(3)  # row i belongs to column i
losses = sparse_loss(labels=labels, logits=logits)
print("InfoNCE:", losses.round(6), f"mean {losses.mean():.6f}")

powers = np.exp(logits)
by_definition = -np.log(np.diag(powers) / powers.sum(axis=1))
print("formula:", by_definition.round(6))
