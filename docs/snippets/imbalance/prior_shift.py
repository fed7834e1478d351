import numpy as np
import xentlib as xl

positives = np.array([1.0, 10.0, 39.0])  # in three groups of examples
negatives = np.array([570.0, 285.0, 95.0])
log_odds = np.log(positives / negatives)
for name, x in [
    ("one negative in 19 kept", np.log(positives / (negatives / 19))),
    ("pos_weight = 19        ", log_odds + np.log(19)),
]:
    print(f"{name}: {xl.sigmoid(x).round(4).tolist()}")
    print(
        "  minus log 19         : "
        f"{xl.sigmoid(x - np.log(19)).round(4).tolist()}"
    )
share = positives / (positives + negatives)
print("share of positives     :", share.round(4).tolist())
