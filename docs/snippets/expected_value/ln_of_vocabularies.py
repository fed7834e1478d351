import numpy as np

print("vocabulary    ln V   in bits")
for size in [32000, 50257, 100277, 128256, 151936, 262144]:
    print(f"{size:10}  {np.log(size):.4f}  {np.log2(size):.4f}")
