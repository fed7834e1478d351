import xentlib as xl

logits = [[2.0, 1.0, 0.0]] * 3
labels = [0, 1, 2]
losses = xl.sparse_softmax_cross_entropy_with_logits(
    labels=labels, logits=logits
)
print(losses.round(6).tolist())
