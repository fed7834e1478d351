import keras
import numpy as np
import tensorflow as tf
from keras import ops

p = ops.softmax(ops.array([[1.0, 2.0, -np.inf]]))
student = ops.array([[2.0, 1.0, -np.inf]])
soft_loss = keras.losses.CategoricalCrossentropy(from_logits=True)
kl = keras.losses.KLDivergence()
losses = {
    "as it is": lambda: soft_loss(p, student),
    "clamped": lambda: soft_loss(p, ops.maximum(student, -1e9)),
    "KL": lambda: kl(p, ops.softmax(student)),
}
for name, loss in losses.items():
    with tf.GradientTape() as tape:
        tape.watch(student)
        value = loss()
    gradient = tape.gradient(value, student)[0].numpy().round(4)
    print(f"{name:8} {value:.6f}, gradient {gradient}")
