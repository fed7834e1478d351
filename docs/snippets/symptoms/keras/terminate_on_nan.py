import keras
import numpy as np

keras.utils.set_random_seed(0)
x, y = np.ones((8, 2), "float32"), np.zeros(8)
x[5, 0] = np.nan  # a missing value
model = keras.Sequential([keras.layers.Dense(3)])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("sgd", loss)
stop = keras.callbacks.TerminateOnNaN()  # looks after each batch
seen = model.fit(
    x, y, 2, epochs=3, shuffle=False, verbose=0, callbacks=[stop]
)
print("epochs:", len(seen.epoch))
for start in range(0, 8, 2):
    print(start // 2, "finite:", np.isfinite(x[start : start + 2]).all())
