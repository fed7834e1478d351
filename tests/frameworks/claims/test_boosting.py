"""The page on boosting: each sentence tried over the domain that it speaks of."""

import lightgbm as lgb
import numpy as np
import xgboost as xgb
from hypothesis import strategies as st
from scipy.special import expit, logit
from scipy.special import softmax as softmax_of

from . import strategies as draw
from .holds import holds
from .quoted import boosting as quoted

XGBOOST = {"max_depth": 2, "nthread": 1}
LIGHTGBM = {"num_leaves": 4, "num_threads": 1, "verbose": -1}
SEEDS = st.integers(0, 999)


def binary(seed, threshold):
    """Features and labels of 200 rows, both classes among them."""
    random = np.random.default_rng(seed)
    features = random.normal(size=(200, 3))
    labels = (features[:, 0] + random.normal(size=200) > threshold).astype(float)
    labels[:2] = 0, 1
    return features, labels


def log_loss(margin, data):
    p = expit(margin)
    return p - data.get_label(), p * (1 - p)


@holds(quoted.MARGINS, seed=SEEDS, threshold=st.floats(-1, 1), draws=10)
def test_the_sigmoid_of_what_is_predicted_is_what_the_built_in_objective_predicts(seed, threshold):
    features, labels = binary(seed, threshold)
    data = xgb.DMatrix(features, labels)
    own = xgb.train(XGBOOST | {"base_score": logit(labels.mean())}, data, 5, obj=log_loss).predict(data)
    built_in = xgb.train(XGBOOST | {"objective": "binary:logistic"}, data, 5).predict(data)
    np.testing.assert_allclose(expit(own), built_in, atol=1e-4)
    start = np.full(200, logit(labels.mean()))
    own = lgb.train(LIGHTGBM | {"objective": log_loss}, lgb.Dataset(features, labels, init_score=start), 5)
    built_in = lgb.train(LIGHTGBM | {"objective": "binary"}, lgb.Dataset(features, labels), 5)
    np.testing.assert_allclose(expit(own.predict(features) + start), built_in.predict(features), atol=1e-6)


@holds(quoted.START, seed=SEEDS, threshold=st.floats(-1, 1), score=st.floats(0.1, 0.9), draws=10)
def test_where_the_objectives_start(seed, threshold, score):
    features, labels = binary(seed, threshold)
    data, odds = xgb.DMatrix(features, labels), logit(labels.mean())

    def first(params, **others):
        """The margin before any tree."""
        model = xgb.train(XGBOOST | {"learning_rate": 0.0} | params, data, 1, **others)
        return model.predict(data, output_margin=True)[0]

    np.testing.assert_allclose(first({"objective": "binary:logistic"}), odds, atol=1e-4)
    named = {"objective": "binary:logistic", "base_score": score}
    np.testing.assert_allclose(first(named), logit(score), atol=1e-4)
    np.testing.assert_allclose(first({}, obj=log_loss), 0.5, atol=1e-6)
    np.testing.assert_allclose(first({"base_score": score}, obj=log_loss), score, atol=1e-6)

    def last(objective, start=None):
        data = lgb.Dataset(features, labels, init_score=start)
        model = lgb.train(LIGHTGBM | {"objective": objective, "learning_rate": 1e-12}, data, 1)
        return model.predict(features, raw_score=True)[0]

    np.testing.assert_allclose(last("binary"), odds, atol=1e-6)
    np.testing.assert_allclose([last(log_loss), last(log_loss, np.full(200, score))], 0, atol=1e-6)


@holds(quoted.DIVIDED, seed=SEEDS, threshold=st.floats(-1, 1))
def test_averaged_derivatives_never_split(seed, threshold):
    features, labels = binary(seed, threshold)
    data = xgb.DMatrix(features, labels)

    def mean(margin, data):
        return tuple(slope / len(labels) for slope in log_loss(margin, data))

    assert len(np.unique(xgb.train(XGBOOST | {"base_score": 0.0}, data, 5, obj=mean).predict(data))) == 1


@holds(quoted.FACTOR, seed=SEEDS, count=draw.CLASSES.filter(lambda count: count > 2), draws=8)
def test_the_factor_of_several_classes(seed, count):
    random = np.random.default_rng(seed)
    features = random.normal(size=(200, 3))
    labels = np.digitize(features[:, 0] + random.normal(size=200), np.linspace(-1, 1, count - 1))
    labels[:count] = range(count)

    def with_factor(factor):
        def objective(margin, data):
            p = softmax_of(margin, axis=1)
            return p - np.eye(count)[labels], factor * p * (1 - p)

        return objective

    data, params = xgb.DMatrix(features, labels), XGBOOST | {"num_class": count}
    own = xgb.train(params | {"base_score": 0.0}, data, 5, obj=with_factor(2)).predict(data, output_margin=True)
    built_in = xgb.train(params | {"objective": "multi:softprob", "base_score": 0.5}, data, 5).predict(data)
    np.testing.assert_allclose(softmax_of(own, axis=1), built_in, atol=1e-4)
    params = LIGHTGBM | {"num_class": count}
    start = np.tile(np.log(np.bincount(labels) / len(labels)), (len(labels), 1))
    data = lgb.Dataset(features, labels, init_score=start)
    own = lgb.train(params | {"objective": with_factor(count / (count - 1))}, data, 5).predict(features, raw_score=True)
    built_in = lgb.train(params | {"objective": "multiclass"}, lgb.Dataset(features, labels), 5).predict(features)
    np.testing.assert_allclose(softmax_of(own + start, axis=1), built_in, atol=1e-6)
