import xentlib as xl

logits = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, 0.3]
losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
print(losses.round(4).tolist())
print(f"mean: {losses.mean():.4f}")
