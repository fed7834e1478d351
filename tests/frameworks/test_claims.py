"""Whatever the English pages say of TensorFlow 2.21, TensorFlow 2.21 does. Numbers compare as the pages print them."""

import inspect
import subprocess
import sys

import numpy as np
import pytest
import tensorflow as tf
import xentlib

from hooks.executed_code import SNIPPETS, recorded_output
from tests.engines import tensorflow

from .claims import DOCS, ROOT, TAKEN_UP, claim, text_of, without_framework_code

InvalidArgumentError = tf.errors.InvalidArgumentError
sigmoid_loss = tf.nn.sigmoid_cross_entropy_with_logits
weighted_loss = tf.nn.weighted_cross_entropy_with_logits
dense_loss = tf.nn.softmax_cross_entropy_with_logits
sparse_loss = tf.nn.sparse_softmax_cross_entropy_with_logits


def float32(*values):
    return [tf.constant(value, tf.float32) for value in values]


def gradient(loss, *, logits, **others):
    """d loss / d logits."""
    with tf.GradientTape() as tape:
        tape.watch(logits)
        value = loss(logits=logits, **others)
    return tape.gradient(value, logits).numpy()


@claim("troubleshooting/symptoms#symptoms", "Where no version is named, it is TensorFlow 2.21")
@claim("about/source_article#source-article", "what TensorFlow 2.21 does was seen by running it")
@claim(
    "frameworks/keras_losses#keras-losses",
    "The page was run with Keras 3.15, on TensorFlow 2.21 where no backend is named.",
)
def test_the_version_is_the_one_that_the_pages_name():
    assert tf.__version__.rpartition(".")[0] == "2.21"


# ---- Home ----


@claim("index#home", "The losses have the names and arguments of `tf.nn` in TensorFlow 2.21")
@claim("xentlib/activations.py", "``tf.sigmoid``, TensorFlow 2.21.")
@claim("xentlib/activations.py", "``tf.math.log_sigmoid``, TensorFlow 2.21.")
@claim("xentlib/activations.py", "``tf.nn.softmax``, TensorFlow 2.21.")
@claim("xentlib/activations.py", "``tf.nn.log_softmax``, TensorFlow 2.21.")
@claim("xentlib/losses.py", "``tf.nn.sigmoid_cross_entropy_with_logits``, TensorFlow 2.21.")
@claim("xentlib/losses.py", "``tf.nn.softmax_cross_entropy_with_logits``, TensorFlow 2.21.")
@pytest.mark.parametrize(
    "name", [name for name in tensorflow.__all__ if hasattr(tf.compat.v1.nn, name) or hasattr(tf.math, name)]
)
def test_names_arguments_and_values(name):
    logits = np.random.default_rng(0).normal(size=(5, 4)) * 3
    labels = np.eye(4)[[0, 2, 1, 3, 3]] * 0.7 + 0.075
    arguments = {"labels": labels, "logits": logits}
    if name.startswith("weighted"):
        arguments["pos_weight"] = np.array([0.5, 1.0, 2.0, 3.0])
    elif name.startswith("sparse"):
        arguments["labels"] = labels.argmax(axis=1)
    elif "entropy" not in name:
        arguments = {"x": logits}
    np.testing.assert_allclose(
        getattr(tensorflow, name)(**arguments), getattr(xentlib, name)(**arguments), rtol=1e-13, strict=True
    )
    if "x" not in arguments:
        by_tensorflow, ours = (getattr(engine.gradients, name)(**arguments) for engine in (tensorflow, xentlib))
        np.testing.assert_allclose(by_tensorflow, ours, rtol=1e-12, strict=True)


@claim(
    "xentlib/losses.py",
    "``tf.nn.sparse_softmax_cross_entropy_with_logits``, TensorFlow 2.21, which has neither argument.",
)
def test_the_sparse_loss_leaves_no_row_out():
    parameters = inspect.signature(tf.nn.sparse_softmax_cross_entropy_with_logits).parameters
    assert {"ignore_index", "where"} & set(parameters) == set()


# ---- Sigmoid ----

