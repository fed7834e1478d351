import numpy as np
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

rng = np.random.default_rng(1)
X = rng.normal(size=(2360, 10))
noise = rng.gumbel(size=(2360, 3))
y = (X @ rng.normal(size=(10, 3)) / 2 + noise).argmax(axis=1)

model = LogisticRegression(C=1e6).fit(X[:60], y[:60])
frozen = FrozenEstimator(model)  # not fitted again
calibrated = CalibratedClassifierCV(frozen, method="temperature")
calibrated.fit(X[60:360], y[60:360])
for name, m in [("before", model), ("after", calibrated)]:
    p = m.predict_proba(X[360:])
    right = (p.argmax(axis=1) == y[360:]).mean()
    print(f"{name:6}: log loss {log_loss(y[360:], p):.3f}, right {right:.2f}")
