from sklearn.metrics import log_loss

for call in (
    lambda: log_loss([1, 1], [0.5, 0.5]),
    lambda: log_loss([0, 1, 2], [[0.5, 0.5]] * 3),
    lambda: log_loss([0, 1], [0.5, 1.5]),
    lambda: log_loss([0, 1], [0.5, 0.5, 0.5]),
):
    try:
        call()
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")
