import numpy as np
import xentlib as xl

tokens = np.arange(41) % 4
logits = 5 * np.eye(4)[tokens[1:]]  # at each step the next token leads

print(xl.diagnose(labels=tokens[:-1], logits=logits))
print(xl.diagnose(labels=tokens[1:], logits=logits))
