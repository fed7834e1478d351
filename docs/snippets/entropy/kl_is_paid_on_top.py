import numpy as np
import xentlib as xl


def cross_entropy(p, q):
    return xl.softmax_cross_entropy_with_logits(labels=p, logits=np.log(q))


p = np.array([0.7, 0.2, 0.1])
q = np.array([0.5, 0.3, 0.2])
print(f"cross entropy:  {cross_entropy(p, q):.6f}")
print(f"entropy of p:   {cross_entropy(p, p):.6f}")
print(f"KL(p, q):       {cross_entropy(p, q) - cross_entropy(p, p):.6f}")
print(f"by its formula: {(p * np.log(p / q)).sum():.6f}")
print(f"KL(q, p):       {(q * np.log(q / p)).sum():.6f}")
