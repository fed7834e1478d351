from sklearn.metrics import log_loss

labels, probabilities = [0, 2], [[0.7, 0.2, 0.1], [0.1, 0.2, 0.7]]
try:
    log_loss(labels, probabilities)
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{log_loss(labels, probabilities, labels=[0, 1, 2]):.6f}")
