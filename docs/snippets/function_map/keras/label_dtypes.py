import keras
import numpy as np

DTYPES = ["float16", "float32", "float64", "uint8", "int32", "int64", "bool"]
logits = np.array([[0.0, 0.0]], "float32")
for name in ["Binary", "Categorical", "SparseCategorical"]:
    loss = getattr(keras.losses, f"{name}Crossentropy")(from_logits=True)
    y = [1] if name.startswith("Sparse") else [[1, 0]]
    values = [float(loss(np.array(y, dtype), logits)) for dtype in DTYPES]
    assert len(set(values)) == 1
    print(f"{name}:", *DTYPES)
