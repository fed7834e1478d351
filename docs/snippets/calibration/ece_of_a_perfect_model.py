import numpy as np


def ece(confidence, right, count):
    bins = (confidence * count).astype(int)
    gaps = np.bincount(bins, confidence) - np.bincount(bins, right)
    return np.abs(gaps).sum() / len(confidence)


rng = np.random.default_rng(0)
for n in [100, 1000, 10000, 100000]:
    confidence = rng.uniform(0.5, 1, size=n)
    right = rng.uniform(size=n) < confidence  # as often right as it says
    values = [
        f"{ece(confidence, right, count):.4f}" for count in (10, 15, 100)
    ]
    print(f"{n:6} examples; 10, 15, 100 bins: {', '.join(values)}")
