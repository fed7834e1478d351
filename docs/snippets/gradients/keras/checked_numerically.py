import keras
import tensorflow as tf

labels = tf.constant([[0.1, 0.2, 0.7]], tf.float64)
built_in = keras.losses.CategoricalCrossentropy(
    from_logits=True, dtype="float64"
)


def loss(logits):
    return built_in(labels, logits)


def wrong(logits):
    return loss(logits) + tf.reduce_sum(keras.ops.stop_gradient(logits))


logits = tf.constant([[2.0, 4.0, 3.0]], tf.float64)
for function in [loss, wrong]:
    computed, numerical = tf.test.compute_gradient(
        function, [logits], delta=1e-5
    )
    print(f"{function.__name__:5} computed ", computed[0][0].round(6))
    print("      numerical", numerical[0][0].round(6))
