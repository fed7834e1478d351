import numpy as np

print("dtype     digits        eps     largest  exp overflows  smallest normal")
for name in ["float16", "float32", "float64"]:
    info = np.finfo(name)
    past = np.log(float(info.max))  # e to this is the largest number
    print(f"{name:8} {info.precision:7} {info.eps:10.3g} {info.max:11.4g} {past:14.2f} {info.smallest_normal:16.3g}")
