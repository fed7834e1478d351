import numpy as np
import xentlib as xl

labels, logits = np.array([0, 2, 1, 1]), np.array([[2.0, 1.0, 0.0]] * 4)
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
for weight in np.array(
    [[1.0, 1.0, 1.0], [1.0, 2.0, 5.0], [10.0, 20.0, 50.0]]
):
    w = weight[labels]  # one for each example
    over_w = (w * losses).sum() / w.sum()
    over_n = (w * losses).sum() / len(w)
    print(
        f"weights {weight.tolist()}: divided by their sum {over_w:.6f}, "
        f"by N {over_n:.6f}"
    )
