import keras

w = keras.Variable([[3.0], [4.0]])
gradient = 200 * w.value
optimizer = keras.optimizers.SGD(1.0, global_clipnorm=1.0)
before = keras.ops.copy(w)
optimizer.apply([gradient], [w])  # as fit does it
print("norm of the gradient:", float(keras.ops.norm(gradient)))
print("norm of the step:", round(float(keras.ops.norm(w - before)), 6))
