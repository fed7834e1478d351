import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

difference = np.linspace(-6, 6, 121)
logits = np.stack([np.zeros_like(difference), difference], axis=-1)
for y in [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]:
    labels = np.tile(y, (len(logits), 1))
    plt.plot(difference, xl.softmax_cross_entropy_with_logits(labels=labels, logits=logits))

offset = {"textcoords": "offset points"}
plt.annotate("y = [1, 0]", (4.6, 4.6), xytext=(-68, 2), color="C0", **offset)
plt.annotate("y = [0, 1]", (-4.6, 4.6), xytext=(10, 2), color="C1", **offset)
plt.annotate("y = [0.3, 0.7]", (5, 1.5), xytext=(-52, -31), color="C2", **offset)
plt.xlabel("difference of the logits x₁ − x₀")
plt.title("loss ℓ, nats")
