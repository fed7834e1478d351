import xentlib as xl

labels = [[1.0, 1.0, 1.0], [1.0, 1.0, 0.0]]
logits = [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
for weights in [2.0, [1.0, 2.0, 4.0], [[1.0], [3.0]]]:
    loss = xl.weighted_cross_entropy_with_logits(
        labels=labels, logits=logits, pos_weight=weights
    )
    print(f"pos_weight = {weights}:\n  {loss.round(6).tolist()}")

try:
    xl.weighted_cross_entropy_with_logits(
        labels=labels, logits=logits, pos_weight=[1.0, 2.0]
    )
except ValueError as error:
    print(error)
