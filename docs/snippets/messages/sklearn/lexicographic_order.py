import warnings

from sklearn.metrics import log_loss

# columns: dog, cat
truth, probabilities = (
    ["dog", "cat"],
    [[0.9, 0.1], [0.1, 0.9]],
)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    wrong = log_loss(truth, probabilities, labels=["dog", "cat"])
print(f"{caught[0].category.__name__}: {caught[0].message}")

right = log_loss(
    truth, [row[::-1] for row in probabilities], labels=["cat", "dog"]
)
print(f"{wrong:.6f} {right:.6f}")
