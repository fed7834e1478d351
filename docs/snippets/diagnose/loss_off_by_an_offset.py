import numpy as np
import xentlib as xl

row = np.array([2, 1, 0, -1])
gathered_twice = np.concatenate([row, row])
loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=0, logits=gathered_twice
)

print(xl.diagnose(labels=[0], logits=[row], loss=round(float(loss), 4)))
print("ln 2, ln 4, ln 8:", np.log([2, 4, 8]).round(4))