FLOATS_OF_ONE_DTYPE = claim(
    "losses/sigmoid#contract",
    "TensorFlow 2.21 also wants equal shapes, but both arguments must already be floats of one dtype.",
)


@FLOATS_OF_ONE_DTYPE
def test_sigmoid_wants_equal_shapes():
    with pytest.raises(ValueError, match="must have the same shape"):
        sigmoid_loss(labels=tf.ones((2, 1)), logits=tf.zeros((2, 3)))


@FLOATS_OF_ONE_DTYPE
@pytest.mark.parametrize(
    ("labels", "logits"),
    [(tf.int32, tf.float32), (tf.float32, tf.int32), (tf.int32, tf.int32), (tf.float32, tf.float64)],
)
def test_sigmoid_wants_floats_of_one_dtype(labels, logits):
    with pytest.raises((TypeError, InvalidArgumentError)):
        sigmoid_loss(labels=tf.ones(3, labels), logits=tf.ones(3, logits))


@claim(
    "losses/sigmoid#stable",
    r"TensorFlow 2.21's documentation writes $\max(x, 0) - x y + \log(1 + e^{-|x|})$. It is the same in exact "
    "arithmetic, but for a positive logit and a soft label close to 1 its first two terms nearly cancel, and "
    "digits are lost.",
)
def test_the_documented_form_of_sigmoid():
    assert "max(x, 0) - x * z + log(1 + exp(-abs(x)))" in sigmoid_loss.__doc__
    labels, logits = float32(0.999, 30)
    exact = xentlib.sigmoid_cross_entropy_with_logits(labels=float(labels), logits=30.0)
    assert abs(sigmoid_loss(labels, logits) / exact - 1) > 100 * np.finfo(np.float32).eps


@claim(
    "losses/sigmoid#swapped",
    "TensorFlow 2.21 takes the labels first: called by position with the logit 5 and then the label 1, it returns "
    "−3.686738.",
)
def test_swapped_arguments_raise_nothing():
    assert f"{sigmoid_loss(1.0, 5.0):.6f}" == "0.006715"
    assert f"{sigmoid_loss(5.0, 1.0):.6f}" == "-3.686738"


@claim("losses/sigmoid#gradient", "their product is NaN (in TensorFlow 2.21 with `tf.sigmoid` and `tf.math.log`)")
@pytest.mark.parametrize(("label", "logit"), [(0.0, 100.0), (1.0, -100.0)])
def test_the_chain_rule_gives_nan_for_a_confident_mistake(label, logit):
    def by_hand(logits):
        p = tf.sigmoid(logits)
        return -tf.math.log(p if label else 1 - p)

    assert np.isnan(gradient(by_hand, logits=tf.constant(logit)))
    assert (
        f"{gradient(sigmoid_loss, labels=tf.constant(label), logits=tf.constant(logit)):.6f}" == f"{1 - 2 * label:.6f}"
    )


# ---- Softmax ----


@claim("losses/softmax#softmax", "TensorFlow 2.21 returns 0 there in float32")
def test_the_first_of_the_four_rows_is_0_in_float32():
    labels, logits = float32([[1, 0], [1, -1], [0, 1], [-1, 1]], [[10, -10]] * 4)
    assert dense_loss(labels=labels, logits=logits).numpy().tolist() == [0, -20, 20, 20]


DENSE_ARGUMENTS = claim(
    "losses/softmax#contract",
    "TensorFlow 2.21 also takes a single row, but it casts the labels to the dtype of the logits, refuses integer "
    "logits, and of the negative axes knows only −1.",
)


@DENSE_ARGUMENTS
def test_dense_takes_a_single_row():
    assert f"{dense_loss(labels=[1.0, 0.0], logits=[-1.0, 1.0]):.6f}" == "2.126928"


@DENSE_ARGUMENTS
@pytest.mark.parametrize("labels", [tf.int32, tf.float16, tf.float64])
@pytest.mark.parametrize("logits", [tf.float16, tf.float32, tf.float64])
def test_dense_casts_the_labels(labels, logits):
    assert dense_loss(labels=tf.constant([1, 0], labels), logits=tf.constant([-1, 1], logits)).dtype == logits


