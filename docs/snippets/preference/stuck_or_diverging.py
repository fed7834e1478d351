import numpy as np
import xentlib as xl

for name, margins in [
    ("the policy does not move", np.zeros(4)),
    ("half of the pairs swapped", np.array([30.0, 30.0, -30.0, -30.0])),
    ("all pairs swapped", np.full(4, -30.0)),
    ("diverging", np.array([300.0, -500.0, 200.0, -900.0])),
]:
    losses = xl.sigmoid_cross_entropy_with_logits(
        labels=np.ones(4), logits=0.1 * margins
    )
    right = (margins > 0).mean()
    print(f"{name:26} loss {losses.mean():.4f}, accuracy {right:.2f}")
