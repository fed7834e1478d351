import keras
import tensorflow as tf

loss, label = keras.losses.BinaryCrossentropy(), tf.constant([[0.0]])


def step(sigmoid):
    logit = tf.constant([[17.0]])
    with tf.GradientTape() as tape:
        tape.watch(logit)
        value = loss(label, sigmoid(logit))
    return value, tape.gradient(value, logit)


for name, sigmoid in {
    "keras.ops": keras.ops.sigmoid,
    "tf": tf.sigmoid,
}.items():
    for mode, run in {
        "eager": step,
        "tf.function": tf.function(step),
    }.items():
        value, gradient = run(sigmoid)
        print(
            f"{name}.sigmoid, {mode}: loss {value.numpy():.3f}, "
            f"gradient {gradient.numpy()[0, 0]:.0f}"
        )
