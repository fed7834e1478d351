import numpy as np

print("          largest  smallest normal  step at 1")
for name in ("float16", "float32"):
    info = np.finfo(name)
    print(f"{name} {info.max:10.5g} {info.tiny:16.3g} {info.eps:10.3g}")

with np.errstate(over="ignore"):
    print("65536 ones added up:", np.ones(65536, np.float16).sum())
    print("a mask of -1e9:     ", np.float16(-1e9))
print("1 - 1e-7:           ", np.float16(1 - 1e-7))
