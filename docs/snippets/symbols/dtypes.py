import numpy as np

print("dtype    digits       eps    largest  exp overflows  smallest normal")
for name in ["float16", "float32", "float64"]:
    info = np.finfo(name)
    past = np.log(float(info.max))  # e to this is the largest number
    sizes = f"{info.eps:9.3g} {info.max:10.4g} {past:14.2f}"
    least = f"{info.smallest_normal:16.3g}"
    print(f"{name:8} {info.precision:6} {sizes} {least}")
