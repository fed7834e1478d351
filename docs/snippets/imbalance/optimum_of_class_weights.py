import numpy as np
import xentlib as xl

counts = np.array([70, 20, 10])
weight = counts.sum() / (len(counts) * counts)
x = np.log(counts) + np.log(weight)  # the shift of each logit is the logarithm of its weight
slopes = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=[0, 1, 2], logits=[x] * 3)
total = ((counts * weight)[:, None] * slopes).sum(axis=0)
print("weighted gradient at log(counts) + log(weights) is 0:", np.allclose(total, 0))
print("predicted there:            ", xl.softmax(x).round(6).tolist())
print("after subtracting the shift:", xl.softmax(x - np.log(weight)).round(6).tolist())
