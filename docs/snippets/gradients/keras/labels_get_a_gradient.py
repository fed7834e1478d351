import keras
import tensorflow as tf
from keras import ops

labels, logits = ops.array([[0.2, 0.3, 0.5]]), ops.array([[2.0, 1.0, 0.0]])
loss = keras.losses.CategoricalCrossentropy(from_logits=True)
with tf.GradientTape(persistent=True) as tape:
    tape.watch(labels)
    through = loss(labels, logits)
    stopped = loss(ops.stop_gradient(labels), logits)
print("for the labels:", tape.gradient(through, labels)[0].numpy().round(4))
print("-log p:        ", -ops.log_softmax(logits)[0].numpy().round(4))
print("stop_gradient: ", tape.gradient(stopped, labels))
