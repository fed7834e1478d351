import numpy as np
import xentlib as xl

value = 2.3  # to be predicted, between the bins at 2 and 3
label = np.zeros(6)
label[2], label[3] = 0.7, 0.3  # two-hot: its mean is the value
logits = np.array([-2.0, 0.0, 3.0, 2.2, 0.0, -2.0])
loss = xl.softmax_cross_entropy_with_logits(labels=label, logits=logits)
print(f"cross entropy {loss:.4f}")
print(f"label's mean {label @ np.arange(6):.1f}, ", end="")
print(f"prediction {xl.softmax(logits) @ np.arange(6):.4f}")

target = 0.3  # a fraction, no class
output = np.log(target / (1 - target))  # the best logit
loss = xl.sigmoid_cross_entropy_with_logits(labels=target, logits=output)
print(f"sigmoid loss of a fraction, at its least: {loss:.4f}")
