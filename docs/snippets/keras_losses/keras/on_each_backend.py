import keras
import numpy as np

clipped = keras.losses.SparseCategoricalCrossentropy()
sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
focal = keras.losses.BinaryFocalCrossentropy(from_logits=True)
row = np.array([[2.0, 1.0, 0.0]], "float32")
masked = np.array([[2.0, 1.0, -np.inf]], "float32")
softmax = keras.layers.Softmax()(np.array([[200.0, 0.0]], "float32"))
cases = {
    "index 3 of 3 classes": lambda: sparse(np.array([3]), row),
    "index -1": lambda: sparse(np.array([-1]), row),
    "index -100": lambda: sparse(np.array([-100]), row),
    "index 0, class 2 masked": lambda: sparse(np.array([0]), masked),
    "behind a softmax, 200": lambda: clipped(np.array([1]), softmax),
    "focal loss, logit -200": lambda: focal([[1.0]], [[-200.0]]),
}
for name, loss in cases.items():
    try:
        print(f"{name}: {float(loss()):.4f}")
    except Exception as error:
        print(f"{name}: {type(error).__name__}")
