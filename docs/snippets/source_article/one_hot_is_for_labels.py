import xentlib as xl

one_hot, logits = [0.0, 0.0, 1.0], [-1.0, 0.0, 4.0]
together = xl.sigmoid_cross_entropy_with_logits(labels=one_hot, logits=logits)
alone = [
    xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
    for y, x in zip(one_hot, logits)
]
print("sigmoid loss, one-hot labels: ", together.round(6).tolist())
print(
    "the same, one class at a time:",
    [round(float(loss), 6) for loss in alone],
)
print("softmax of these logits:      ", xl.softmax(logits).round(6).tolist())
print("softmax of a one-hot row:     ", xl.softmax(one_hot).round(6).tolist())
