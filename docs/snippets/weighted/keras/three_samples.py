import keras

labels = keras.ops.array([[1.0], [0.0], [1.0]])
logits = keras.ops.array([[-2.0], [-2.0], [2.0]])
loss = keras.losses.BinaryCrossentropy(from_logits=True, reduction=None)
plain = keras.ops.convert_to_numpy(loss(labels, logits))
# Keras has no pos_weight: for labels 0 and 1, a weight per sample does it.
w = keras.ops.where(labels[:, 0] == 1, 3.0, 1.0)
weighted = keras.ops.convert_to_numpy(loss(labels, logits, sample_weight=w))
print("unweighted:   ", [round(loss, 6) for loss in plain.tolist()])
print("weighted by 3:", [round(loss, 6) for loss in weighted.tolist()])
