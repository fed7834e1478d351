import numpy as np
import xentlib as xl

logits = np.array([6.0, -1.0])  # two models, one question
print(f"probabilities:             {xl.sigmoid(logits).round(6).tolist()}")
print(f"mean of the probabilities: {xl.sigmoid(logits).mean():.6f}")
print(f"sigmoid of the mean logit: {xl.sigmoid(logits.mean()):.6f}")
