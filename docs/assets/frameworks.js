// What the libraries return by default for the bench's case: their reduction, their clipping, their dtype.
// docs/snippets/bench holds what they printed; the tests compare.
import { dtypes, logSigmoid, softmax, sigmoid, total, largest } from "./xentlib.js";

const f32 = dtypes.float32; // what all of them make of Python lists of numbers; scikit-learn, float64
const KERAS_EPSILON = f32(1e-7); // keras.config.epsilon()
const TINY = 2 ** -52; // where scikit-learn clips float64

const log1pExp = (x) => f32(Math.log1p(f32(Math.exp(-Math.abs(x)))));
const clip = (p) => Math.min(Math.max(p, KERAS_EPSILON), f32(1 - KERAS_EPSILON));
const mean = (losses) => f32(total(losses, f32) / losses.length);

// ---- Sigmoid: one logit ----

const sigmoids = {
  TensorFlow: (z, x) => f32(f32(Math.max(x, 0) - f32(x * z)) + log1pExp(x)),
  PyTorch: (z, x) => f32(f32(f32(1 - z) * x) - logSigmoid(x, f32)),
  Optax: (z, x) => f32(-f32(z * logSigmoid(x, f32)) - f32(f32(1 - z) * logSigmoid(-x, f32))),
  Keras: (z, p) => -f32(f32(z * f32(Math.log(clip(p)))) + f32(f32(1 - z) * f32(Math.log(f32(1 - clip(p)))))),
  sklearn: (z, x) => {
    const p = Math.min(Math.max(sigmoid(x), TINY), 1 - TINY);
    return -(z * Math.log(p) + (1 - z) * Math.log(1 - p));
  },
};

const weightedSigmoids = {
  TensorFlow: (z, x, q) => {
    const weight = f32(1 + f32(f32(q - 1) * z));
    return f32(f32(f32(1 - z) * x) + f32(weight * f32(log1pExp(x) + Math.max(-x, 0))));
  },
  PyTorch: (z, x, q) => {
    const weight = f32(f32(f32(q - 1) * z) + 1);
    return f32(f32(f32(1 - z) * x) - f32(weight * logSigmoid(x, f32)));
  },
};

// ---- Softmax: one row ----

/** -log p of each class: x - max is rounded, and 1 is added to what may be too small for it. */
function minusLog(row) {
  const max = row[largest(row)];
  const shifted = Array.from(row, (x) => f32(x - max));
  const logSum = f32(Math.log(total(shifted.map((d) => f32(Math.exp(d))), f32)));
  return shifted.map((d) => f32(logSum - d));
}

const denseRows = {
  logits: (y, row) => total(minusLog(row).map((l, k) => f32(l * y[k])), f32),
  Keras: (y, row) => {
    const sum = total(row, f32);
    return total(Array.from(row, (x, k) => -f32(y[k] * f32(Math.log(clip(f32(x / sum)))))), f32);
  },
};

const indices = {
  logits: (k, row) => minusLog(row)[k],
  Keras: (k, row) => minusLog(row.map((x) => f32(Math.log(clip(x)))))[k],
  Optax: (k, row) => {
    const counted = k < 0 ? k + row.length : k; // -1 is the last class; what lies further out is NaN
    return counted >= 0 && counted < row.length ? minusLog(row)[counted] : NaN;
  },
  sklearn: (k, row) => -Math.log(Math.min(Math.max(softmax(row)[k], TINY), 1 - TINY)),
};

// ---- The calls ----

const RAISES = null;

