import numpy as np
import xentlib as xl

dense = xl.softmax_cross_entropy_with_logits
one_class = dense(labels=[[1.0], [1.0]], logits=[[3.0], [-3.0]])
print("one class:         ", one_class)

# -1 fits no class: its row is all 0
one_hot = np.arange(3) == np.array([[0], [-1]])
rows = dense(labels=one_hot, logits=[[1.0, 0.0, 0.0]] * 2)
print("row of zeros:      ", rows.round(6))

logits = np.array([10.0, -10.0], np.float32)
log_sum_exp = np.log(np.exp(logits - 10).sum()) + 10 - logits[0]
print("digits lost:       ", log_sum_exp)
loss = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=logits)
print(f"the loss is really: {loss:.3e}")
