import keras
import numpy as np

wrong = np.array([[0.0, 1.0, 0.0], [0.0, 1.0, 0.0]])
logits = np.array([[-1000.0, 0.0, 0.0], [-1000.0, 0.0, 0.0]])
one_hot = np.array([[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]])
for name, y, p, x in [
    ("Binary", one_hot[:, :1], wrong[:, :1], logits[:, :1]),
    ("Categorical", one_hot, wrong, logits),
    ("SparseCategorical", np.array([0, 0]), wrong, logits),
]:
    loss = getattr(keras.losses, f"{name}Crossentropy")
    default = loss()(y, p)
    print(
        f"{name}: result {default.shape}, of probabilities {default:.3f}",
        end="",
    )
    print(f", of logits {loss(from_logits=True)(y, x):.3f}")
