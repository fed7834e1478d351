import numpy as np
import xentlib as xl

logits, label, weight = np.array([2.0, 1.0, 0.0]), 0, 0.01

for shift in [0.0, 10.0]:
    x = logits + shift
    batch = {"labels": label, "logits": x}
    loss = xl.sparse_softmax_cross_entropy_with_logits(**batch)
    log_z = x[label] + loss  # log of the sum of the exponentials
    z_loss = weight * log_z**2
    print(
        f"shift {shift:2.0f}: {loss:.6f} + {z_loss:.6f} = {loss + z_loss:.6f}"
    )
    gradient = xl.gradients.sparse_softmax_cross_entropy_with_logits(**batch)
    gradient = gradient + 2 * weight * log_z * xl.softmax(x)
    print(f"  gradient {gradient.round(6)}, sum {gradient.sum():.6f}")
