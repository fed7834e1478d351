import numpy as np
import xentlib as xl

smoothing, classes = 0.1, 10  # put your own here
label = np.full(classes, smoothing / classes)
label[0] += 1 - smoothing
floor = xl.softmax_cross_entropy_with_logits(labels=label, logits=np.log(label))
too_certain = xl.softmax_cross_entropy_with_logits(labels=label, logits=30 * np.eye(classes)[0])
print(f"floor {floor:.6f}, entropy {-(label * np.log(label)).sum():.6f}, too certain {too_certain:.6f}")
