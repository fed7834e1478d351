import numpy as np
import xentlib as xl

q, y = np.float32(3), np.float32(0)
for x in np.float32([-10, -15]):
    log_1_plus_exp = np.log1p(np.exp(-np.abs(x))) + np.maximum(-x, 0)
    tensorflow_form = (1 - y) * x + (1 + (q - 1) * y) * log_1_plus_exp
    float32 = xl.weighted_cross_entropy_with_logits(
        labels=y, logits=x, pos_weight=q
    )
    exact = xl.weighted_cross_entropy_with_logits(
        labels=0.0, logits=float(x), pos_weight=3.0
    )
    print(f"x = {x:.0f}: TensorFlow's form in float32 {tensorflow_form:.8g}")
    print(f"         xentlib in float32           {float32:.6g}")
    print(f"         xentlib in float64           {exact:.8g}")