@DENSE_ARGUMENTS
def test_dense_refuses_integer_logits():
    with pytest.raises(InvalidArgumentError, match="int32 is not in the list of allowed values"):
        dense_loss(labels=[1.0, 0.0], logits=[-1, 1])


@DENSE_ARGUMENTS
def test_dense_knows_no_negative_axis_but_the_last():
    labels, logits = tf.ones((2, 3, 4)), tf.zeros((2, 3, 4))
    assert [dense_loss(labels, logits, axis).shape for axis in (0, 1, 2, -1)] == [(3, 4), (2, 4), (2, 3), (2, 3)]
    for axis in (-2, -3):
        with pytest.raises(InvalidArgumentError):
            dense_loss(labels, logits, axis)


@claim(
    "losses/softmax#stable",
    "In float32 TensorFlow 2.21 returns the log-sum-exp column, down to the 0 in the last line.",
)
def test_dense_loses_small_losses():
    header, *rows = recorded_output(SNIPPETS / "softmax/maximum_kept_out_of_the_sum.py").splitlines()
    assert header.split()[1] == "log-sum-exp"
    for row in rows:
        first, second, log_sum_exp, *_ = row.split()
        labels, logits = float32([1, 0], [float(first), float(second)])
        assert f"{dense_loss(labels=labels, logits=logits):.5e}" == log_sum_exp
    assert float(log_sum_exp) == 0


@claim(
    "losses/softmax#masked",
    "In TensorFlow 2.21 `tf.nn.softmax_cross_entropy_with_logits` returns NaN for the first label, because it "
    "multiplies 0 by infinity; compiled by XLA it is right. In TensorFlow mask with a large negative number that the "
    "dtype still holds: $-10^9$ gives 1.313262 in float32, "
    "but in float16 it is $-\\infty$ again. The [sparse function](sparse_softmax.md#masked) needs no such care.",
)
def test_dense_returns_nan_for_a_masked_class():
    labels = [1.0, 0.0, 0.0]
    assert np.isnan(dense_loss(labels=labels, logits=[1.0, 2.0, -np.inf]))
    compiled = tf.function(dense_loss, jit_compile=True)
    assert f"{compiled(*float32(labels, [1.0, 2.0, -np.inf])):.6f}" == "1.313262"
    assert np.isposinf(dense_loss(labels=[0.0, 0.0, 1.0], logits=[1.0, 2.0, -np.inf]))
    assert f"{dense_loss(labels=labels, logits=[1.0, 2.0, -1e9]):.6f}" == "1.313262"
    half = tf.cast([1.0, 2.0, -1e9], tf.float16)
    assert np.isneginf(half[2])
    assert np.isnan(dense_loss(labels=labels, logits=half))
    assert f"{sparse_loss(labels=0, logits=[1.0, 2.0, -np.inf]):.6f}" == "1.313262"


@claim(
    "losses/softmax#no-distribution",
    "TensorFlow 2.21 takes for granted that labels sum to 1 and returns $p - y$, the last line above: "
    "[−0.880797, 1.880797].",
)
@claim("about/source_article#one-minus-one", "TensorFlow 2.21 returns $p - y$ for them")
@claim("about/source_article#true", "TensorFlow 2.21 returns the gradient $p - y$ = [−0.880797, 1.880797]")
def test_the_gradient_of_dense_is_p_minus_y():
    labels, logits = float32([1, -1], [-1, 1])
    assert gradient(dense_loss, labels=labels, logits=logits).astype(float).round(6).tolist() == [-0.880797, 1.880797]


@claim(
    "losses/softmax#no-distribution",
    "After `tf.config.experimental.enable_op_determinism()` it returns [−1, 1] as well.",
)
@claim(
    "about/source_article#one-minus-one", "after `tf.config.experimental.enable_op_determinism()` it returns [−1, 1]"
)
def test_op_determinism_changes_the_gradient_of_dense():
    # In a process of its own: it cannot be taken back.
    script = """if True:
        import tensorflow as tf
        tf.config.experimental.enable_op_determinism()
        logits = tf.constant([-1.0, 1.0])
        with tf.GradientTape() as tape:
            tape.watch(logits)
            loss = tf.nn.softmax_cross_entropy_with_logits(labels=[1.0, -1.0], logits=logits)
        print(tape.gradient(loss, logits).numpy().tolist())
    """
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[-1.0, 1.0]"


