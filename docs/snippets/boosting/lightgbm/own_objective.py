import lightgbm as lgb
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
params = {"num_leaves": 4, "num_threads": 1, "verbose": -1}


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)  # one number for each row


start = np.full(200, np.log(y.mean() / (1 - y.mean())))
data = lgb.Dataset(X, y, init_score=start)
own = lgb.train(params | {"objective": log_loss}, data, 20)
margin = own.predict(X) + start  # predict leaves init_score out
p = 1 / (1 + np.exp(-margin))

built_in = lgb.train(params | {"objective": "binary"}, lgb.Dataset(X, y), 20)
diff = np.abs(p - built_in.predict(X)).max()
assert diff < 1e-9
print("margins      ", margin[:3].round(3))
print("probabilities", p[:3].round(3))
print(f"largest difference: {diff:.1e}")
