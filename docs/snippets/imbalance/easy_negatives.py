import xentlib as xl


def pull(
    x, gamma
):  # size of the gradient, x the logit in favour of the true answer
    p, not_p = xl.sigmoid(x), xl.sigmoid(-x)
    return not_p**gamma * (not_p - gamma * p * xl.log_sigmoid(x))


print("gamma  one missed positive  1000 easy negatives")
for gamma in [0.0, 1.0, 2.0, 5.0]:
    print(
        f"{gamma:5.0f}  {pull(-1.0, gamma):19.4f}  "
        f"{1000 * pull(4.0, gamma):19.4f}"
    )
