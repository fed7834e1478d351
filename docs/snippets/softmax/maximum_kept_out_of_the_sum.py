import numpy as np
import xentlib as xl

print(
    "logits       log-sum-exp  log1p        xentlib      (label [1, 0], "
    "float32)"
)
y = np.float32([1, 0])
for x in np.float32([[2.5, -2.5], [5, -5], [7.5, -7.5], [10, -10]]):
    # x[0] is the maximum, and its label is 1
    log_sum_exp = np.log(np.exp(x - x[0]).sum())
    log1p = np.log1p(np.exp(x[1] - x[0]))
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    print(f"{x[0]:4} {x[1]:5}   {log_sum_exp:.5e}  {log1p:.5e}  {loss:.5e}")
