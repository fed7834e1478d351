import jax
import jax.numpy as jnp
import optax
from jax.nn import log_sigmoid

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
    "sigmoid": optax.sigmoid_binary_cross_entropy,
    # Optax has no pos_weight: the formula.
    "weighted": lambda x, y: (
        -3 * y * log_sigmoid(x) - (1 - y) * log_sigmoid(-x)
    ),
    "dense": optax.softmax_cross_entropy,
    "sparse": optax.softmax_cross_entropy_with_integer_labels,
}
for case, y, x in CASES:
    loss = LOSSES[case.split(":")[0]]
    x = jnp.array(x, jnp.float16 if "float16" in case else jnp.float32)
    y = jnp.array(y)
    try:
        results = loss(x, y), jax.grad(lambda x: loss(x, y).sum())(x)
        results = [jnp.ravel(r)[:3] + 0 for r in results]
        print(
            case,
            *(", ".join(f"{v:.5g}" for v in r) for r in results),
            sep=" | ",
        )
    except ValueError as error:
        print(case, "error", f"{type(error).__name__}: {error}", sep=" | ")
