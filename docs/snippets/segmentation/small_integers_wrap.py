import numpy as np

for value, dtype in [(200, np.int8), (255, np.int8), (-100, np.uint8)]:
    stored = np.array(value).astype(dtype)
    print(f"{value:4} stored in {stored.dtype}: {stored}")
