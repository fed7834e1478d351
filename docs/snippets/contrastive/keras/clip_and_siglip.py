import keras
from keras import ops

images = ops.array([[8.0, 6.0], [3.0, 4.0], [-6.0, 8.0]])
texts = ops.array([[1.0, 0.0], [0.0, 2.0], [-8.0, 6.0]])
images, texts = ops.normalize(images, axis=1), ops.normalize(texts, axis=1)
cosines = images @ ops.transpose(texts)

logits, labels = cosines / 0.5, ops.arange(3)
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
rows, columns = loss(labels, logits), loss(labels, ops.transpose(logits))
print(f"InfoNCE {rows:.6f}")
print(f"CLIP    {(rows + columns) / 2:.6f}")

losses = keras.losses.binary_crossentropy(  # a mean for each row
    ops.eye(3), 10 * cosines - 10, from_logits=True
)
print(f"SigLIP  {ops.sum(losses):.6f}")
