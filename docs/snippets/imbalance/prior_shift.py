import numpy as np
import xentlib as xl

positives, negatives = np.array([1.0, 10.0, 39.0]), np.array([570.0, 285.0, 95.0])  # in three groups
true_logit = np.log(positives / negatives)
for name, logit in [
    ("one negative in 19 kept", np.log(positives / (negatives / 19))),
    ("pos_weight = 19        ", true_logit + np.log(19)),
]:
    print(f"{name}: {xl.sigmoid(logit).round(4).tolist()}")
    print(f"  minus log 19:          {xl.sigmoid(logit - np.log(19)).round(4).tolist()}")
print("share of positives:      ", (positives / (positives + negatives)).round(4).tolist())
