import numpy as np
import xentlib as xl

x, label, cap = np.array([60.0, 0.0, -60.0]), 1, 30.0


def loss(logits):
    return xl.sparse_softmax_cross_entropy_with_logits(
        labels=label, logits=logits
    )


print(f"uncapped:          {loss(x):.6f}")
print(f"cap * tanh(x/cap): {loss(cap * np.tanh(x / cap)):.6f}")
print(f"x * tanh(x/cap):   {loss(x * np.tanh(x / cap)):.6f}, no cap")
print(f"slope at 60:       {1 / np.cosh(60 / cap) ** 2:.6f}")
