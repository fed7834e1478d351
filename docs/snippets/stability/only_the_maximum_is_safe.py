import numpy as np

x = np.array([200, 0, 0], np.float32)
with np.errstate(all="ignore"):
    for name, shift in [
        ("none", 0),
        ("mean", x.mean()),
        ("largest", x.max()),
    ]:
        terms = np.exp(x - shift)
        p = terms / terms.sum()
        print(
            f"shift by {name:7}: largest term {terms.max():3.0f}, softmax {p}"
        )
