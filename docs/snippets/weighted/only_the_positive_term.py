import xentlib as xl

print("  y   x  unweighted  pos_weight=3  3 * loss  3 * logits")
for y, x in [(1.0, 2.0), (0.0, 2.0), (1.0, -2.0), (0.0, -2.0)]:
    plain = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=x)
    weighted = xl.weighted_cross_entropy_with_logits(
        labels=y, logits=x, pos_weight=3.0
    )
    bug = xl.sigmoid_cross_entropy_with_logits(labels=y, logits=3 * x)
    print(
        f"{y:3.0f}{x:4.0f}  {plain:10.6f}  {weighted:12.6f}  "
        f"{3 * plain:8.6f}  {bug:10.6f}"
    )
