// One case of the bench: what was typed into its form, computed. No part of it knows the page.
import { dtypes, functions, take, textbook, total } from "./xentlib.js";
import { parse, Refused } from "./parse.js";
import { count, dropped, indexOf, linesAlong, same, shown } from "./shapes.js";

const FULL_NAMES = {
  softmax: "softmax_cross_entropy_with_logits",
  sparse_softmax: "sparse_softmax_cross_entropy_with_logits",
  sigmoid: "sigmoid_cross_entropy_with_logits",
  weighted: "weighted_cross_entropy_with_logits",
};
const REDUCTIONS = ["none", "mean", "sum", "sum_over_batch_size", "mean_with_sample_weight"];
const OF_ROWS = ["softmax", "sparse_softmax"];

// ---- What was typed ----

/** The fields of the form as a case, or an error that names the field. */
export function read(fields) {
  const { loss, reduction = "mean" } = fields;
  if (!(loss in FULL_NAMES)) throw new Refused("loss", "one_of", { received: loss, expected: Object.keys(FULL_NAMES).join(", ") });
  if (!REDUCTIONS.includes(reduction)) {
    throw new Refused("reduction", "one_of", { received: reduction, expected: REDUCTIONS.join(", ") });
  }
  const logits = parse("logits", fields.logits);
  const labels = parse("labels", fields.labels);
  const dtype = fields.dtype && fields.dtype !== "given" ? fields.dtype : logits.dtype in dtypes ? logits.dtype : "float64";
  if (!(dtype in dtypes)) throw new Refused("dtype", "one_of", { received: dtype, expected: Object.keys(dtypes).join(", ") });
  const rows = OF_ROWS.includes(loss);
  const axis = rows ? axisOf(fields.axis, logits) : null;
  checkShapes(loss, labels, logits, axis);
  const classes = rows ? logits.shape[axis] : 0;
  const seen = String(fields.seen ?? "").trim() ? parse("seen", fields.seen) : null;
  const given = { loss, reduction, dtype, labels, logits, seen, axis, classes };
  return { ...given, ...options(fields, given), places: rows ? linesAlong(logits.shape, axis) : null };
}

function axisOf(typed, logits) {
  const axis = typed === undefined || typed === "" ? -1 : Number(typed);
  const { length } = logits.shape;
  if (length === 0) throw new Refused("logits", "no_axis", { received: shown(logits.shape) });
  if (!Number.isInteger(axis)) throw new Refused("axis", "integer", { received: typed });
  if (axis < -length || axis >= length) {
    throw new Refused("axis", "range", { received: axis, expected: `[${-length}, ${length})` });
  }
  if (logits.shape.at(axis) === 0) throw new Refused("logits", "no_class", { received: shown(logits.shape) });
  return (axis + length) % length;
}

function checkShapes(loss, labels, logits, axis) {
  const expected = loss === "sparse_softmax" ? dropped(logits.shape, axis) : logits.shape;
  if (!same(labels.shape, expected)) {
    const details = { received: shown(labels.shape), logits: shown(logits.shape), expected: shown(expected) };
    throw new Refused("labels", "shape", details);
  }
}

function options(fields, { loss, labels, logits, axis, classes }) {
  const only = (name, ...losses) => {
    const typed = String(fields[name] ?? "").trim();
    if (typed && !losses.includes(loss)) throw new Refused(name, "only_for", { received: typed, expected: losses.join(", ") });
    return typed;
  };
  const ignore = only("ignore_index", "sparse_softmax");
  if (ignore && !/^-?\d+$/.test(ignore)) throw new Refused("ignore_index", "integer", { received: ignore });
  const ignoreIndex = ignore ? Number(ignore) : null;
  if (loss === "sparse_softmax") checkIndices(labels, classes, ignoreIndex);

  const smoothing = only("label_smoothing", "softmax", "sparse_softmax", "sigmoid");
  const alpha = smoothing ? Number(smoothing) : 0;
  if (!(alpha >= 0 && alpha <= 1)) throw new Refused("label_smoothing", "range", { received: smoothing, expected: "[0, 1]" });

  const weights = only("class_weight", "softmax", "sparse_softmax");
  const classWeight = weights ? parse("class_weight", weights) : null;
  if (classWeight && !same(classWeight.shape, [classes])) {
    throw new Refused("class_weight", "one_each", { received: shown(classWeight.shape), expected: shown([classes]) });
  }
  const positive = only("pos_weight", "weighted");
  if (loss === "weighted" && !positive) throw new Refused("pos_weight", "empty");
  const posWeight = positive ? broadcast(parse("pos_weight", positive), logits.shape) : null;
  return { ignoreIndex, alpha, classWeight: classWeight?.values ?? null, posWeight };
}

function checkIndices(labels, classes, ignoreIndex) {
  const expected = `[0, ${classes})`;
  if (labels.kind !== "i" && labels.values.length) throw new Refused("labels", "index_dtype", { received: labels.dtype });
  const bad = labels.values.findIndex((k) => k !== ignoreIndex && !(k >= 0 && k < classes));
  if (bad >= 0) {
    throw new Refused("labels", "index_range", { received: labels.values[bad], place: shown(indexOf(bad, labels.shape)), expected });
  }
}

