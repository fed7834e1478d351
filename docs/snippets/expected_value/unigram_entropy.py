import numpy as np

counts = np.array([500, 250, 125, 100, 25])  # how often each token occurs
share = counts / counts.sum()
print(f"ln V:            {np.log(len(counts)):.4f}")
print(f"unigram entropy: {-(share * np.log(share)).sum():.4f}")
