import xentlib as xl

labels = [[1.0, 1.0, 0.0]]  # two topics at once: fine for the sigmoid loss
logits = [[3.0, 2.0, -1.0]]
print("any loss:", xl.diagnose(labels=labels, logits=logits))
print("sigmoid: ", xl.diagnose(labels=labels, logits=logits, function=xl.sigmoid_cross_entropy_with_logits))
print()
print(xl.diagnose(labels=labels, logits=logits, function=xl.softmax_cross_entropy_with_logits))
