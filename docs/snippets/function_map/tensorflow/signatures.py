from inspect import signature

import tensorflow as tf

for loss in ["sigmoid", "weighted", "softmax", "sparse_softmax"]:
    name = f"{loss}_cross_entropy_with_logits"
    print(name, signature(getattr(tf.nn, name)), sep="")
