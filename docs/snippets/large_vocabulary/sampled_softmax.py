import numpy as np
import xentlib as xl

rng = np.random.default_rng(0)
logits, label, drawn = rng.normal(size=1000), 0, 50
exact = xl.sparse_softmax_cross_entropy_with_logits(
    labels=label, logits=logits
)

raw, corrected = [], []
for _ in range(20):
    others = rng.choice(np.arange(1, 1000), size=drawn, replace=False)
    few = np.append(logits[label], logits[others])
    many = few + np.append(0.0, np.full(drawn, np.log(999 / drawn)))
    for losses, x in [(raw, few), (corrected, many)]:
        losses.append(
            xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=x)
        )
print(f"exact:                       {exact:.4f}")
print(f"50 of 999 others:            {np.mean(raw):.4f}")
print(f"their logits + ln(999 / 50): {np.mean(corrected):.4f}")
