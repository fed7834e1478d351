import numpy as np

confidence = np.array([0.95, 0.92, 0.97, 0.91, 0.65, 0.62, 0.55, 0.58])
right = np.array([1, 1, 1, 0, 1, 0, 1, 0])
bins = (confidence * 10).astype(int)  # ten bins of equal width
ece = 0
for k in np.unique(bins):
    inside = bins == k
    says, share = confidence[inside].mean(), right[inside].mean()
    weight = inside.mean()
    ece += weight * abs(says - share)
    print(f"bin {k}: weight {weight}, says {says:.4f}, right {share:.4f}")
print(f"ECE {ece:.4f}")
