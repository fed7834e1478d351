import keras
import numpy as np

labels, logits = np.array([[0.0, 1.0]]), np.array([[1.0, 0.0]])
plain = keras.losses.CategoricalCrossentropy(from_logits=True)
print(f"cross entropy: {float(plain(labels, logits)):.4f}")
for arguments in ({}, {"gamma": 0.0}, {"gamma": 0.0, "alpha": 1.0}):
    focal = keras.losses.CategoricalFocalCrossentropy(
        from_logits=True, **arguments
    )
    loss = float(focal(labels, logits))
    print(f"alpha {focal.alpha}, gamma {focal.gamma}: {loss:.4f}")
