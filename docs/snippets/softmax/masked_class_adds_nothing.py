import numpy as np
import xentlib as xl

masked = [1.0, 2.0, -np.inf]
print("softmax:        ", xl.softmax(masked).round(6).tolist())
for y in [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]:
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=masked)
    print(f"{y}: loss {loss:.6f}")

finite = xl.softmax_cross_entropy_with_logits(
    labels=[1.0, 0.0, 0.0], logits=[1.0, 2.0, -1e9]
)
print(f"masked with -1e9: loss {finite:.6f}")
two_classes = xl.softmax_cross_entropy_with_logits(
    labels=[1.0, 0.0], logits=[1.0, 2.0]
)
print(f"without class 2: loss {two_classes:.6f}")
