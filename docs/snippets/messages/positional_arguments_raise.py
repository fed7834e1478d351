import xentlib as xl

loss = xl.sigmoid_cross_entropy_with_logits
try:
    loss([1.0, 0.0], [2.0, -1.0])
except TypeError as error:
    print(f"{type(error).__name__}: {error}")

print(loss(labels=[1.0, 0.0], logits=[2.0, -1.0]).round(6).tolist())
