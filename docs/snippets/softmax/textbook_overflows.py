import numpy as np
import xentlib as xl

print("logits    textbook   stable    (label [0, 1], float32)")
y = np.float32([0, 1])
for x in np.float32([[10, 0], [80, 0], [89, 0], [-89, -109]]):
    with np.errstate(all="ignore"):  # overflow, inf / inf and log(0)
        p = np.exp(x) / np.exp(x).sum()
        textbook = -(y * np.log(p)).sum()
    stable = xl.softmax_cross_entropy_with_logits(labels=y, logits=x)
    print(f"{x[0]:3.0f} {x[1]:4.0f}  {textbook:9.4f}  {stable:8.4f}")
