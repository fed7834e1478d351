import numpy as np
import xentlib as xl

sparse = xl.sparse_softmax_cross_entropy_with_logits
derivative = xl.gradients.sparse_softmax_cross_entropy_with_logits
print("lead  log-sum-exp  stable     p - 1       gradient     (float32)")
for lead in [14, 16, 18, 80]:
    x = np.array([lead, 0], np.float32)
    terms = np.exp(x - lead)
    row = [
        np.log(terms.sum()),
        sparse(labels=0, logits=x),
        terms[0] / terms.sum() - 1,
        derivative(labels=0, logits=x)[0],
    ]
    print(
        f"{lead:4}  {{:.3e}}    {{:.3e}}  {{:10.3e}}  {{:10.3e}}".format(*row)
    )
