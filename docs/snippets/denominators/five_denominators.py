import numpy as np

# Two sequences of 4 places; the second has two tokens and two of padding.
losses = np.array([[1.0, 1.0, 1.0, 1.0], [5.0, 3.0, 0.0, 0.0]])
kept = np.array([[1, 1, 1, 1], [1, 1, 0, 0]])

total = losses.sum()
per_sequence = losses.sum(axis=1)
print(f"sum                              {total:9.6f}")
print(f"sum / tokens kept                {total / kept.sum():9.6f}")
print(f"sum / all places                 {total / kept.size:9.6f}")
print(f"sum / sequences                  {total / len(losses):9.6f}")
means = per_sequence / kept.sum(axis=1)
print(f"mean of the sequences' means     {means.mean():9.6f}")
