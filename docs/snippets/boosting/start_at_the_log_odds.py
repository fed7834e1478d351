import numpy as np
import xentlib as xl

labels = np.array([1.0, 0.0, 0.0, 0.0, 0.0])
share = labels.mean()
start = np.log(share / (1 - share))
print(f"share {share}, log-odds {start:.6f}")
for margin in [0.0, 0.5, start]:
    logits = np.full(5, margin)
    loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
    print(f"start at {margin:9.6f}: first loss {loss.mean():.6f}")
