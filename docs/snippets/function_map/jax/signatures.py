from inspect import signature

import optax

for loss in [
    optax.sigmoid_binary_cross_entropy,
    optax.softmax_cross_entropy,
    optax.safe_softmax_cross_entropy,
    optax.softmax_cross_entropy_with_integer_labels,
]:
    parameters = signature(loss).parameters.values()
    print(loss.__name__, *(p.replace(annotation=p.empty) for p in parameters))
