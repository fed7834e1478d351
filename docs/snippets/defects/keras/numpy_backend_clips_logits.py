import os

os.environ["KERAS_BACKEND"] = "numpy"
import keras

print("backend:", keras.backend.backend())
loss = keras.losses.BinaryCrossentropy(from_logits=True)
for label, logit in [(1.0, -10.0), (1.0, -17.0), (1.0, -50.0), (0.0, -50.0)]:
    print(
        f"label {label}, logit {logit}: {float(loss([label], [logit])):.4e}"
    )
softmax = keras.losses.CategoricalCrossentropy(from_logits=True)
print(
    f"softmax, gap of 50: {float(softmax([[1.0, 0.0]], [[-50.0, 0.0]])):.4f}"
)
