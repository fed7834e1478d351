import tensorflow as tf
from keras import ops
from keras.ops import log_sigmoid

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
    "sigmoid": ops.binary_crossentropy,
    # Keras has no pos_weight: the formula.
    "weighted": lambda y, x, **_: (
        (y - 1) * log_sigmoid(-x) - 3 * y * log_sigmoid(x)
    ),
    "dense": ops.categorical_crossentropy,
    "sparse": ops.sparse_categorical_crossentropy,
}
for case, y, x in CASES:
    x = tf.Variable(x, dtype="float16" if "float16" in case else "float32")
    try:
        with tf.GradientTape() as tape:
            loss = LOSSES[case.split(":")[0]](y, x, from_logits=True)
        results = [
            ops.ravel(t)[:3] + 0 for t in (loss, tape.gradient(loss, x))
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
