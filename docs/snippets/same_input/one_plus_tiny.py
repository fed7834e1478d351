import numpy as np

tiny = np.exp(np.float32(-20))
print(f"tiny:          {tiny:.5g}")
print(f"log(1 + tiny): {np.log(1 + tiny):.5g}")
print(f"log1p(tiny):   {np.log1p(tiny):.5g}")
