import xentlib as xl

loss = xl.sparse_softmax_cross_entropy_with_logits(
    labels=2, logits=[2.0, 1.0, 0.0]
)
print("weight  / sum of weights    / count")
for w in [1.0, 5.0]:
    print(f"{w:6}  {w * loss / w:16.6f}  {w * loss:9.6f}")
