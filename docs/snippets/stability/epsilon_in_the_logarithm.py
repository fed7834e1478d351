import numpy as np
import xentlib as xl

epsilon = 1e-7
print("logit  -log(p + epsilon)   gradient       loss   gradient   (label 1)")
for x in [-10.0, -20.0, -100.0]:
    p = xl.sigmoid(x)
    patched = [-np.log(p + epsilon), -p * (1 - p) / (p + epsilon)]
    loss = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=x)
    slope = xl.gradients.sigmoid_cross_entropy_with_logits(
        labels=1.0, logits=x
    )
    row = [*patched, loss, slope]
    print(f"{x:6} {{:17.6f}}  {{:9.6f}} {{:10.6f}}  {{:9.6f}}".format(*row))
