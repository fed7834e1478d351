import xentlib as xl

labels = [[1.0], [0.0]]
logits = [[2.0], [-3.0]]
print(xl.diagnose(labels=labels, logits=logits, function=xl.softmax_cross_entropy_with_logits))
print("\nas sigmoid:", xl.diagnose(labels=labels, logits=logits, function=xl.sigmoid_cross_entropy_with_logits))
