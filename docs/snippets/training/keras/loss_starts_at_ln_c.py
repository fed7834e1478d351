import keras
import numpy as np

rng = np.random.default_rng(0)
labels = np.repeat([0, 1, 2], 20)
centres = np.array([[0, 1.6], [1.4, -0.8], [-1.4, -0.8]])
x = (centres[labels] + rng.normal(size=(60, 2))).astype("float32")

layer = keras.layers.Dense(3, use_bias=False, kernel_initializer="zeros")
model = keras.Sequential([keras.Input((2,)), layer])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(keras.optimizers.SGD(0.5), loss)
history = model.fit(x, labels, batch_size=60, epochs=21, verbose=0)
for step, value in enumerate(history.history["loss"]):
    if step % 5 == 0:
        print(f"step {step:2}: loss {value:.4f}")