@claim("losses/softmax#column", "TensorFlow 2.21 raises nothing: it repeats the column for every class.")
@claim("losses/softmax#column", "the loss is the last line above, 3 ln 3 = 3.295837")
def test_dense_broadcasts_a_column_of_labels():
    losses = dense_loss(labels=[[1.0], [1.0]], logits=tf.zeros((2, 3)))
    assert [f"{loss:.6f}" for loss in losses] == ["3.295837", "3.295837"]


@claim("losses/softmax#indices", "TensorFlow 2.21 raises too (`logits and labels must be broadcastable`)")
def test_dense_refuses_class_indices():
    with pytest.raises(InvalidArgumentError, match="logits and labels must be broadcastable"):
        dense_loss(labels=[0, 1], logits=tf.zeros((2, 3)))


@claim(
    "losses/softmax#indices",
    "With as many examples as classes it takes the indices for one row of labels and uses it for every example, which "
    "gives the line `broadcast`.",
)
def test_dense_takes_class_indices_of_as_many_examples_as_classes():
    losses = dense_loss(labels=[0, 1, 2], logits=tf.constant(9 * np.eye(3)))
    broadcast = f"broadcast: {losses.numpy().round(6).tolist()}"
    assert broadcast in recorded_output(SNIPPETS / "softmax/class_indices_raise.py").splitlines()


@claim("losses/softmax#indices", "With a single example it repeats the index for every class")
def test_dense_takes_the_class_index_of_a_single_example():
    assert dense_loss(labels=[2], logits=[[2.0, 4.0, 3.0]]) == dense_loss(labels=[[2, 2, 2]], logits=[[2.0, 4.0, 3.0]])


V2 = claim(
    "losses/softmax#v2",
    "`tf.compat.v1.nn` of TensorFlow 2.21 still has both. Their losses are equal, but only "
    "`softmax_cross_entropy_with_logits_v2` passes a gradient on to the labels. TensorFlow 2 keeps that one under the "
    "plain name.",
)


@V2
@pytest.mark.parametrize(
    ("loss", "passes_a_gradient"),
    [
        (tf.compat.v1.nn.softmax_cross_entropy_with_logits, False),
        (tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2, True),
        (dense_loss, True),
    ],
)
def test_only_v2_passes_a_gradient_on_to_the_labels(loss, passes_a_gradient):
    labels, logits = float32([0.3, 0.7], [-1, 1])
    with tf.GradientTape() as tape:
        tape.watch(labels)
        value = loss(labels=labels, logits=logits)
    slope = tape.gradient(value, labels)
    assert f"{value:.6f}" == f"{dense_loss(labels=labels, logits=logits):.6f}"
    assert (slope is not None) == passes_a_gradient
    if passes_a_gradient:
        np.testing.assert_allclose(slope, -tf.nn.log_softmax(logits), rtol=1e-6)


@V2
@claim(
    "about/source_article#name",
    "In TensorFlow 2.21 `tf.nn.softmax_cross_entropy_with_logits_v2` raises an `AttributeError`. The function is "
    "called `tf.nn.softmax_cross_entropy_with_logits` now; under its old name it lives in `tf.compat.v1.nn`.",
)
def test_v2_is_no_name_of_tf_nn():
    with pytest.raises(AttributeError):
        getattr(tf.nn, "softmax_cross_entropy_with_logits_v2")
    assert callable(tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2)


# ---- Sparse softmax ----


@claim(
    "losses/sparse_softmax#contract",
    "Neither xentlib nor TensorFlow 2.21 has an `axis` here: the classes are last.",
)
def test_sparse_has_no_axis():
    with pytest.raises(TypeError, match="unexpected keyword argument 'axis'"):
        sparse_loss(labels=[0], logits=[[-1.0, 1.0]], axis=-1)


