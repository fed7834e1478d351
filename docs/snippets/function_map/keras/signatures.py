from inspect import signature

import keras

for name in ["Binary", "Categorical", "SparseCategorical"]:
    loss = getattr(keras.losses, f"{name}Crossentropy")
    parameters = signature(loss).parameters.values()
    print(
        loss.__name__,
        *(p for p in parameters if p.name not in ("name", "dtype")),
    )
    print("    called with", *list(signature(loss().call).parameters))
