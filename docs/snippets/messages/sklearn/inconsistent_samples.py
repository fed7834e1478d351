from sklearn.metrics import log_loss

try:
    log_loss([0, 1], [0.1, 0.8, 0.7])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{log_loss([0, 1, 1], [0.1, 0.8, 0.7]):.6f}")
