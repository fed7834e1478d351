import numpy as np
import xentlib as xl

loss = xl.sigmoid_cross_entropy_with_logits(
    labels=[1.0, 0.0, -1.0], logits=[5.0, 5.0, 5.0]
)
print("in nats:", loss.round(6).tolist())
print("in bits:", (loss / np.log(2)).round(6).tolist())
print(f"sum {loss.sum():.6f}, mean {loss.mean():.6f}")
