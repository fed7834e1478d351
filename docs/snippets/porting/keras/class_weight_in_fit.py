import keras
import numpy as np

x = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
index, weight = np.array([0, 2, 1, 1]), {0: 1.0, 1: 2.0, 2: 5.0}
dense = keras.layers.Dense(3, kernel_initializer="identity")
model = keras.Sequential([dense])  # its first logits are x
Loss = keras.losses.SparseCategoricalCrossentropy
model.compile("sgd", Loss(from_logits=True))
fitted = model.fit(x, index, batch_size=4, class_weight=weight, verbose=0)
losses = Loss(from_logits=True, reduction=None)(index, x)
w = np.array([weight[k] for k in index])
weighted = w @ keras.ops.convert_to_numpy(losses)
print(f"fit:      {fitted.history['loss'][0]:.5f}")
print(f"over N:   {weighted / 4:.5f}")
print(f"over sum: {weighted / w.sum():.5f}")
