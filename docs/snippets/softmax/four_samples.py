import xentlib as xl

preds = [[10.0, -10.0]] * 4
labels = [[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]]
losses = xl.softmax_cross_entropy_with_logits(labels=labels, logits=preds)
print(losses.round(6).tolist())
print(f"first row: {losses[0]:.7e}")