function sigmoidCalls(z, x, { labels, axes }) {
  const each = (library) => Array.from(x, (logit, i) => sigmoids[library](z[i], logit));
  const calls = [
    ["TensorFlow", "tf.nn.sigmoid_cross_entropy_with_logits(labels, logits)", each("TensorFlow")],
    ["Keras", "keras.losses.BinaryCrossentropy()(labels, logits)", mean(each("Keras"))],
    ["Keras", "keras.losses.BinaryCrossentropy(from_logits=True)(labels, logits)", mean(each("TensorFlow"))],
    ["PyTorch", "F.binary_cross_entropy_with_logits(logits, labels)", mean(each("PyTorch"))],
    ["Optax", "optax.sigmoid_binary_cross_entropy(logits, labels)", each("Optax")],
  ];
  if (axes === 1 && labels.every((label) => label === 0 || label === 1)) {
    calls.push(["scikit-learn", "log_loss(labels, expit(logits))", total(each("sklearn")) / x.length]);
  }
  return calls;
}

function weightedCalls(z, x, { posWeight }) {
  const each = (library) => Array.from(x, (logit, i) => weightedSigmoids[library](z[i], logit, f32(posWeight[i])));
  return [
    ["TensorFlow", "tf.nn.weighted_cross_entropy_with_logits(labels, logits, pos_weight)", each("TensorFlow")],
    ["PyTorch", "F.binary_cross_entropy_with_logits(logits, labels, pos_weight=pos_weight)", mean(each("PyTorch"))],
  ];
}

function softmaxCalls(y, x) {
  const each = (name) => x.map((row, i) => denseRows[name](y[i], row));
  const losses = each("logits");
  return [
    ["TensorFlow", "tf.nn.softmax_cross_entropy_with_logits(labels, logits)", losses],
    ["Keras", "keras.losses.CategoricalCrossentropy()(labels, logits)", mean(each("Keras"))],
    ["Keras", "keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits)", mean(losses)],
    ["PyTorch", "F.cross_entropy(logits, labels)", mean(losses)],
    ["Optax", "optax.softmax_cross_entropy(logits, labels)", losses],
  ];
}

function sparseCalls(y, x, { exact }) {
  const inside = (k) => k >= 0 && k < x[0].length;
  const all = y.every(inside);
  const each = (name) => x.map((row, i) => indices[name](y[i], row));
  const losses = all ? each("logits") : RAISES;
  // PyTorch leaves out -100 without being asked, and no other label.
  const kept = [...y.keys()].filter((i) => y[i] !== -100);
  const torch = () => mean(kept.map((i) => indices.logits(y[i], x[i])));
  const calls = [
    ["TensorFlow", "tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)", losses],
    ["Keras", "keras.losses.SparseCategoricalCrossentropy()(labels, logits)", all ? mean(each("Keras")) : RAISES],
    [
      "Keras",
      "keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)",
      all ? mean(losses) : RAISES,
    ],
    ["PyTorch", "F.cross_entropy(logits, labels)", y.every((k) => inside(k) || k === -100) ? torch() : RAISES],
    ["Optax", "optax.softmax_cross_entropy_with_integer_labels(logits, labels)", each("Optax")],
  ];
  if (all) {
    const clipped = exact.map((row, i) => indices.sklearn(y[i], row));
    calls.push(["scikit-learn", "log_loss(labels, softmax(logits, axis=1))", total(clipped) / clipped.length]);
  }
  return calls;
}

/**
 * [library, call, value] for each library that has the loss: one number, one for each example, or null for an error.
 * Nothing where the case is not one that all of them take the same way: rows of logits, the classes last.
 */
export function frameworks({ loss, labels, logits, classes, axis, posWeight }) {
  const x = logits.values.map(f32);
  if (!x.length) return [];
  if (!classes) {
    const z = labels.values.map(f32);
    const more = { labels: Array.from(labels.values), axes: logits.shape.length, posWeight };
    return (loss === "weighted" ? weightedCalls : sigmoidCalls)(z, x, more);
  }
  if (logits.shape.length !== 2 || axis !== 1) return [];
  const cut = (values) => Array.from({ length: logits.shape[0] }, (_, i) => values.slice(i * classes, (i + 1) * classes));
  if (loss === "softmax") return softmaxCalls(cut(labels.values.map(f32)), cut(x));
  return sparseCalls(Array.from(labels.values), cut(x), { exact: cut(logits.values) });
}
