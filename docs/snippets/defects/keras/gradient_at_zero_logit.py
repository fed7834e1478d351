import keras
import tensorflow as tf
from keras import ops

labels, logits = ops.array([[0.0], [1.0]]), ops.zeros((2, 1))
loss = keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum")
for q in (1.0, 3.0):
    weights = ops.where(labels[:, 0] == 1, q, 1.0)
    with tf.GradientTape() as tape:
        tape.watch(logits)
        weighted = loss(labels, logits, sample_weight=weights)
    got = tape.gradient(weighted, logits)[:, 0]
    print(f"weight {q}: {got.numpy()}")
