import keras
import tensorflow as tf
from keras import ops

labels = ops.one_hot([0, -1, -1, -1], 3)
logits = ops.tile([[1.0, 0.0, -1.0]], (4, 1))
loss = keras.losses.CategoricalCrossentropy(from_logits=True)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(logits)
    got = loss(labels, logits)
    kept = loss(labels, logits, sample_weight=ops.sum(labels, axis=-1))
print("padding:      ", tape.gradient(got, logits)[1].numpy().round(4))
print("sample_weight:", tape.gradient(kept, logits)[1].numpy().round(4))
