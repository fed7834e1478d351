import numpy as np

for q in [0.5, 0.1, 0.01]:
    print(f"probability {q:4}: surprise {-np.log(q):.6f}")

for name, p in {
    "fair coin": np.array([0.5, 0.5]),
    "bent coin": np.array([0.9, 0.1]),
    "die": np.full(6, 1 / 6),
}.items():
    entropy = -(p * np.log(p)).sum()
    print(f"{name}: entropy {entropy:.6f}, e^entropy {np.exp(entropy):.6f}")
