import xentlib as xl

one_hot = [[0.0, 1.0, 0.0]]
logits = [[2.0, 4.0, 3.0]]
separate = xl.sigmoid_cross_entropy_with_logits(labels=one_hot, logits=logits)
together = xl.softmax_cross_entropy_with_logits(labels=one_hot, logits=logits)
print("sigmoid, one loss a class:", separate.round(6).tolist())
print("softmax, one loss a row:  ", together.round(6).tolist())
