import numpy as np
import xentlib as xl

for classes in [2, 8]:
    nats = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=np.zeros(classes))
    print(f"{classes} equal classes: {nats:.6f} nats = {nats / np.log(2):.6f} bits")
