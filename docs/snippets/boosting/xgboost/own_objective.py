import numpy as np
import xgboost as xgb

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
data = xgb.DMatrix(X, y)
params = {"max_depth": 2, "nthread": 1}


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)  # one number for each row


start = np.log(y.mean() / (1 - y.mean()))  # where the built-in one begins
own = xgb.train(params | {"base_score": start}, data, 20, obj=log_loss)
p = 1 / (1 + np.exp(-own.predict(data)))  # predict returned margins

built_in = xgb.train(params | {"objective": "binary:logistic"}, data, 20)
diff = np.abs(p - built_in.predict(data)).max()
assert diff < 1e-5
print("margins      ", own.predict(data)[:3].round(3))
print("probabilities", p[:3].round(3))
print(f"largest difference: {diff:.1e}")
