import numpy as np
import xentlib as xl

labels = np.array([1.0, 1.0, 1.0, 1.0])
for epoch, logits in [(1, [0.4, 0.3, -0.2, -0.1]), (20, [5.0, 4.0, 3.0, -9.0])]:
    loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=np.array(logits))
    print(f"epoch {epoch:2}: loss {loss.mean():.4f}, accuracy {(np.array(logits) > 0).mean()}, worst {loss.max():.4f}")
