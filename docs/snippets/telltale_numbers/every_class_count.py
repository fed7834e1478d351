import numpy as np
import xentlib as xl

print("classes      ln C  softmax twice  smoothing floor  sigmoid, 1 in C")
for classes in [2, 3, 4, 5, 8, 10, 20, 100, 1000]:
    certain, equal = np.eye(classes)[:1], np.zeros((1, classes))
    smooth = 0.9 * certain + 0.1 / classes
    labels = np.concatenate([certain, certain, smooth])
    logits = np.concatenate([equal, certain, np.log(smooth)])
    guess, twice, floor = xl.softmax_cross_entropy_with_logits(
        labels=labels, logits=logits
    )
    odds = 1 / (classes - 1)
    rare = xl.sigmoid_cross_entropy_with_logits(
        labels=1 / classes, logits=np.log(odds)
    )
    print(
        f"{classes:7}  {guess:8.6f}  {twice:13.6f}  {floor:15.6f}  "
        f"{rare:15.6f}"
    )
