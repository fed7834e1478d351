import numpy as np
import xentlib as xl

labels = np.ones(4)
for epoch, logits in [
    (1, [0.4, 0.3, -0.2, -0.1]),
    (20, [5.0, 4.0, 3.0, -9.0]),
]:
    logits = np.array(logits)
    losses = xl.sigmoid_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    print(f"epoch {epoch:2}: accuracy {(logits > 0).mean()}", end="")
    print(f", loss {losses.mean():.4f}, worst {losses.max():.4f}")
