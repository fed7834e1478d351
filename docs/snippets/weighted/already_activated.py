import xentlib as xl

q, labels, logits = 3.0, [0.0, 1.0], [-8.0, 8.0]  # both right, and sure of it
right = xl.weighted_cross_entropy_with_logits(
    labels=labels, logits=logits, pos_weight=q
)
p = xl.sigmoid(logits)
wrong = xl.weighted_cross_entropy_with_logits(
    labels=labels, logits=p, pos_weight=q
)
floor = xl.weighted_cross_entropy_with_logits(
    labels=labels, logits=[0.0, 1.0], pos_weight=q
)
print("logits passed:       ", right.round(6).tolist())
print("probabilities passed:", wrong.round(6).tolist())
print("never below:         ", floor.round(6).tolist())
