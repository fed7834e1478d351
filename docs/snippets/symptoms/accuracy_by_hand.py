import numpy as np

labels = np.array([0, 1, 1, 0])
logits = np.array([[-2.0], [0.3], [2.0], [-0.3]])  # all right
for threshold in [0, 0.5]:
    print(
        f"threshold {threshold}:",
        ((logits[:, 0] > threshold) == labels).mean(),
    )
broadcast = (logits > 0) == labels
print("(N, 1) against (N,):", broadcast.mean(), broadcast.shape)

rows = np.hstack([0 * logits, logits])
print("argmax of each row:", (np.argmax(rows, axis=-1) == labels).mean())
print("argmax of everything:", (np.argmax(rows) == labels).mean())
