import tensorflow as tf

DTYPES = ["float16", "float32", "float64", "uint8", "int32", "int64", "bool"]
CALLS = [("sigmoid", [1, 0], {}), ("weighted", [1, 0], {"pos_weight": 3.0})]
CALLS += [("softmax", [1, 0], {}), ("sparse_softmax", 1, {})]
for name, y, weight in CALLS:
    loss = getattr(tf.nn, f"{name}_cross_entropy_with_logits")
    for dtype in DTYPES:
        try:
            loss(labels=tf.cast(y, dtype), logits=[0.0, 0.0], **weight)
            print(name, dtype)
        except (TypeError, tf.errors.InvalidArgumentError):
            pass
