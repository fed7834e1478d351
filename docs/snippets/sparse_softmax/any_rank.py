import numpy as np
import xentlib as xl

for shape in [(3,), (2, 3), (2, 5, 3)]:
    labels = np.zeros(shape[:-1], dtype=np.int64)
    loss = xl.sparse_softmax_cross_entropy_with_logits(
        labels=labels, logits=np.zeros(shape)
    )
    print(f"logits {shape}, labels {labels.shape}: {loss.shape}")

print(
    xl.sparse_softmax_cross_entropy_with_logits(
        labels=0, logits=[-1.0, 1.0]
    ).round(6)
)
