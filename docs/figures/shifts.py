"""The mean loss of one model's logits against its tokens, shifted by -2 to 2 steps."""

import matplotlib.pyplot as plt
import numpy as np
import xentlib as xl

SHIFTS = np.arange(-2, 3)
tokens = np.random.default_rng(0).integers(0, 50, size=400)
logits = 8 * np.eye(50)[tokens[1:]]  # at each step the next token leads


def means(labels):
    """The mean loss of the logits against the labels of other steps, by the number of steps."""
    inner = np.arange(2, len(labels) - 2)
    return [
        xl.sparse_softmax_cross_entropy_with_logits(labels=labels[inner + shift], logits=logits[inner]).mean()
        for shift in SHIFTS
    ]


cases = {
    "shifted once": tokens[1:],
    "not shifted": tokens[:-1],
    "shifted twice": np.append(tokens[2:], 0),
}
_, panels = plt.subplots(1, 3, figsize=(6.4, 2.7), sharey=True)
for panel, (name, labels) in zip(panels, cases.items()):
    losses = means(labels)
    colours = ["C2" if loss == min(losses) else "C0" for loss in losses]
    panel.bar(SHIFTS, losses, width=0.7, color=colours)
    panel.set_title(name)
    panel.set_xticks(SHIFTS, [f"{shift:+}".replace("-", "−") if shift else "0" for shift in SHIFTS])
panels[0].set_ylabel("mean loss, nats")
panels[1].set_xlabel("step of the label, seen from its logits")
