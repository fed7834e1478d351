import xentlib as xl

N = 256
for b in [0.0, -10.0]:
    pair = xl.sigmoid_cross_entropy_with_logits(labels=1.0, logits=b)
    other = xl.sigmoid_cross_entropy_with_logits(labels=0.0, logits=b)
    loss = pair + (N - 1) * other  # all cosines are 0
    print(f"b = {b:5.1f}: {loss:.6f}, of it for the pair {pair:.6f}")
