import keras

labels = keras.ops.array([1.0, 0.0, 0.5])
logits = keras.ops.full_like(labels, 5.0)
# Keras has no pos_weight: a soft label needs the two terms one by one.
positive = labels * keras.ops.softplus(-logits)  # -y log sigmoid(x)
negative = (1 - labels) * keras.ops.softplus(logits)
losses = 3.0 * positive + negative
for y, loss in zip(labels, losses):
    print(f"y = {y}: {loss:.6f}")
