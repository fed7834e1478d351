import keras
import numpy as np

random = np.random.default_rng(0)
loss = keras.losses.BinaryCrossentropy(from_logits=True)
for batch in (2, 3):
    labels = random.integers(0, 2, (batch, 3)).astype("float32")
    logits = random.normal(size=(batch, 3))
    weights = random.integers(1, 9, (batch, 3)).astype("float32")
    try:
        got = float(loss(labels, logits, weights))
        print(f"{batch} x 3: {got:.4f}")
    except Exception as error:
        print(batch, "x 3:", type(error).__name__)
    got = loss(labels[..., None], logits[..., None], weights)
    print(f"  with a trailing axis: {float(got):.4f}")
    losses = np.logaddexp(0, logits) - labels * logits
    print(f"  by hand:              {(weights * losses).mean():.4f}")
