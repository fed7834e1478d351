import xentlib as xl

logits = [-1.0, 1.0]
dense = xl.softmax_cross_entropy_with_logits(labels=[1.0, 0.0], logits=logits)
sparse = xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=logits)
print(f"dense, one-dimensional logits:  {dense:.6f}")
print(f"sparse, a scalar for its label: {sparse:.6f}")

try:
    xl.sparse_softmax_cross_entropy_with_logits(labels=0, logits=1.0)
except ValueError as error:
    print(error)
