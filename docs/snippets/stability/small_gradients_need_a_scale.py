import numpy as np
import xentlib as xl

derivative = xl.gradients.sigmoid_cross_entropy_with_logits
print("logit  float64     float16     scaled by 1024, then back    (label 1)")
for x in [5.0, 12.0, 18.0]:
    exact = derivative(labels=1.0, logits=x)
    half = np.float16(exact)
    scaled = np.float16(1024 * exact).astype(np.float64) / 1024
    print(f"{x:5} {exact:.3e}  {half:.3e}  {scaled:.3e}")
