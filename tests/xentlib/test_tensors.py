"""Tensors of libraries that the tests do not have: stand-ins with the methods that those libraries document."""

import numpy as np
import pytest
import xentlib as xl


class OnAGraphicsCard:
    """As CuPy's array is: NumPy must not take it without a word, and the array itself gives a copy."""

    __module__ = "cupy"

    def __init__(self, array):
        self.array = np.asarray(array)
        self.__cuda_array_interface__ = {"shape": self.array.shape, "typestr": self.array.dtype.str, "data": (1, True)}

    def __array__(self, dtype=None, copy=None):
        raise TypeError("Implicit conversion to a NumPy array is not allowed.")

    def __dlpack_device__(self):
        return 2, 0

    def get(self):
        return self.array.copy()


class OfNoKnownLibrary:
    """Known to NumPy by DLPack alone, which on a graphics card refuses."""

    def __init__(self, array, device=1):
        self.array, self.device = array, device

    def __dlpack_device__(self):
        return self.device, 0

    def __dlpack__(self, **arguments):
        if self.device != 1:
            raise BufferError("on a graphics card")
        return self.array.__dlpack__(**arguments)


class Ragged:
    __module__ = "tensorflow.python.ops.ragged.ragged_tensor"


Ragged.__name__ = Ragged.__qualname__ = "RaggedTensor"


def test_an_array_on_a_graphics_card_is_copied_to_memory():
    x = np.float32([[1, 2], [3, -4]])
    for value in (OnAGraphicsCard(x), [OnAGraphicsCard(row) for row in x]):
        np.testing.assert_array_equal(xl.softmax(value), xl.softmax(x))
    loss = xl.sparse_softmax_cross_entropy_with_logits
    np.testing.assert_array_equal(loss(labels=OnAGraphicsCard([0, 1]), logits=x), loss(labels=[0, 1], logits=x))


def test_an_array_of_no_known_library_is_read_by_dlpack():
    x = np.float32([[1, 2], [3, -4]])
    np.testing.assert_array_equal(xl.softmax(OfNoKnownLibrary(x)), xl.softmax(x))
    with pytest.raises(TypeError) as raised:
        xl.softmax(OfNoKnownLibrary(x, device=2))
    assert str(raised.value) == (
        f"x must be an array of numbers; received {__name__}.OfNoKnownLibrary: it is not in the memory of the "
        "processor. Write what its library calls a copy there, such as x.cpu() or x.get()."
    )


@pytest.mark.parametrize("name", ["labels", "logits"])
def test_a_refusal_names_the_argument_the_type_and_the_line_to_write_instead(name):
    for call in (xl.diagnose, xl.sigmoid_cross_entropy_with_logits, xl.gradients.softmax_cross_entropy_with_logits):
        with pytest.raises(TypeError) as raised:
            call(**{"labels": [0.0], "logits": [1.0], name: Ragged()})
        assert str(raised.value) == (
            f"{name} must be an array of numbers; received tensorflow.python.ops.ragged.ragged_tensor.RaggedTensor: "
            f"its rows differ in length. Write {name}.to_tensor(), and mask what that pads."
        )
