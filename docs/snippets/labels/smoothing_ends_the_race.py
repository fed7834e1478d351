import numpy as np
import xentlib as xl

loss = xl.softmax_cross_entropy_with_logits
hard = np.eye(10)[0]
smooth = 0.9 * hard + 0.1 / 10
lead = np.log(smooth[0] / smooth[1])
print("smoothed:", smooth.round(6).tolist())
for gap in [2.0, lead, 8.0, 16.0]:
    x = gap * hard  # the right class leads by this much
    row = [
        xl.softmax(x)[0],
        *(loss(labels=y, logits=x) for y in (hard, smooth)),
    ]
    print(
        f"lead {gap:9.6f}, p {{:.6f}}, hard {{:.6f}}, smoothed "
        f"{{:.6f}}".format(*row)
    )
