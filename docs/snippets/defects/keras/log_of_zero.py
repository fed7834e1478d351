import keras

loss = keras.losses.BinaryCrossentropy()
print("probability 0, label 1:", round(float(loss([1.0], [0.0])), 4))
from_logits = keras.losses.BinaryCrossentropy(from_logits=True)
print(
    "logit -200, label 1:   ", round(float(from_logits([1.0], [-200.0])), 4)
)
