import keras
import numpy as np
import tensorflow as tf

logits = np.array([[1.0, 2.0, 4.0]] * 3, "float32")
labels = np.array([2, -1, 3])
loss = keras.losses.SparseCategoricalCrossentropy(
    from_logits=True, reduction=None
)
try:
    loss(labels, logits)
except tf.errors.InvalidArgumentError as error:
    print("eager:", type(error).__name__)
compiled = tf.function(loss, jit_compile=True)
print("jit_compile=True:", compiled(labels, logits).numpy().round(6))
