import numpy as np
import xgboost as xgb

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = (X[:, 0] + rng.normal(size=200) > 0.8).astype(float)
data = xgb.DMatrix(X, y)


def log_loss(margin, data):
    p = 1 / (1 + np.exp(-margin))
    return p - data.get_label(), p * (1 - p)


params = {"max_depth": 2, "nthread": 1, "eval_metric": "logloss"}
own = {"base_score": 0.0}
named = {"base_score": 0.5, "objective": "binary:logistic"}
for name, start in [("own objective", own), ("and its name", named)]:
    log = {}
    model = xgb.train(
        params | start, data, 20, obj=log_loss,
        evals=[(data, "train")], evals_result=log, verbose_eval=False,
    )  # fmt: skip
    print(f"{name:13}: logloss {log['train']['logloss'][-1]:.4f}", end=", ")
    print("predict", model.predict(data)[:3].round(3))
