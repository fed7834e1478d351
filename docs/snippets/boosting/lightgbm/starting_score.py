import lightgbm as lgb
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
params = {"num_leaves": 4, "num_threads": 1, "verbose": -1}


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)


def loss(margin):
    return np.logaddexp(0, np.where(y == 1, -margin, margin)).mean()


own = params | {"objective": log_loss}
zero = lgb.train(own, lgb.Dataset(X, y), 20)
start = np.full(200, np.log(y.mean() / (1 - y.mean())))
odds = lgb.train(own, lgb.Dataset(X, y, init_score=start), 20)
built_in = lgb.train(params | {"objective": "binary"}, lgb.Dataset(X, y), 20)
print(f"from 0                   {loss(zero.predict(X)):.4f}")
print(f"from the log-odds        {loss(odds.predict(X) + start):.4f}")
print(f"log-odds not added again {loss(odds.predict(X)):.4f}")
margin = built_in.predict(X, raw_score=True)
print(f"built in                 {loss(margin):.4f}")
