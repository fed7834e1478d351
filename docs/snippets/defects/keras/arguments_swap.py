import keras
from keras import ops

labels, logits = ops.array([[1.0, 0.0]]), ops.array([[5.0, 1.0]])
for name in ["BinaryCrossentropy", "CategoricalCrossentropy"]:
    loss = getattr(keras.losses, name)(from_logits=True)
    print(name)
    print(f"    got:        {loss(logits, labels):.6f}")
    print(f"    workaround: {loss(y_true=labels, y_pred=logits):.6f}")
