import numpy as np
import xentlib as xl

logits = [[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]]
integers = [
    np.int8,
    np.int16,
    np.int32,
    np.int64,
    np.uint8,
    np.uint16,
    np.uint32,
    np.uint64,
]
for dtype in integers + [bool, np.float64]:
    labels = np.array([0, 1], dtype=dtype)
    try:
        losses = xl.sparse_softmax_cross_entropy_with_logits(
            labels=labels, logits=logits
        )
        print(f"{labels.dtype}: {losses.round(6).tolist()}")
    except TypeError as error:
        print(error)
