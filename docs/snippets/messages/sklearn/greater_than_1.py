from scipy.special import expit
from sklearn.metrics import log_loss

labels, logits = [1, 0], [2.0, -1.0]
for values in (logits, logits[1:] * 2):
    try:
        log_loss(labels, values)
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")

print(f"{log_loss(labels, expit(logits)):.6f}")
