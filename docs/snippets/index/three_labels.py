import xentlib as xl

logits = [-1.0, 1.0]
for y in [[1.0, 0.0], [0.0, 1.0], [0.3, 0.7]]:
    loss = xl.softmax_cross_entropy_with_logits(labels=y, logits=logits)
    print(f"y = {y}: {loss:.6f}")
