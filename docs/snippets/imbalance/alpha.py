import xentlib as xl


def pull(x, gamma):  # as above
    p, not_p = xl.sigmoid(x), xl.sigmoid(-x)
    return not_p**gamma * (not_p - gamma * p * xl.log_sigmoid(x))


for gamma in [0, 2]:
    ratio = 1000 * pull(4.0, gamma) / pull(-1.0, gamma)
    print(f"gamma = {gamma}: negatives / positive = {ratio:.4f}")
