import tensorflow as tf

DTYPES = [
    "float16",
    "float32",
    "float64",
    "int8",
    "uint8",
    "int32",
    "int64",
    "uint64",
]
DTYPES += ["bool"]
CALLS = [("sigmoid", [1, 0], {}), ("weighted", [1, 0], {"pos_weight": 3.0})]
CALLS += [("softmax", [1, 0], {}), ("sparse_softmax", 1, {})]
for name, y, weight in CALLS:
    loss = getattr(tf.nn, f"{name}_cross_entropy_with_logits")
    for x in ["float16", "float32", "float64", "int32"]:
        labels = []
        for dtype in DTYPES:
            try:
                result = loss(
                    labels=tf.cast(y, dtype), logits=tf.zeros(2, x), **weight
                )
                assert result.dtype == x
                labels.append(dtype)
            except (TypeError, tf.errors.InvalidArgumentError):
                pass
        print(f"{name}, logits {x}, labels:", ", ".join(labels) or "none")
