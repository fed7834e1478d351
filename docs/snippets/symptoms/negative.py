import xentlib as xl

for label, logit in [(-1.0, -3.0), (2.0, 3.0), (255.0, 3.0)]:
    loss = xl.sigmoid_cross_entropy_with_logits(labels=label, logits=logit)
    print(f"label {label:5}: {loss:.6f}")
print(
    "swapped:      "
    f"{xl.sigmoid_cross_entropy_with_logits(labels=5.0, logits=1.0):.6f}"
)
