import xentlib as xl

loss = xl.sparse_softmax_cross_entropy_with_logits(labels=2, logits=[2.0, 1.0, 0.0])
for w in [1.0, 5.0]:
    print(f"weight {w}: divided by the sum of the weights {w * loss / w:.6f}, by the count {w * loss:.6f}")
