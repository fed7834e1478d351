import keras
import numpy as np

labels, inf = np.array([[1.0, 0.0]], "float32"), float("inf")
p = keras.ops.softmax(np.array([[200.0, 0.0]], "float32"))
by_hand = keras.ops.multiply(labels, keras.ops.log(p))
print("log by hand: ", float(-keras.ops.sum(by_hand)))
dense = keras.losses.CategoricalCrossentropy(from_logits=True)
print("masked class:", float(dense(labels, np.array([[1.0, -inf]]))))
kept = keras.ops.convert_to_tensor(np.zeros(0, "float32"))
print("nothing kept:", float(keras.ops.mean(kept)))
