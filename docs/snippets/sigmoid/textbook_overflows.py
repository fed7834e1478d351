import numpy as np
import xentlib as xl

print("  x   textbook  stable    (label 0, float32)")
for x in np.float32([10, 16, 17, 89]):
    p = 1 / (1 + np.exp(-x))
    with np.errstate(divide="ignore"):  # log(0)
        textbook = -np.log(1 - p)
    stable = xl.sigmoid_cross_entropy_with_logits(
        labels=np.float32(0), logits=x
    )
    print(f"{x:4.0f}  {textbook:8.4f}  {stable:8.4f}")
