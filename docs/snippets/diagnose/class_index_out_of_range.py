import xentlib as xl

labels = [1, 3, -100]  # counted from 1, and one that marks padding
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0], [1.0, 5.0, 2.0]]
print(xl.diagnose(labels=labels, logits=logits))
