import numpy as np
import xentlib as xl

soft_loss = xl.softmax_cross_entropy_with_logits

teacher = np.array([1.0, 2.0, -np.inf])
student = np.array([2.0, 1.0, -np.inf])
p = xl.softmax(teacher)
print(f"loss:    {soft_loss(labels=p, logits=student):.6f}")
keep = np.isfinite(teacher)
print(f"dropped: {soft_loss(labels=p[keep], logits=student[keep]):.6f}")
with np.errstate(invalid="ignore"):
    print(f"by hand: {-(p * xl.log_softmax(student)).sum()}")
