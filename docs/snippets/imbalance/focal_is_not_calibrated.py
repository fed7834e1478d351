import xentlib as xl


def mean_slope(x, share, gamma):
    p, q = xl.sigmoid(x), xl.sigmoid(-x)
    positive = q**gamma * (q - gamma * p * xl.log_sigmoid(x))
    negative = p**gamma * (p - gamma * q * xl.log_sigmoid(-x))
    return (1 - share) * negative - share * positive


for share in [0.05, 0.3, 0.5]:
    best = []
    for gamma in [0.0, 1.0, 2.0, 5.0]:
        low, high = -8.0, 8.0
        for _ in range(
            50
        ):  # close in on the point where the mean gradient is 0
            x = (low + high) / 2
            low, high = (
                (x, high) if mean_slope(x, share, gamma) < 0 else (low, x)
            )
        best.append(f"{xl.sigmoid(x):.4f}")
    print(f"true share {share}: predicted for gamma 0, 1, 2, 5:", *best)
