import numpy as np
import xentlib as xl

clips = {f"1e-{n:02}": 10.0**-n for n in [5, 6, 7, 8, 9, 10, 12, 15]}
for dtype in [np.float32, np.float64]:
    clips[f"eps of {dtype.__name__}"] = float(np.finfo(dtype).eps)
print("probability                loss  1 wrong of 4  1 of 10")
for name, clip in clips.items():  # in place of a probability of 0
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=0, logits=np.log([clip, 1 - clip])
    )
    shares = f"{loss / 4:12.6f} {loss / 10:8.6f}"  # in the mean
    print(f"{name:14} {clip:.3e}  {loss:.6f}  {shares}")
