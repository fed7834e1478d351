import numpy as np

print("dtype    u          log(1 + u)   log1p(u)")
for dtype, numbers in {
    np.float16: [1e-3, 1e-4],
    np.float32: [1e-6, 1e-8],
    np.float64: [1e-14, 1e-17],
}.items():
    for u in map(dtype, numbers):
        print(f"{u.dtype}  {u:.3e}  {np.log(1 + u):.3e}    {np.log1p(u):.3e}")
