import warnings

import keras
import numpy as np

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    outputs = keras.layers.Softmax()(np.array([[3.0], [-3.0]]))
print(f"{caught[0].category.__name__}: {caught[0].message}")
print(np.array(outputs).tolist())
