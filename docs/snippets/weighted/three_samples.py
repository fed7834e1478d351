import xentlib as xl

labels = [1.0, 0.0, 1.0]
logits = [-2.0, -2.0, 2.0]  # a missed positive, and two right answers
plain = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
weighted = xl.weighted_cross_entropy_with_logits(
    labels=labels, logits=logits, pos_weight=3.0
)
print("unweighted:    ", plain.round(6).tolist())
print("pos_weight = 3:", weighted.round(6).tolist())