@claim(
    "losses/sparse_softmax#contract",
    "while TensorFlow 2.21 takes int32 and int64 only. Booleans and floats raise in xentlib and in TensorFlow",
)
@pytest.mark.parametrize("dtype", "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64".split())
def test_sparse_takes_int32_and_int64_only(dtype):
    labels, logits = tf.constant(np.array([0, 1], dtype)), [[2.0, 1.0, 0.0]] * 2
    if dtype in ("int32", "int64"):
        assert [f"{loss:.6f}" for loss in sparse_loss(labels=labels, logits=logits)] == ["0.407606", "1.407606"]
    else:
        with pytest.raises(InvalidArgumentError, match="is not in the list of allowed values: int32, int64"):
            sparse_loss(labels=labels, logits=logits)


@claim(
    "losses/sparse_softmax#masked",
    "The other labels keep a finite loss; a label on a masked class has an infinite one, here and in TensorFlow 2.21",
)
def test_sparse_with_a_masked_class():
    losses = sparse_loss(labels=[0, 1, 2], logits=[[1.0, 2.0, -np.inf]] * 3)
    assert [f"{loss:.6f}" for loss in losses] == ["1.313262", "0.313262", "inf"]


@claim("losses/sparse_softmax#one-hot", "In float32 TensorFlow 2.21 returns 0 for the first two sparse losses")
@claim(
    "about/source_article#dense-sparse",
    "TensorFlow 2.21 prints it as 0 in float32, because the digits are lost on the way.",
)
def test_sparse_loses_small_losses():
    assert sparse_loss(labels=[0, 0, 1, 1], logits=[[10.0, -10.0]] * 4).numpy().tolist() == [0, 0, 20, 20]
    assert str(dense_loss(labels=[1.0, 0.0], logits=[10.0, -10.0]).numpy()) == "0.0"


@claim(
    "losses/sparse_softmax#zero",
    "With two or more classes an exact 0 in TensorFlow 2.21 is mostly a tiny loss that "
    "[lost its digits](softmax.md#stable)",
)
@pytest.mark.parametrize(("dtype", "lead"), [(tf.float32, 18), (tf.float64, 38)])
@pytest.mark.parametrize("classes", [2, 3])
def test_an_exact_zero_is_a_lost_loss(dtype, lead, classes):
    logits = np.array([lead] + [0] * (classes - 1))
    assert sparse_loss(labels=0, logits=tf.constant(logits, dtype)) == 0
    assert xentlib.sparse_softmax_cross_entropy_with_logits(labels=0, logits=logits) > 0


@claim("losses/sparse_softmax#zero", "where all others are masked with −∞, it is right.")
def test_an_exact_zero_beside_masked_classes_is_right():
    assert sparse_loss(labels=0, logits=[1.0, -np.inf, -np.inf]) == 0
    assert xentlib.sparse_softmax_cross_entropy_with_logits(labels=0, logits=[1.0, -np.inf, -np.inf]) == 0


@claim(
    "losses/sparse_softmax#argmax",
    "TensorFlow 2.21 raises a ValueError too: `` `labels.shape.rank` must equal `logits.shape.rank - 1`. "
    "Received: labels.shape=() of rank 0 and logits.shape=(4, 2) of rank 2 ``.",
)
@claim(
    "about/source_article#argmax",
    "TensorFlow 2.21 raises a `ValueError` as well: labels of rank 0 do not go with logits of rank 2.",
)
def test_argmax_without_axis():
    labels = np.array([[1.0, 0.0], [1.0, -1.0], [0.0, 1.0], [-1.0, 1.0]])
    with pytest.raises(ValueError) as error:
        sparse_loss(labels=np.argmax(labels), logits=[[10.0, -10.0]] * 4)
    assert str(error.value) == (
        "`labels.shape.rank` must equal `logits.shape.rank - 1`. "
        "Received: labels.shape=() of rank 0 and logits.shape=(4, 2) of rank 2"
    )


