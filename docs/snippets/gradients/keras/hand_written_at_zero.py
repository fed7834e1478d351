import keras
import tensorflow as tf
from keras import ops

x, y = ops.zeros((3, 1)), ops.array([[0.0], [1.0], [0.5]])
loss = keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum")
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    by_hand = ops.maximum(x, 0) - x * y + ops.log1p(ops.exp(-ops.abs(x)))
    built_in = loss(y, x)
print("by hand: ", tape.gradient(by_hand, x)[:, 0].numpy().tolist())
print("built in:", tape.gradient(built_in, x)[:, 0].numpy().tolist())
