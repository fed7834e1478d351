import numpy as np
import xentlib as xl

for shape, axis in [
    ((3,), -1),
    ((2, 3), -1),
    ((3, 2), 0),
    ((2, 3, 4), 1),
    ((2, 3, 4), -2),
]:
    labels = np.full(shape, 1 / shape[axis])
    loss = xl.softmax_cross_entropy_with_logits(
        labels=labels, logits=np.zeros(shape), axis=axis
    )
    print(f"{shape}, axis={axis}: {loss.shape}")

print(
    xl.softmax_cross_entropy_with_logits(
        labels=[1.0, 0.0], logits=[-1.0, 1.0]
    ).round(6)
)
