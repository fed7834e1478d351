import lightgbm as lgb
import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(200, 3))
y = np.digitize(X[:, 0] + rng.normal(size=200), [-0.5, 0.5])
params = {"num_class": 3, "num_leaves": 4, "num_threads": 1, "verbose": -1}
start = np.tile(np.log(np.bincount(y) / 200), (200, 1))


def softmax(margin):
    e = np.exp(margin - margin.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def with_factor(factor):
    def objective(margin, data):
        p = softmax(margin)
        return p - np.eye(3)[y], factor * p * (1 - p)

    data = lgb.Dataset(X, y, init_score=start)
    model = lgb.train(params | {"objective": objective}, data, 10)
    return softmax(model.predict(X, raw_score=True) + start)


named = {"objective": "multiclass"}
built_in = lgb.train(params | named, lgb.Dataset(X, y), 10).predict(X)
print(f"p (1 - p): off by {np.abs(with_factor(1) - built_in).max():.3f}")
diff = np.abs(with_factor(3 / 2) - built_in).max()
assert diff < 1e-9
print(f"3/2 p (1 - p), difference: {diff:.1e}")
