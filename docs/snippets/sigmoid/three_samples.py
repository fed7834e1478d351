import xentlib as xl

preds = [5.0, 5.0, 5.0]
labels = [1.0, 0.0, -1.0]
losses = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=preds)
print(losses.round(6).tolist())
