import numpy as np
import xentlib as xl

x = np.log(0.01 / 0.99)  # 1 message in 100 is spam
print(f"before reading   logit {x:9.6f}  probability {xl.sigmoid(x):.6f}")

# How many times as often a word occurs in spam as elsewhere.
for word, ratio in [("winner", 20.0), ("invoice", 0.5), ("claim", 30.0)]:
    x += np.log(ratio)
    print(f"{word:15}  logit {x:9.6f}  probability {xl.sigmoid(x):.6f}")
