from sklearn.metrics import log_loss

try:
    log_loss([1, 1], [0.8, 0.9])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")

print(f"{log_loss([1, 1], [0.8, 0.9], labels=[0, 1]):.6f}")
