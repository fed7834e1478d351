import keras
import tensorflow as tf

x = tf.constant([5.0, 15.0, 16.5, 17.0, 100.0])
y = tf.zeros(5)  # all wrong, and ever surer of it
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    p = tf.sigmoid(x)
    losses = {
        "on logits": tf.nn.sigmoid_cross_entropy_with_logits(
            labels=y, logits=x
        ),
        "by hand": -tf.math.log(1 - p),
        "clipped": keras.ops.binary_crossentropy(y, p),
        "squared": tf.square(p - y),
    }
print("logit      ", *(f"{value:8.4f}" for value in x))
for name, loss in losses.items():
    print(f"{name:9} ℓ", *(f"{value:8.4f}" for value in loss))
    print(
        "    gradient", *(f"{value:8.4f}" for value in tape.gradient(loss, x))
    )
