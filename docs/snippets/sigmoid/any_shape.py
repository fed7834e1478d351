import numpy as np
import xentlib as xl

for shape in [(), (3,), (2, 3), (2, 3, 4)]:
    loss = xl.sigmoid_cross_entropy_with_logits(
        labels=np.ones(shape), logits=np.zeros(shape)
    )
    print(f"{shape} -> {loss.shape}")

try:
    xl.sigmoid_cross_entropy_with_logits(
        labels=np.ones((2, 1)), logits=np.zeros((2, 3))
    )
except ValueError as error:
    print(error)
