import tensorflow as tf

hidden, weight = tf.zeros((2**23, 1)), tf.zeros((1, 2**22))
try:
    logits = hidden @ weight
except tf.errors.ResourceExhaustedError as error:
    message = error.message[error.message.index("OOM") :]
    print(f"{type(error).__name__}: {message.partition(' on /job')[0]}")
