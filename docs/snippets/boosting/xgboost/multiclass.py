import numpy as np
import xgboost as xgb

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = np.digitize(X[:, 0] + rng.normal(size=200), [-0.5, 0.5])
data = xgb.DMatrix(X, y)
params = {"num_class": 3, "max_depth": 2, "nthread": 1}


def softmax(margin):
    e = np.exp(margin - margin.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def with_factor(factor):
    def objective(margin, data):
        p = softmax(margin)
        return p - np.eye(3)[y], factor * p * (1 - p)

    model = xgb.train(params | {"base_score": 0.0}, data, 10, obj=objective)
    return softmax(model.predict(data, output_margin=True))


named = {"objective": "multi:softprob", "base_score": 0.5}
built_in = xgb.train(params | named, data, 10).predict(data)
print(f"p (1 - p): off by {np.abs(with_factor(1) - built_in).max():.3f}")
diff = np.abs(with_factor(2) - built_in).max()
assert diff < 1e-5
print(f"2 p (1 - p), difference: {diff:.1e}")
