"""The page on Dask: each sentence tried over the domain that it speaks of."""

import dask.array as da
import numpy as np
import xentlib as xl
from hypothesis import strategies as st

from . import strategies as draw
from .frameworks import one_hot
from .holds import holds
from .quoted import dask as quoted


@holds(quoted.SAME_BITS, quoted.CLASS_INDICES, drawn=draw.classified(most=40), chunk=st.integers(1, 40), draws=50)
def test_chunks_of_examples_give_the_bits_of_one_piece(drawn, chunk):
    logits, classes = drawn
    labels = one_hot(logits, classes)

    def in_chunks(function, signature, labels):
        parts = [da.from_array(array, chunks=(chunk, *array.shape[1:])) for array in (labels, logits)]
        called = da.apply_gufunc(function, signature, *parts, output_dtypes=logits.dtype)
        return called.compute(scheduler="synchronous")

    for functions, result in ((xl, "()"), (xl.gradients, "(c)")):
        for loss, signature, y in (
            (functions.sparse_softmax_cross_entropy_with_logits, "(),(c)->", classes),
            (functions.softmax_cross_entropy_with_logits, "(c),(c)->", labels),
            (functions.sigmoid_cross_entropy_with_logits, "(c),(c)->(c)", labels),
        ):
            signature += result if signature.endswith(">") else ""
            by_dask = in_chunks(lambda y, x: loss(labels=y, logits=x), signature, y)
            np.testing.assert_array_equal(by_dask, loss(labels=y, logits=logits))
