import numpy as np
import xentlib as xl

labels = np.array([1.0] + [0.0] * 19)
ratio = (labels == 0).sum() / (labels == 1).sum()
for q in [1.0, ratio]:
    loss = xl.weighted_cross_entropy_with_logits(
        labels=labels, logits=np.zeros(20), pos_weight=q
    )
    positives, negatives = loss[labels == 1].sum(), loss[labels == 0].sum()
    print(
        f"pos_weight = {q:2.0f}: positives {positives:9.6f}, negatives "
        f"{negatives:9.6f}"
    )
