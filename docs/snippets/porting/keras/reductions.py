import keras
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 5, 3)).astype("float32")  # batch, time, classes
index = rng.integers(3, size=(2, 5))

loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction="sum_over_batch_size"
)

print("default:", keras.losses.SparseCategoricalCrossentropy().reduction)
each = tf.nn.sparse_softmax_cross_entropy_with_logits(index, x).numpy()
expected = {None: each, "sum": each.sum(), "sum_over_batch_size": each.mean()}
for name, value in expected.items():
    loss.reduction = name
    got = keras.ops.convert_to_numpy(loss(index, x))
    diff = np.abs(got - value).max()
    assert diff < 1e-5
    print(f"{name}: shape {got.shape}, largest difference: {diff:.1e}")
