import xentlib as xl

labels = [[0], [2]]
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
print(xl.diagnose(labels=labels, logits=logits))
