import xentlib as xl

labels = [1.0, 0.0, 0.3]
logits = [5.0, 5.0, -2.0]
plain = xl.sigmoid_cross_entropy_with_logits(labels=labels, logits=logits)
weighted = xl.weighted_cross_entropy_with_logits(
    labels=labels, logits=logits, pos_weight=1.0
)
print("sigmoid:       ", plain.round(6).tolist())
print("pos_weight = 1:", weighted.round(6).tolist())
