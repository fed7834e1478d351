import xentlib as xl

labels = [1.0, -1.0]  # -1 for "no"
logits = [5.0, -5.0]
loss = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print(xl.diagnose(labels=labels, logits=logits, loss=loss))
