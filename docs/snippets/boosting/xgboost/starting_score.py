import numpy as np
import xgboost as xgb

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
data = xgb.DMatrix(X, y)


def first_margin(params, **others):
    no_trees = {"max_depth": 1, "learning_rate": 0.0, "nthread": 1}
    model = xgb.train(no_trees | params, data, 1, **others)
    return model.predict(data, output_margin=True)[0]


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)


built_in = first_margin({"objective": "binary:logistic"})
print(f"log-odds of the share {np.log(y.mean() / (1 - y.mean())):.4f}")
print(f"built in              {built_in:.4f}")
print(f"own objective         {first_margin({}, obj=log_loss):.4f}")
start = np.log(y.mean() / (1 - y.mean()))
own = first_margin({"base_score": start}, obj=log_loss)
print(f"with base_score       {own:.4f}")
