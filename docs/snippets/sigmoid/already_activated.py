import xentlib as xl

labels = [0.0, 1.0]
logits = [-8.0, 8.0]  # both right, and sure of it
print(
    "logits passed:       ",
    xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
    .round(6)
    .tolist(),
)

probabilities = xl.sigmoid(logits)
print(
    "probabilities passed:",
    xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=probabilities)
    .round(6)
    .tolist(),
)

floor = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=[0.0, 1.0])
print("never below:         ", floor.round(6).tolist())
