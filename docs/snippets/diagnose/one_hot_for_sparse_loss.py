import xentlib as xl

labels = [[1, 0, 0], [0, 0, 1]]
logits = [[4.0, 1.0, 0.0], [0.0, 1.0, 3.0]]
function = xl.sparse_softmax_cross_entropy_with_logits
print(xl.diagnose(labels=labels, logits=logits, function=function))
