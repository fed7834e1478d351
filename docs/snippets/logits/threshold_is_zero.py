import numpy as np
import xentlib as xl

labels = np.array([0, 0, 1, 1])
logits = np.array([-1.5, -0.2, 0.3, 2.0])
t = 0.5
for name, answers in {
    f"sigmoid(x) > {t}": xl.sigmoid(logits) > t,
    "x > 0": logits > 0,
    f"x > {t}": logits > t,
}.items():
    accuracy = (answers == labels).mean()
    print(f"{name:16} {answers.astype(int).tolist()}, accuracy {accuracy}")

print(f"a logit of {t} is a probability of {xl.sigmoid(t):.6f}")
for t in [0.1, 0.9]:
    print(f"a probability of {t} is a logit of {np.log(t / (1 - t)):.6f}")
