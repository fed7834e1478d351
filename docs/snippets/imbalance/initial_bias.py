import numpy as np
import xentlib as xl

labels = np.array([1.0] + [0.0] * 99)
share = labels.mean()
for name, bias in [("0", 0.0), ("log(share / (1 - share))", np.log(share / (1 - share)))]:
    loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=np.full(100, bias)).mean()
    print(f"bias {name}: loss {loss:.6f}")
print(f"entropy of the labels: {-share * np.log(share) - (1 - share) * np.log(1 - share):.6f}")
