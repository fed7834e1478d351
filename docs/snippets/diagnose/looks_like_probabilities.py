import xentlib as xl

logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
print("logits passed:", xl.diagnose(labels=[0, 2], logits=logits))
print()
print(xl.diagnose(labels=[0, 2], logits=xl.softmax(logits)))
