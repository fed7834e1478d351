import numpy as np
from sklearn.utils.class_weight import compute_class_weight

labels = np.repeat([0, 1, 2], [70, 20, 10])
print(
    compute_class_weight("balanced", classes=np.arange(3), y=labels).round(6)
)
