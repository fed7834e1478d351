import lightgbm as lgb
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)


def logloss_of_margins(margin, data):
    losses = np.logaddexp(0, np.where(data.get_label() == 1, -margin, margin))
    return "own_logloss", losses.mean(), False  # False: less is better


log = {}
params = {"num_leaves": 4, "num_threads": 1, "verbose": -1}
params |= {"objective": log_loss, "metric": "binary_logloss"}
data = lgb.Dataset(X, y)
lgb.train(
    params, data, 20, [data], feval=logloss_of_margins,
    callbacks=[lgb.record_evaluation(log)],
)  # fmt: skip
for name, values in log["training"].items():
    print(f"{name:14} {values[-1]:.4f}")
