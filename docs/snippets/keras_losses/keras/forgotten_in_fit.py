import keras
import numpy as np

random = np.random.default_rng(0)
centres = random.normal(0, 2, (10, 8))
labels = random.integers(0, 10, 500)
inputs = centres[labels] + random.normal(0, 1, (500, 8))


def fit(loss):
    keras.utils.set_random_seed(0)
    dense = keras.layers.Dense(10)  # no activation: logits
    model = keras.Sequential([keras.layers.Input((8,)), dense])
    model.compile("sgd", loss, metrics=["accuracy"])
    history = model.fit(inputs, labels, epochs=10, verbose=0).history
    losses, accuracy = history["loss"], history["accuracy"]
    print(f"loss {losses[0]:.1f} at first,", end=" ")
    print(f"mostly right later: {accuracy[-1] > 0.5}")


fit("sparse_categorical_crossentropy")
fit(keras.losses.SparseCategoricalCrossentropy(from_logits=True))
