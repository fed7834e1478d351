import torch
import torch.nn.functional as F

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
sigmoid = F.binary_cross_entropy_with_logits
LOSSES = {
    "sigmoid": sigmoid,
    "weighted": lambda x, y, **o: sigmoid(
        x, y, pos_weight=torch.tensor(3.0), **o
    ),
    "dense": F.cross_entropy,
    "sparse": F.cross_entropy,
}
for case, y, x in CASES:
    dtype = torch.float16 if "float16" in case else torch.float32
    x = torch.tensor(x, dtype=dtype, requires_grad=True)
    try:
        loss = LOSSES[case.split(":")[0]](
            x, torch.tensor(y), reduction="none"
        )
        loss.sum().backward()
        results = [t.detach().ravel()[:3] + 0 for t in (loss, x.grad)]
        print(
            case,
            *(", ".join(f"{v:.5g}" for v in r) for r in results),
            sep=" | ",
        )
    except (IndexError, RuntimeError, ValueError) as error:
        print(case, "error", f"{type(error).__name__}: {error}", sep=" | ")
