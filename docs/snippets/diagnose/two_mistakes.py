import xentlib as xl

labels = [0, 2, 3]
logits = [[0.7, 0.2, 0.1], [0.1, 0.1, 0.8], [0.3, 0.6, 0.1]]
print(xl.diagnose(labels=labels, logits=logits))
