import keras
import numpy as np

labels = np.array([[0.0], [1.0], [1.0], [0.0]])
logits = np.array([[-2.0], [0.3], [2.0], [-0.3]])  # all right
for threshold in (0.5, 0.0):
    metric = keras.metrics.BinaryAccuracy(threshold=threshold)
    print(f"threshold {threshold}: {float(metric(labels, logits)):.2f}")

one_hot, never = np.eye(10), np.full((10, 10), 0.1)  # whatever the input
binary, categorical = (
    keras.metrics.BinaryAccuracy(),
    keras.metrics.CategoricalAccuracy(),
)
print(
    f"ten classes, binary accuracy {float(binary(one_hot, never)):.2f}",
    end="",
)
print(f", categorical accuracy {float(categorical(one_hot, never)):.2f}")
