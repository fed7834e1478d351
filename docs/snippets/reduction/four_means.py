import numpy as np

losses = np.array(
    [
        [0.2, 0.4, 0.3, 0.1, 0.5, 0.3],
        [1.8, 2.2, 0.0, 0.0, 0.0, 0.0],
        [0.6, 0.8, 0.4, 1.0, 0.0, 0.0],
        [3.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    ]
)
length = np.array([6, 2, 4, 1])
sums = losses.sum(axis=1)
print(f"all positions, padding too: {losses.mean():.6f}")
print(f"tokens: {sums.sum() / length.sum():.6f}")
print(f"mean of the sequences' means: {(sums / length).mean():.6f}")
ranks = sums.reshape(2, 2).sum(axis=1) / length.reshape(2, 2).sum(axis=1)
print(f"mean of the means of two ranks: {ranks.mean():.6f}")
