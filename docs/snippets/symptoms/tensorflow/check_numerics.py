import tensorflow as tf

tf.debugging.enable_check_numerics()  # once, before the training loop
p = tf.nn.softmax([[200.0, 0.0]])
try:
    tf.math.log(p)
except tf.errors.InvalidArgumentError as error:
    told = [line.strip() for line in error.message.splitlines()]
    print(*[line for line in told if "etected" in line or "Log" in line])
