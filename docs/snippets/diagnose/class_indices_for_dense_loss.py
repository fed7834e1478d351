import xentlib as xl

labels = [0, 2]
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
function = xl.softmax_cross_entropy_with_logits
print(xl.diagnose(labels=labels, logits=logits, function=function))