OUT_OF_RANGE = claim(
    "losses/sparse_softmax#range",
    "TensorFlow 2.21 on a CPU raises an InvalidArgumentError for both, but inside `tf.function(jit_compile=True)` "
    "and, by its documentation, on a GPU it returns NaN for such a label.",
)


@OUT_OF_RANGE
@pytest.mark.parametrize("label", [3, -1])
def test_an_index_out_of_range_raises(label):
    with pytest.raises(InvalidArgumentError, match=f"Received a label value of {label} .* outside the valid range"):
        sparse_loss(labels=[0, label], logits=[[2.0, 1.0, 0.0]] * 2)


@OUT_OF_RANGE
@pytest.mark.parametrize("label", [3, -1])
def test_an_index_out_of_range_is_nan_when_compiled(label):
    assert "return `NaN` for corresponding loss and gradient rows on GPU" in " ".join(sparse_loss.__doc__.split())
    compiled = tf.function(sparse_loss, jit_compile=True)
    right, wrong = compiled(labels=[0, label], logits=[[2.0, 1.0, 0.0]] * 2)
    assert f"{right:.6f} {wrong}" == "0.407606 nan"


@claim("losses/sparse_softmax#rank", "TensorFlow 2.21 raises a ValueError for both.")
@pytest.mark.parametrize("labels", [[[1, 0, 0], [0, 0, 1]], [[0], [2]]])
def test_sparse_labels_of_the_wrong_rank(labels):
    with pytest.raises(ValueError, match="`labels.shape.rank` must equal"):
        sparse_loss(labels=labels, logits=tf.zeros((2, 3)))


# ---- Weighted ----


@claim(
    "losses/weighted#contract",
    "TensorFlow 2.21 follows the same rule with one exception: there `pos_weight` may also enlarge the result, so that "
    "`(2, 3)` against labels and logits of shape `(3,)` returns `(2, 3)`",
)
@claim("xentlib/losses.py", "TensorFlow 2.21, whose ``pos_weight`` may also enlarge the result.")
def test_pos_weight_may_enlarge_the_result():
    for shape in [(), (3,), (2, 1)]:
        assert weighted_loss(tf.ones((2, 3)), tf.zeros((2, 3)), tf.ones(shape)).shape == (2, 3)
    for labels in [(3,), (2, 1)]:
        with pytest.raises(ValueError, match="must have the same shape"):
            weighted_loss(tf.ones(labels), tf.zeros((2, 3)), 1.0)
    assert weighted_loss(tf.ones(3), tf.zeros(3), tf.ones((2, 3))).shape == (2, 3)


@claim(
    "losses/weighted#cancellation",
    r"""TensorFlow 2.21 computes an equal expression:

    $$
    \ell = (1 - y) \, x + (1 + (q - 1) y) \left( \log(1 + e^{-|x|}) + \max(-x, 0) \right)
    $$""",
)
def test_the_documented_form_of_weighted():
    assert "(1 - z) * x + l * (log(1 + exp(-abs(x))) + max(-x, 0))" in weighted_loss.__doc__
    assert "`l = (1 + (q - 1) * z)`" in weighted_loss.__doc__
    x, y, q = np.random.default_rng(0).normal(size=(3, 1000)) * 5
    by_hand = (1 - y) * x + (1 + (q - 1) * y) * (np.log1p(np.exp(-np.abs(x))) + np.maximum(-x, 0))
    np.testing.assert_allclose(weighted_loss(labels=y, logits=x, pos_weight=q), by_hand, rtol=1e-10)


@claim(
    "losses/weighted#cancellation", "TensorFlow 2.21's documentation prints the result, `4.5776367e-05`, as an example"
)
def test_the_documented_example_of_weighted_has_lost_its_digits():
    assert "array([3.0211994e-01, 8.8049585e-01, 4.5776367e-05], dtype=float32)" in weighted_loss.__doc__
    labels, logits, pos_weight = float32(0, -10, 3)
    assert str(weighted_loss(labels, logits, pos_weight).numpy()) == "4.5776367e-05"


@claim("losses/weighted#cancellation", "At −15 TensorFlow 2.21 returns 0.0 where the loss is 3.06e-7.")
def test_weighted_loses_small_losses():
    labels, logits, pos_weight = float32(0, -15, 3)
    assert str(weighted_loss(labels, logits, pos_weight).numpy()) == "0.0"


