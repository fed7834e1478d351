import numpy as np
import xentlib as xl

logits, label = np.array([2.0, 1.0, 0.0, -1.0]), 0
parts = np.split(logits, 2)  # two ranks hold half of the vocabulary each


def log_sum_exp(x):
    return x[0] - xl.log_softmax(x)[0]


each = np.array([log_sum_exp(part) for part in parts])
whole = log_sum_exp(each)  # of the parts' own
print("log-sum-exp of the parts:", each.round(6), f"merged: {whole:.6f}")
print(f"loss:               {whole - logits[label]:.6f}")
print(f"on one rank alone:  {each[0] - logits[label]:.6f}")
twice = log_sum_exp(np.concatenate([logits, logits])) - logits[label]
print(f"classes counted twice: {twice:.6f}, + ln 2 = {np.log(2):.6f}")
smooth = 0.1 * logits.mean() + 0.9 * logits[label]
print(f"smoothed, mean of all:      {whole - smooth:.6f}")
for part in parts:
    smooth = 0.1 * part.mean() + 0.9 * logits[label]
    print(f"smoothed, mean of one part: {whole - smooth:.6f}")
