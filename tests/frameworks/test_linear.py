"""The loss of a linear layer and its gradients, against PyTorch's."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
import xentlib as xl


@pytest.mark.parametrize("ignored", [-100, 3])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_loss_and_gradients_are_those_of_pytorch(dtype, ignored):
    rng = np.random.default_rng(0)
    hidden, weight = rng.normal(size=(50, 8)).astype(dtype), rng.normal(size=(70, 8)).astype(dtype)
    labels = rng.integers(70, size=50)
    labels[::4] = ignored
    kept = np.count_nonzero(labels != ignored)
    h, w = torch.tensor(hidden, requires_grad=True), torch.tensor(weight, requires_grad=True)
    mean = F.linear_cross_entropy(h, w, torch.tensor(labels), ignore_index=ignored)
    mean.backward()
    arguments = {"hidden": hidden, "weight": weight, "labels": labels, "ignore_index": ignored}
    losses = xl.linear_softmax_cross_entropy(**arguments)
    by_hidden, by_weight = xl.gradients.linear_softmax_cross_entropy(**arguments, output_gradients=1 / kept)
    close = {"rtol": 0, "atol": 100 * np.finfo(dtype).eps}
    np.testing.assert_allclose(losses.sum() / kept, mean.item(), **close)
    np.testing.assert_allclose(by_hidden, h.grad, **close)
    np.testing.assert_allclose(by_weight, w.grad, **close)