@claim(
    "losses/weighted#zero-logit",
    "TensorFlow 2.21 returns $1 - y$ instead, whatever the weight: 1, 0 and 0.5 for the labels 0, 1 and 0.5.",
)
@pytest.mark.parametrize("pos_weight", [0.5, 1.0, 3.0, 19.0])
def test_the_gradient_of_weighted_at_zero(pos_weight):
    slope = gradient(weighted_loss, labels=tf.constant([0, 1, 0.5]), logits=tf.zeros(3), pos_weight=pos_weight)
    assert slope.tolist() == [1, 0, 0.5]


@claim(
    "losses/weighted#zero-logit",
    r"Its form contains $|x|$ and $\max(-x, 0)$, neither of which has a derivative at 0, and automatic differentiation "
    "takes 0 for both. A little to either side the gradient is right.",
)
@claim("xentlib/gradients.py", "TensorFlow 2.21 agrees except at a logit of exactly 0.")
def test_the_gradient_of_weighted_beside_zero():
    assert gradient(lambda logits: tf.abs(logits), logits=tf.constant(0.0)) == 0
    assert gradient(lambda logits: tf.nn.relu(-logits), logits=tf.constant(0.0)) == 0
    for x in [-1e-6, 1e-6, -1.0, 1.0]:
        arguments = dict(labels=np.array([0, 1, 0.5]), logits=np.full(3, x), pos_weight=3.0)
        by_tensorflow = tensorflow.gradients.weighted_cross_entropy_with_logits(**arguments)
        ours = xentlib.gradients.weighted_cross_entropy_with_logits(**arguments)
        np.testing.assert_allclose(by_tensorflow, ours, rtol=1e-9)


LAYER_OF_ZEROS = claim(
    "losses/weighted#zero-logit",
    "as with a layer whose weights and bias are zero. In TensorFlow 2.21 no positive with label 1 then contributes to "
    "the first step, and a batch of such positives does not move the layer.",
)


def first_step(features, labels):
    """The gradients that a layer of zeros receives, and the layer after a step along them."""
    layer = tf.keras.layers.Dense(1, kernel_initializer="zeros")
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(weighted_loss(labels=labels, logits=layer(features), pos_weight=3.0))
    slopes = tape.gradient(loss, layer.trainable_variables)
    tf.keras.optimizers.SGD(0.1).apply_gradients(zip(slopes, layer.trainable_variables))
    return [slope.numpy() for slope in slopes], layer.get_weights()


@LAYER_OF_ZEROS
def test_no_positive_contributes_to_the_first_step_of_a_layer_of_zeros():
    features, labels = tf.constant([[1.0, 2.0], [3.0, 5.0]]), tf.constant([[0.0], [1.0]])
    with_positive, _ = first_step(features, labels)
    without, _ = first_step(features[:1], labels[:1])
    assert [slope.tolist() for slope in with_positive] == [slope.tolist() for slope in without] == [[[1], [2]], [1]]


@LAYER_OF_ZEROS
def test_a_layer_of_zeros_does_not_move():
    slopes, weights = first_step(tf.constant([[1.0, 2.0], [3.0, 5.0]]), tf.ones((2, 1)))
    assert [array.tolist() for array in slopes] == [array.tolist() for array in weights] == [[[0], [0]], [0]]


# ---- The source article ----


@claim(
    "about/source_article#shapes",
    "The shapes that work here work in TensorFlow 2.21 too, with equal losses; the two that are refused here are "
    "refused there.",
)
def test_the_shapes_of_the_source_article():
    assert f"{sigmoid_loss(labels=1.0, logits=5.0):.6f}" == "0.006715"
    for shape in [(3,), (2, 3), (2, 3, 4)]:
        losses = sigmoid_loss(labels=tf.ones(shape), logits=tf.fill(shape, 5.0)).numpy()
        assert losses.shape == shape
        assert {f"{loss:.6f}" for loss in losses.flat} == {"0.006715"}
    assert f"{dense_loss(labels=[1.0, 0.0], logits=[-1.0, 1.0]):.6f}" == "2.126928"
    assert f"{sparse_loss(labels=0, logits=[-1.0, 1.0]):.6f}" == "2.126928"
    with pytest.raises(ValueError):
        sigmoid_loss(labels=[1.0], logits=[5.0, 5.0])
    with pytest.raises(ValueError):
        sparse_loss(labels=0, logits=1.0)


