import numpy as np
import xentlib as xl

counts = np.array([70, 20, 10])
weight = counts.sum() / (len(counts) * counts)
# each logit moved by the logarithm of its weight
x = np.log(counts) + np.log(weight)
slopes = xl.gradients.sparse_softmax_cross_entropy_with_logits(
    labels=[0, 1, 2], logits=[x] * 3
)
total = (counts * weight) @ slopes
print("the weighted gradient is 0:  ", np.allclose(total, 0))
print("predicted there:             ", xl.softmax(x).round(6).tolist())
x -= np.log(weight)
print("after subtracting the shift: ", xl.softmax(x).round(6).tolist())
