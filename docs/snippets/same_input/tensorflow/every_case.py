import tensorflow as tf

INF = float("inf")
CASES = [
    ("sigmoid: ordinary", 1.0, 5.0),
    ("sigmoid: tiny loss", 0.0, -20.0),
    ("sigmoid: inf logit", 1.0, INF),
    ("sigmoid: minus inf", 0.0, -INF),
    ("sigmoid: column", [[1.0], [0.0]], [5.0, -5.0]),
    ("weighted: logit 0", 1.0, 0.0),
    ("weighted: logit -10", 0.0, -10.0),
    ("dense: ordinary", [0.0, 1.0], [-1.0, 1.0]),
    ("dense: soft labels", [0.3, 0.7], [-1.0, 1.0]),
    ("dense: tiny loss", [1.0, 0.0], [10.0, -10.0]),
    ("dense: inf logit", [1.0, 0.0], [INF, 0.0]),
    ("dense: masked class", [1.0, 0.0, 0.0], [1.0, 2.0, -INF]),
    ("dense: sum of 2", [1.0, 1.0], [-1.0, 1.0]),
    ("dense: column", [[1.0], [1.0]], [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]),
    ("sparse: masked label", 2, [1.0, 2.0, -INF]),
    ("sparse: index 3", 3, [2.0, 1.0, 0.0]),
    ("sparse: index -1", -1, [2.0, 1.0, 0.0]),
    ("sparse: index -100", -100, [2.0, 1.0, 0.0]),
    ("sparse: column", [[0], [2]], [[2.0, 1.0, 0.0], [2.0, 1.0, 0.0]]),
    ("sparse: float16", 0, [0.0] * 70000),
]
LOSSES = {
    "sigmoid": tf.nn.sigmoid_cross_entropy_with_logits,
    "weighted": lambda y, x: tf.nn.weighted_cross_entropy_with_logits(
        y, x, 3.0
    ),
    "dense": tf.nn.softmax_cross_entropy_with_logits,
    "sparse": tf.nn.sparse_softmax_cross_entropy_with_logits,
}
for case, y, x in CASES:
    x = tf.Variable(x, dtype="float16" if "float16" in case else "float32")
    try:
        with tf.GradientTape() as tape:
            loss = LOSSES[case.split(":")[0]](y, x)
        results = [
            tf.reshape(t, -1)[:3] + 0 for t in (loss, tape.gradient(loss, x))
        ]
        print(
            case,
            *(", ".join(f"{v:.5g}" for v in r) for r in results),
            sep=" | ",
        )
    except (tf.errors.InvalidArgumentError, ValueError) as error:
        # without the node's names
        text = str(error).split("}} ")[-1].split(" [Op:")[0]
        print(case, "error", f"{type(error).__name__}: {text}", sep=" | ")
