import xentlib as xl

# Independent questions: each logit has a label of its own.
loss = xl.sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[5.0, 5.0])
print("sigmoid:", loss.round(6).tolist())

# One right class of several: the label is a row of probabilities ...
logits = [[-1.0, 1.0]]
loss = xl.softmax_cross_entropy_with_logits(labels=[[1.0, 0.0]], logits=logits)
print("softmax:", loss.round(6).tolist())

# ... or the index of the class.
loss = xl.sparse_softmax_cross_entropy_with_logits(labels=[0], logits=logits)
print("sparse: ", loss.round(6).tolist())
