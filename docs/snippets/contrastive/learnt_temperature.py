import numpy as np

for tau in [0.07, 0.01]:
    scale = np.log(1 / tau)
    print(f"tau {tau}: logit_scale {scale:.4f}, factor {np.exp(scale):.4f}")
