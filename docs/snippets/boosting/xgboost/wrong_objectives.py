import numpy as np
import xgboost as xgb

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
data = xgb.DMatrix(X, y)
params = {"max_depth": 2, "nthread": 1, "base_score": 0.0}


def loss_with(change):
    def objective(margin, data):
        p = 1 / (1 + np.exp(-margin))
        return change(p - y, p * (1 - p))

    margin = xgb.train(params, data, 20, obj=objective).predict(data)
    return np.logaddexp(0, np.where(y == 1, -margin, margin)).mean()


print(f"right                     {loss_with(lambda g, h: (g, h)):8.4f}")
print(f"y - p instead of p - y    {loss_with(lambda g, h: (-g, h)):8.4f}")
mean = loss_with(lambda g, h: (g / 200, h / 200))
print(f"divided by N              {mean:.6f}")
print(f"second derivative of 1    {loss_with(lambda g, h: (g, h**0)):8.4f}")
