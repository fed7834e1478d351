import numpy as np
import xentlib as xl

counts = np.array([1.0, 2.0, 5.0])
rows = {
    "log of counts:       ": np.log(counts),
    "plus 100:            ": np.log(counts) + 100,
    "log of probabilities:": np.log(counts / 8),
}
for name, x in rows.items():
    loss = xl.softmax_cross_entropy_with_logits(
        labels=[0.0, 0.0, 1.0], logits=x
    )
    print(name, f"softmax {xl.softmax(x).round(6).tolist()}, loss {loss:.6f}")
