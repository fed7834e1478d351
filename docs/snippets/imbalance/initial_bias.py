import numpy as np
import xentlib as xl

labels = np.array([1.0] + [0.0] * 99)
share = labels.mean()
for bias in [0.0, np.log(share / (1 - share))]:
    logits = np.full(100, bias)
    loss = xl.sigmoid_cross_entropy_with_logits(
        labels=labels, logits=logits
    ).mean()
    print(f"bias {bias:9.6f}: loss {loss:.6f}")
entropy = -share * np.log(share) - (1 - share) * np.log(1 - share)
print(f"entropy of the labels: {entropy:.6f}")
