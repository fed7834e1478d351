import keras
from keras import ops

label, logits = ops.array([0]), ops.zeros((1, 65536), "float16")
by_class = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
by_function = keras.losses.sparse_categorical_crossentropy
loss = by_function(label, logits, from_logits=True)
print(f"class:       {by_class(label, logits):.2f}")
print(f"function:    {loss[0]:.2f}")
print(f"log_softmax: {ops.log_softmax(logits)[0, 0]:.2f}")