@claim(
    "about/source_article#open",
    "TensorFlow 2.21 still does so inside a `tf.Graph`: the call returns "
    '`Tensor("logistic_loss:0", shape=(3,), dtype=float32)`, and the losses come out of `tf.compat.v1.Session().run`.',
)
def test_a_graph_needs_a_session():
    with tf.Graph().as_default():
        losses = sigmoid_loss(labels=tf.constant([1.0, 0.0, -1.0]), logits=tf.constant([5.0, 5.0, 5.0]))
        assert str(losses) == 'Tensor("logistic_loss:0", shape=(3,), dtype=float32)'
        with tf.compat.v1.Session() as session:
            np.testing.assert_allclose(session.run(losses), [0.006715, 5.006715, 10.006715], atol=1e-6)


# ---- The docstrings on the API page ----


@claim("losses/softmax#no-distribution", "For such labels xentlib and TensorFlow differ in the gradient.")
@claim("concepts/gradients#no-distribution", "TensorFlow 2.21's dense function returns $p - y$")
@claim("reference/api#gradients", "where TensorFlow 2.21 returns something else")  # at a logit of 0: see Weighted
@claim("xentlib/gradients.py", r"TensorFlow 2.21 leaves the factor $\sum_j y_j$ out.")
def test_the_gradient_of_dense_lacks_a_factor():
    labels, logits = np.array([1.0, 2.0, 0.5]), np.array([2.0, 4.0, 3.0])
    losses, slopes = (
        [part.softmax_cross_entropy_with_logits(labels=labels, logits=logits) for part in parts]
        for parts in [(tensorflow, xentlib), (tensorflow.gradients, xentlib.gradients)]
    )
    np.testing.assert_allclose(*losses, rtol=1e-13)
    np.testing.assert_allclose(slopes[0], xentlib.softmax(logits) - labels, rtol=1e-13)
    np.testing.assert_allclose(slopes[1], xentlib.softmax(logits) * labels.sum() - labels, rtol=1e-13)


@claim("xentlib/gradients.py", "The gradient TensorFlow 2.21 takes of ``tf.nn.sigmoid_cross_entropy_with_logits``.")
def test_the_gradient_of_sigmoid_has_no_kink():
    slope = gradient(sigmoid_loss, labels=tf.constant([0, 1, 0.5]), logits=tf.zeros(3))
    assert slope.tolist() == [0.5, -0.5, 0]


@claim(
    "xentlib/gradients.py", "The gradient TensorFlow 2.21 takes of ``tf.nn.sparse_softmax_cross_entropy_with_logits``."
)
def test_the_gradient_of_sparse():
    slope = gradient(sparse_loss, labels=tf.constant(0), logits=tf.constant([-1.0, 1.0]))
    assert [f"{value:.6f}" for value in slope] == ["-0.880797", "0.880797"]


# ---- Nothing said is left out ----


@pytest.mark.parametrize(("where", "words"), TAKEN_UP, ids=[where for where, _ in TAKEN_UP])
def test_the_site_still_says(where, words):
    assert words in text_of(where)


@pytest.mark.parametrize(
    "path", sorted([*DOCS.rglob("*.en.md"), *(ROOT / "xentlib").glob("*.py")]), ids=lambda p: p.name
)
def test_every_sentence_on_tensorflow_is_tested(path):
    left = without_framework_code(path.read_text("utf-8"))
    for where, words in TAKEN_UP:
        page, _, _ = where.partition("#")
        if path in (ROOT / page, DOCS / f"{page}.en.md"):
            left = left.replace(words, "")
    assert [line for line in left.splitlines() if "TensorFlow 2.21" in line] == []
