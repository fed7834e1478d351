import xentlib as xl

labels = [[1.0, 1.0, 0.0]]  # two topics at once
logits = [[3.0, 2.0, -1.0]]
print(xl.diagnose(labels=labels, logits=logits))
for function in [
    xl.sigmoid_cross_entropy_with_logits,
    xl.softmax_cross_entropy_with_logits,
]:
    print()
    print(function.__name__)
    print(xl.diagnose(labels=labels, logits=logits, function=function))
