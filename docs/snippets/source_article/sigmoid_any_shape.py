import numpy as np
import xentlib as xl

print(
    "scalar:",
    xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=5.0).round(6),
)
for shape in [(3,), (2, 3), (2, 3, 4)]:
    loss = xl.sigmoid_cross_entropy_with_logits(
        labels=np.ones(shape), logits=np.full(shape, 5.0)
    )
    print(f"{shape} -> {loss.shape}, every loss {loss.min():.6f}")

try:
    xl.sigmoid_cross_entropy_with_logits(labels=[1.0], logits=[5.0, 5.0])
except ValueError as error:
    print(error)