/** pos_weight for each logit, by NumPy's rule. */
function broadcast({ shape, values }, to) {
  const padded = [...Array(Math.max(0, to.length - shape.length)).fill(1), ...shape];
  if (padded.length > to.length || padded.some((length, axis) => length !== 1 && length !== to[axis])) {
    throw new Refused("pos_weight", "broadcast", { received: shown(shape), expected: shown(to) });
  }
  return Float64Array.from({ length: count(to) }, (_, i) => {
    const place = indexOf(i, to).reduce((start, index, axis) => start * padded[axis] + (padded[axis] === 1 ? 0 : index), 0);
    return values[place];
  });
}

// ---- What comes out ----

/** The losses, their reduction and, if wanted, probabilities and the gradient of the reduced loss. */
export function compute(given, { dtype = given.dtype, form = functions, everything = true } = {}) {
  const r = dtypes[dtype];
  const named = form === functions
    ? (name) => functions[name]
    : (name) => textbook[`${name.split("_")[0]}Loss`];
  const loss = named(FULL_NAMES[given.loss]);
  const gradient = functions[`gradients.${FULL_NAMES[given.loss]}`];
  const x = given.logits.values.map(r);
  const all = given.places ?? Array.from(x, (_, i) => i);
  const losses = new Float64Array(all.length);
  const probabilities = everything ? new Float64Array(x.length) : null;
  const gradients = everything ? new Float64Array(x.length) : null;
  const weights = [];

  for (const [example, place] of all.entries()) {
    const row = given.classes ? take(x, place) : x[place];
    if (everything) put(probabilities, place, given.classes ? functions.softmax(row, r) : functions.sigmoid(row, r));
    const { target, weight, formula, slope } = targetOf(given, example, place, r, loss, gradient, named);
    weights.push(weight);
    if (weight === null) continue; // ignored
    losses[example] = formula(target, row);
    if (everything) put(gradients, place, slope(target, row));
  }
  return { losses, probabilities, gradient: gradients, ...reduced(given, losses, weights, gradients, r) };
}

function put(array, place, values) {
  if (typeof place === "number") array[place] = values;
  else for (const [k, i] of place.entries()) array[i] = values[k];
}

/** What the loss of an example takes as its label; its weight in a weighted mean, or null if it is ignored. */
function targetOf(given, example, place, r, loss, gradient, named) {
  const { alpha, classes, classWeight, posWeight } = given;
  if (!classes) {
    const z = r(r(given.labels.values[place] * (1 - alpha)) + r(alpha / 2));
    const rest = posWeight ? [r(posWeight[place])] : [];
    return { target: z, weight: 1, formula: (y, x) => loss(y, x, ...rest, r), slope: (y, x) => gradient(y, x, ...rest, r) };
  }
  const weight = (k) => (classWeight ? r(classWeight[k]) : 1);
  if (given.loss === "sparse_softmax") {
    const k = given.labels.values[example];
    if (k === given.ignoreIndex) return { weight: null };
    if (!alpha) {
      const formula = (y, x) => r(weight(k) * loss(y, x, r));
      return { target: k, weight: weight(k), formula, slope: (y, x) => gradient(y, x, r).map((g) => r(weight(k) * g)) };
    }
    const rest = r(alpha / classes);
    const target = Float64Array.from({ length: classes }, (_, j) => r(weight(j) * (j === k ? r(r(1 - alpha) + rest) : rest)));
    return { target, weight: weight(k), ...dense(named, r) };
  }
  const smoothed = Float64Array.from(place, (i, k) => {
    const y = r(given.labels.values[i]);
    return r(weight(k) * (alpha ? r(r(y * r(1 - alpha)) + r(alpha / classes)) : y));
  });
  return { target: smoothed, weight: 1, ...dense(named, r) };
}

function dense(named, r) {
  const loss = named(FULL_NAMES.softmax);
  return { formula: (y, x) => loss(y, x, r), slope: (y, x) => functions[`gradients.${FULL_NAMES.softmax}`](y, x, r) };
}

function reduced(given, losses, weights, gradients, r) {
  const kept = losses.filter((_, i) => weights[i] !== null);
  const divisor = {
    none: 1,
    sum: 1,
    mean: kept.length,
    sum_over_batch_size: losses.length,
    mean_with_sample_weight: total(Float64Array.from(weights.filter((w) => w !== null)), r),
  }[given.reduction];
  if (gradients && divisor !== 1) for (const [i, g] of gradients.entries()) gradients[i] = r(g / divisor);
  const value = given.reduction === "none" ? null : r(total(kept, r) / divisor);
  return { reduced: value, kept: kept.length, shape: lossShape(given) };
}

const lossShape = ({ logits, axis, classes }) => (classes ? dropped(logits.shape, axis) : logits.shape);

/** The reduced loss in each dtype, in the stable form and in the textbook's; without a reduction their sum. */
export function inEveryDtype(given) {
  const summed = given.reduction === "none" ? { ...given, reduction: "sum" } : given;
  return ["float64", "float32", "float16", "bfloat16"].map((dtype) => ({
    dtype,
    stable: compute(summed, { dtype, everything: false }).reduced,
    textbook: compute(summed, { dtype, form: textbook, everything: false }).reduced,
  }));
}
