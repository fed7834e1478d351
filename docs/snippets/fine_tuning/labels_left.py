import numpy as np

answer, max_length = [21, 22, 2], 8
for prompt in [3, 6, 8]:
    labels = np.array([-100] * prompt + answer)[:max_length]
    left = (labels[1:] != -100).sum()  # after the shift
    print(f"{prompt} tokens of prompt: {left} labels left")
