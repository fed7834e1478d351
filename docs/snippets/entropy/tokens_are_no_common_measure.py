import numpy as np

characters = 1000  # the same text, cut into tokens in two ways
for model, tokens, loss in [("A", 200, 3.0), ("B", 350, 2.0)]:
    nats = tokens * loss
    bits = nats / np.log(2) / characters
    print(
        f"{model}: {loss} nats a token, {nats} in all, {bits:.6f} bits a "
        "character"
    )
