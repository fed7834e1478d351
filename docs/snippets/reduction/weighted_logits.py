import numpy as np
import xentlib as xl


def show(name, loss, slope):
    print(f"  {name}: loss {loss:.6f}, gradient by x {(slope.round(6) + 0).tolist()}")


x, y = np.array([2.0, 1.0, 0.0]), 1
for w in [0.0, 1.0, 3.0]:
    print(f"w = {w}")
    loss = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    slope = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=y, logits=x)
    show("weight on the loss  ", w * loss, w * slope)
    loss = xl.sparse_softmax_cross_entropy_with_logits(labels=y, logits=w * x)
    slope = xl.gradients.sparse_softmax_cross_entropy_with_logits(labels=y, logits=w * x)
    show("weight on the logits", loss, w * slope)
