import numpy as np

IGNORED, END, PAD = -100, 9, 0
prompt, answer, length = [5, 6, 7], [3, 4], 8

tokens = np.full(length, PAD)
tokens[: len(prompt + answer) + 1] = prompt + answer + [END]
labels = np.full(length, IGNORED)
first, last = len(prompt), len(prompt + answer)
labels[first : last + 1] = tokens[first : last + 1]
print("tokens:", tokens)
print("labels:", labels)
print("targets after the shift:", labels[1:])
