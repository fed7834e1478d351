import xentlib as xl

# Two articles, three topics each: a text may have several,
# and the last label is a guess.
labels = [[1.0, 1.0, 0.0], [0.0, 1.0, 0.3]]
logits = [[2.0, 0.5, -1.0], [-2.0, 3.0, -1.0]]
losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print("one loss a topic:", losses.round(6).tolist())
print("one loss a text: ", losses.sum(axis=1).round(6).tolist())
