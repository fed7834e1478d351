import xentlib as xl

labels, logits = [[1.0, 0.0]], [[-1.0, 1.0]]
for name in [
    "softmax_cross_entropy_with_logits_v2",
    "softmax_cross_entropy_with_logits",
]:
    loss = getattr(xl, name)(labels=labels, logits=logits)
    print(f"{name}: {loss[0]:.6f}")
