import keras
import tensorflow as tf

weights = keras.Variable(tf.zeros((4, 3)))
with tf.GradientTape() as tape:
    logits = tf.ones((2, 4)) @ weights
    predicted = tf.cast(tf.argmax(logits, axis=1), tf.float32)
    loss = tf.nn.sigmoid_cross_entropy_with_logits(
        labels=[0.0, 1.0], logits=predicted
    )
gradient = tape.gradient(loss, weights.value)
print(gradient)
try:
    keras.optimizers.SGD().apply([gradient], [weights])
except ValueError as error:
    print(f"{type(error).__name__}: {error}")
