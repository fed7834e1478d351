import xentlib as xl

logits = [[10.0, -10.0]] * 4
labels = [[1.0, 0.0], [0.9, 0.1], [0.5, 0.5], [0.0, 1.0]]
losses = xl.softmax_cross_entropy_with_logits(labels=labels, logits=logits)
print(losses.round(4).tolist())
print(f"mean: {losses.mean():.4f}, first row: {losses[0]:.6e}")
