import numpy as np
import xentlib as xl

y = np.array([1.0, -1.0])
for x in np.array([[-1.0, 1.0], [5.0, -5.0], [500.0, -500.0]]):
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    slope = xl.gradients.softmax_cross_entropy_with_logits(labels=y, logits=x)
    print(
        f"x = {x.tolist()}: loss {loss:.6f}, true derivative "
        f"{slope.round(6).tolist()}"
    )

print("p - y at [-1, 1]:", (xl.softmax([-1.0, 1.0]) - y).round(6).tolist())
