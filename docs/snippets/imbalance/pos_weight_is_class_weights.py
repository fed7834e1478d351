import numpy as np
import xentlib as xl

y, x = np.array([1.0, 0.0, 1.0]), np.array([-1.0, 1.0, 2.0])
by_pos_weight = xl.weighted_cross_entropy_with_logits(
    labels=y, logits=x, pos_weight=3.0
)
by_class = np.where(y == 1, 3, 1) * xl.sigmoid_cross_entropy_with_logits(
    labels=y, logits=x
)
print("pos_weight = 3:           ", by_pos_weight.round(6).tolist())
print("class weights {0: 1, 1: 3}:", by_class.round(6).tolist())

half = (
    xl.weighted_cross_entropy_with_logits(labels=y, logits=x, pos_weight=6.0)
    / 2
)
by_class = np.where(y == 1, 3, 0.5) * xl.sigmoid_cross_entropy_with_logits(
    labels=y, logits=x
)
print("pos_weight = 6, halved:      ", half.round(6).tolist())
print("class weights {0: 1/2, 1: 3}:", by_class.round(6).tolist())
