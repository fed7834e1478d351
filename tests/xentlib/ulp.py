"""The error of floats in units in the last place (ULP), and the errors that xentlib promises not to exceed."""

import math

import numpy as np
from mpmath import isfinite, ldexp, mag, mpf

from tests.engines.oracle import rounded

# Half an ULP is the rounding itself: where float32 is computed in float64, and float16 in float32.
SIGMOID_ULP = {np.float64: 2.5, np.float32: 4, np.float16: 0.501}
WEIGHTED_ULP = {np.float64: 4, np.float32: 0.501, np.float16: 0.501}
ONE_HOT_ULP = {np.float64: 5, np.float32: 4, np.float16: 0.501}
SOFT_LABELS_ULP = {np.float64: 6, np.float32: 4, np.float16: 0.501}
ACTIVATIONS_ULP = {np.float64: 6, np.float32: 0.501, np.float16: 0.501}
# With logits that are exact; that of the hidden states and weights is a sum of terms of either sign, and its error is
# measured in the sum of their sizes.
LINEAR_ULP = {np.float64: 6, np.float32: 4, np.float16: 0.501}
LINEAR_GRADIENTS_ULP = {np.float64: 8, np.float32: 8, np.float16: 0.501}
REDUCTION_ULP = {np.float64: 3, np.float32: 0.501, np.float16: 0.501}
# A gradient such as sigmoid(x) - z crosses zero: its error is measured in the larger of its two terms.
GRADIENTS_ULP = {np.float64: 7, np.float32: 8, np.float16: 0.501}


def max_ulp(got, exact, terms=None):
    """Largest |got - exact| in ULP of the exact value, or of the larger ``terms`` that cancelled in it.

    ``exact`` and ``terms`` are flat and hold mpf values. A wrong infinity or NaN counts as infinitely far.
    """
    got = np.asarray(got)
    exact = list(exact)
    assert got.size == len(exact)
    info = np.finfo(got.dtype)
    terms = exact if terms is None else terms
    return max((_distance(*each, info) for each in zip(got.ravel().tolist(), exact, terms, strict=True)), default=0.0)


def _distance(got, exact, term, info):
    nearest = rounded(exact, info.dtype)
    if not math.isfinite(got) or not math.isfinite(nearest):
        return 0.0 if got == nearest or (math.isnan(got) and math.isnan(nearest)) else math.inf
    magnitudes = [mag(v) for v in ((exact,) if term is exact else (exact, term)) if v and isfinite(v)]
    last_bit = max(magnitudes + [info.minexp + 1]) - info.nmant - 1  # zero and the subnormals share one spacing
    return float(abs(ldexp(mpf(got) - exact, -last_bit)))
