import numpy as np
import xentlib as xl

print("p of the truth  log loss   Brier")
for p in [0.999, 0.9, 0.5, 0.1, 0.001]:
    logit = np.log(p / (1 - p))
    log_loss = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=logit)
    print(f"{p:14}  {log_loss:8.4f}  {(1 - p) ** 2:.6f}")

x = -np.log(999.0)  # surely wrong
p = xl.sigmoid(x)
print(f"slope of the log loss: {p - 1:.6f}")
print(f"slope of the Brier score: {2 * (p - 1) * p * (1 - p):.6f}")
