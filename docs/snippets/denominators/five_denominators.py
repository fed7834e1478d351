import numpy as np
import xentlib as xl

# Two sequences of 4 places; the second has two tokens and two of padding.
losses = np.array([[1.0, 1.0, 1.0, 1.0], [5.0, 3.0, 0.0, 0.0]])
kept = np.array([[1, 1, 1, 1], [1, 1, 0, 0]])

tokens = xl.reduction(losses, where=kept)
sequences = xl.reduction(losses, where=kept, axis=1)
print(f"sum                              {tokens.sum:9.6f}")
print(f"sum / tokens kept                {tokens.mean:9.6f}")
print(f"sum / all places                 {xl.reduction(losses).mean:9.6f}")
sums = xl.reduction(sequences.sum)
print(f"sum / sequences                  {sums.mean:9.6f}")
means = xl.reduction(sequences.mean)
print(f"mean of the sequences' means     {means.mean:9.6f}")
