from sklearn.metrics import log_loss

truth = ["dog", "cat", "dog"]
dog_first = [[0.9, 0.1], [0.1, 0.9], [0.9, 0.1]]
cat_first = [row[::-1] for row in dog_first]
print(f"{log_loss(truth, dog_first):.6f} {log_loss(truth, cat_first):.6f}")
