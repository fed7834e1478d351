import numpy as np
import xentlib as xl

print("classes      nats      bits       e^nats       2^bits")
for classes in [2, 8, 1000]:
    x = np.zeros(classes)
    nats = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=x)
    bits = nats / np.log(2)
    row = [nats, bits, np.exp(nats), 2**bits]
    print(
        f"{classes:7}  {{:.6f}}  {{:.6f}}  {{:11.6f}}  {{:11.6f}}".format(
            *row
        )
    )
print(f"one nat is {1 / np.log(2):.6f} bits")
