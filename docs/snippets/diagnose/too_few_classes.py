import xentlib as xl

labels = [[1.0], [0.0]]
logits = [[2.0], [-3.0]]
for function in [
    xl.softmax_cross_entropy_with_logits,
    xl.sigmoid_cross_entropy_with_logits,
]:
    print(function.__name__)
    print(xl.diagnose(labels=labels, logits=logits, function=function))
