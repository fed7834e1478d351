import numpy as np
import xentlib as xl

classes = 10  # put your own here
certain = np.eye(classes)[:1]
equal, ones = 0 * certain, np.ones((1, classes))
smoothing = 0.1
smooth = (1 - smoothing) * certain + smoothing / classes


def dense(labels, logits):
    return xl.softmax_cross_entropy_with_logits(labels=labels, logits=logits)[
        0
    ]


print(f"all classes alike (ln C):           {dense(certain, equal):.6f}")
print(
    "the same in bits:                   "
    f"{dense(certain, equal) / np.log(2):.6f}"
)
print(f"bits in a nat:                      {1 / np.log(2):.6f}")
print(f"summed over a batch of 32:          {32 * dense(certain, equal):.6f}")
print(f"softmax twice, all answers right:   {dense(certain, certain):.6f}")
print(
    "softmax twice, all answers wrong:   "
    f"{dense(certain[:, ::-1], certain):.6f}"
)
print(
    f"floor with smoothed labels:         {dense(smooth, np.log(smooth)):.6f}"
)
print(f"column of ones, all classes alike:  {dense(ones, equal):.6f}")
odds = 1 / (classes - 1)
rare = xl.sigmoid_cross_entropy_with_logits(
    labels=1 / classes, logits=np.log(odds)
)
print(f"sigmoid loss that knows 1 in C:     {rare:.6f}")
