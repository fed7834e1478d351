// The loss that was seen, beside the right one and beside numbers that give a mistake away: twins of the checks in
// xentlib/diagnosis/loss.py, right.py and related.py. The relations and their order come from Python.
import { evaluated } from "./formulas.js";
import { any, at, average, Given, isWhole, least, LIMITS, most, sum, within01 } from "./given.js";
import { count, dropped, linesAlong, same } from "./shapes.js";
import { dtypes, logSigmoid, logSoftmax, sigmoid, sigmoidLoss, softmax, softmaxLoss, sparseLoss, take, weightedLoss } from "./xentlib.js";
import { filled } from "./text.js";
import { RULES } from "./words.js";

const clipped = (p) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);
const logitsOf = ({ logits }, places) => take(logits.values, places);
const isClose = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

// ---- The right loss ----

/** The losses that suit the arrays: for equal shapes both, if the rows are distributions. */
function families(given) {
  const { labels, logits, classes, family } = given;
  if (!logits.values.length || !labels.values.every(Number.isFinite)) return [];
  if (given.mayBe("sparse")) {
    const usable = given.where(labels.values);
    return isWhole(labels) && usable.length && least(usable) >= 0 && most(usable) < classes ? ["sparse"] : [];
  }
  const softmaxToo = given.mayBe("softmax") && classes > 1 && (family === "softmax" || sumTo1(given));
  return [...(softmaxToo ? ["softmax"] : []), ...(given.mayBe("sigmoid") ? ["sigmoid"] : [])];
}

const sumTo1 = (given) => most(given.sums(given.labels).values.map((total) => Math.abs(total - 1))) <= LIMITS.SUM_TOLERANCE;

/** The loss of this family, each example's with its weight; what is changed is done to the logits first. */
function rightLoss(given, family, { change = null, smoothing = given.smoothing, weighted = true, part = "class" } = {}) {
  const shape = family === "sigmoid" ? given.logits.shape : dropped(given.logits.shape, given.classAxis);
  const kept = same(given.kept.shape, shape) ? given.kept.values : new Float64Array(count(shape)).fill(1);
  const compute = family === "sigmoid" ? ofLogits : ofRows;
  const [losses, weights] = compute(given, family, change, smoothing, weighted, part).map((values) => values.map((x, i) => (kept[i] ? x : 0)));
  const [total, weight] = [sum(losses), sum(weights)];
  return { family, losses, weights, kept, shape, total, count: sum(kept), mean: weight ? total / weight : NaN };
}

function ofLogits({ labels, logits, classWeight, posWeight }, _, change, smoothing, weighted) {
  const x = change ? change(logits.values) : logits.values;
  const width = logits.shape.at(-1) ?? 1;
  const losses = x.map((logit, i) => {
    const z = smoothing ? labels.values[i] * (1 - smoothing) + smoothing / 2 : labels.values[i];
    const loss = weighted && posWeight ? weightedLoss(z, logit, posWeight[i]) : sigmoidLoss(z, logit);
    return weighted && classWeight ? loss * classWeight[i % width] : loss;
  });
  return [losses, new Float64Array(x.length).fill(1)];
}

function ofRows(given, family, change, smoothing, weighted, part) {
  const { labels, rows, classes } = given;
  const classWeight = weighted ? given.classWeight : null;
  const [losses, weights] = [new Float64Array(rows.length), new Float64Array(rows.length).fill(1)];
  for (const [i, places] of rows.entries()) {
    const row = change ? change(logitsOf(given, places)) : logitsOf(given, places);
    const y = family === "sparse"
      ? Math.min(Math.max(labels.values[i], 0), classes - 1)
      : take(labels.values, places);
    const hard = family === "sparse" ? sparseLoss(y, row) : softmaxLoss(y, row);
    if (classWeight) weights[i] = family === "sparse" ? classWeight[y] : sum(y.map((label, k) => label * classWeight[k]));
    let soft = 0;
    if (smoothing) {
      const spread = logSoftmax(row).map((p, k) => (classWeight && part === "class" ? -p * classWeight[k] : -p));
      soft = average(spread) * (part === "label" ? weights[i] : 1);
    }
    losses[i] = (1 - smoothing) * hard * weights[i] + smoothing * soft;
  }
  return [losses, weights];
}

/** The right loss as it is reduced; of losses for each example, their mean, whatever they weigh. */
function baseOf(given, right) {
  if (given.reduction === "sum") return right.total;
  return given.oneForEach && right.count ? right.total / right.count : right.mean;
}

// ---- Close enough ----

/** The digits after the point as Python prints the number, or null where it prints a power of 10. */
function decimals(x, dtype) {
  const round = dtypes[dtype] ?? dtypes.float64;
  const shortest = Array.from({ length: 9 }, (_, i) => Number(x.toPrecision(i + 1))).find((short) => round(short) === x) ?? x;
  const size = Math.abs(x);
  if (!Number.isFinite(x) || (size > 0 && size < 1e-4) || size >= 1e16) return null;
  return String(shortest).split(".")[1] ?? "0";
}

/** What rounding to the decimals that were printed may have changed, of a single number. */
function halfADigit(loss) {
  if (loss?.values.length !== 1) return 0;
  const [x] = loss.values;
  const digits = loss.kind === "i" ? "" : loss.kind === "f" ? decimals(x, loss.dtype) : null;
  if (digits === null || digits.length > 5) return 0;
  const fewest = digits.replace(/0+$/, "").length;
  const fits = [0.5, 0.05].filter((half) => 2 * half <= LIMITS.USUAL * Math.abs(x) && half <= 0.5 * 10 ** -fewest);
  return Math.max(0.5 * 10 ** -Math.max(2, fewest), ...fits);
}

function toleranceOf(given, value) {
  given.half ??= halfADigit(given.loss);
  return given.half + Math.max(1e-5, given.lossRounding / 2, given.rounding / 8) * Math.abs(value);
}

const matches = (given, value) => Number.isFinite(value) && Math.abs(given.seen - value) <= toleranceOf(given, value);

function rights(given) {
  given.rights ??= families(given).map((family) => rightLoss(given, family));
  return given.rights;
}

/** Whether the loss that was seen is what the arrays give. */
function isRight(given) {
  if (!Number.isFinite(given.seen)) return false;
  return rights(given).some((right) => {
    const base = baseOf(given, right);
    return Math.abs(given.seen - base) <= toleranceOf(given, base) + given.rounding * Math.abs(base) || base === given.seen;
  });
}

// ---- Telltale numbers ----

function* equal(given, equals, number, { least: tolerance = LIMITS.LOSS_TOLERANCE, seen = given.seen, loss = given.loss, ...more } = {}) {
  if (Math.abs(seen - number) <= Math.max(tolerance, halfADigit(loss)) + given.lossRounding * number) {
    yield { loss: seen, equals, number, ...more };
  }
}

/** Whether no logit differs from the others of its row. */
function allAlike(given) {
  const { logits, family, rows } = given;
  const single = family === "sigmoid" || logits.shape.length === 1;
  const spread = single
    ? logits.values.map(Math.abs)
    : rows.map((row) => (row.length ? most(logitsOf(given, row)) - least(logitsOf(given, row)) : 0));
  return !spread.length || most(spread) < 1e-2;
}

/** How many of the answers are wrong, if all are 0 or 1. */
function hardAnswers(given) {
  const { labels, logits, classes, rows } = given;
  const { values } = logits;
  if (!within01(logits) || !values.every((x) => x % 1 === 0) || !classes) return [0, 0];
  let wrong;
  if (given.mayBe("sparse")) {
    wrong = rows.map((row, i) => row.findIndex((place) => values[place] === most(logitsOf(given, row))) !== labels.values[i]);
  } else if (same(labels.shape, logits.shape) && within01(labels)) {
    wrong = Array.from(values, (x, i) => x !== labels.values[i]);
    if (classes > 1 && given.family !== "sigmoid" && given.mayBe("softmax")) wrong = rows.map((row) => row.some((i) => wrong[i]));
  } else return [0, 0];
  return [wrong.filter(Boolean).length, wrong.length];
}

// ---- Relations that a formula gives ----

/** What the formulas of the table are about, without what these arrays do not have. */
function lettersOf(given, right) {
  const { classes } = given;
  const { family, kept, shape, total, mean } = right;
  const size = kept.length;
  const known = { base: baseOf(given, right), mean, total, count: right.count, size };
  if (classes > 1) Object.assign(known, { C: classes }, family === "sigmoid" && { L: classes });
  if (right.count < size) known.every = size;
  if (given.classWeight) known.unweighted = Math.max(1, right.count);
  if (family !== "sigmoid") {
    known.once = given.reduction === "sum" ? sum(right.weights) : 1;
    if (shape.length > 1) Object.assign(known, { B: shape[0], T: Math.floor(size / shape[0]) });
  }
  if (shape[0] > 1) [known.N] = shape;
  return known;
}

/** The losses that this relation gives, one for each k that is tried. */
function* valuesOf(name, given, right, known) {
  const { formula, k } = RULES.relations[name];
  if (formula === null) return yield* COMPUTED[name](given, right);
  for (const one of Array.isArray(k) ? k : [null]) {
    yield [typeof k === "string" ? known[k] : one, evaluated(formula, one === null ? known : { ...known, k: one })];
  }
}

/** Other numbers of ranks or steps and other smoothings, and how far the loss is from that of the next number. */
function* rarer(given, right) {
  const known = lettersOf(given, right);
  for (const name of ["times groups", "divided by groups", "classes counted more than once"]) {
    const value = (k) => evaluated(RULES.relations[name].formula, { ...known, k });
    for (let k = 3; k <= LIMITS.MORE_GROUPS; k++) yield [name, k, value(k), Math.abs(value(k) - value(k + 1))];
  }
  if (!canBeSmoothed(given)) return;
  const [none, all] = smoothedEnds(given, right);
  for (const step of LIMITS.MORE_SMOOTHINGS) {
    for (let n = 1; n <= Math.round(LIMITS.MOST_SMOOTHED / step); n++) {
      const alpha = Number((n * step).toFixed(2));
      yield ["with smoothing", alpha, (1 - alpha) * none + alpha * all, step * Math.abs(all - none)];
    }
  }
}

// ---- Relations that are computed ----

const again = (given, right, other) => baseOf(given, rightLoss(given, right.family, other));
const canBeSmoothed = ({ classes, smoothing, logits }) => classes > 1 && !smoothing && logits.values.every(Number.isFinite);
const smoothedEnds = (given, right) => [0, 1].map((smoothing) => again(given, right, { smoothing }));

/** Means over equal numbers of labels in their order, then their mean: rows of the batch, ranks, steps, batches. */
function* meansOfMeans(_, { losses, weights, kept, shape, count: counting }) {
  const size = losses.length;
  const alike = counting === size && weights.every((weight) => weight === weights[0]);
  const inOrder = Array.from({ length: size }, (_, i) => i);
  const ways = alike ? [] : [...new Set([...LIMITS.GROUPS, ...shape.slice(0, 1)])].map((k) => [inOrder, k]);
  if (shape.length > 1 && !alike) {
    const steps = Math.floor(size / shape[0]);
    ways.push([inOrder.map((i) => (i % shape[0]) * steps + Math.floor(i / shape[0])), steps]);
  }
  const meanOf = (groups) => {
    const [sums, counts] = [losses, weights].map((values) => groups.map((places) => sum(places.map((i) => values[i]))));
    return counts.every((weight) => weight > 0) ? average(sums.map((total, i) => total / counts[i])) : null;
  };
  const cut = (order, length) => Array.from({ length: Math.ceil(size / length) }, (_, i) => order.slice(i * length, (i + 1) * length));
  for (const [order, k] of ways) {
    if (!(k > 1 && k < size && size % k === 0 && size >= 4)) continue;
    const mean = meanOf(cut(order, size / k));
    if (mean !== null) yield [k, mean];
  }
  for (const batch of LIMITS.BATCHES) {
    if (!(size > batch && size % batch)) continue;
    const groups = cut(inOrder, batch);
    const mean = meanOf(groups);
    if (mean !== null) yield [groups.length, mean];
  }
}

function* meanOfClassMeans(given, { family, losses, weights, kept }) {
  if (family !== "sparse") return;
  const sums = new Map();
  for (const [i, k] of given.labels.values.entries()) {
    if (!kept[i]) continue;
    const [loss, weight] = sums.get(k) ?? [0, 0];
    sums.set(k, [loss + losses[i], weight + weights[i]]);
  }
  const means = [...sums].sort(([a], [b]) => a - b).filter(([, [, weight]]) => weight > 0).map(([, [loss, weight]]) => loss / weight);
  yield [means.length, average(means)];
}

/** The loss of the labels a step earlier or later, on the same logits. */
function* ofOtherSteps(given, { family }) {
  const { labels, logits, kept, classes, rows } = given;
  const steps = labels.shape.at(-1);
  if (family !== "sparse" || ![1, 2].includes(labels.shape.length) || steps <= 4) return;
  const shape = labels.shape.with(-1, steps - 1);
  for (const shift of [-1, 1]) {
    const [near, far] = [Math.max(0, -shift), Math.max(0, shift)];
    const places = (from) => Array.from({ length: count(shape) }, (_, i) => Math.floor(i / (steps - 1)) * steps + (i % (steps - 1)) + from);
    const moved = new Given({
      ...given,
      logits: { ...logits, shape: [...shape, classes], values: take(logits.values, places(near).flatMap((i) => rows[i])) },
      labels: { ...labels, shape, values: take(labels.values, places(far)) },
      mask: places(far).map((i) => kept.values[i]),
      ...{ axis: -1, family: "sparse", loss: null },
    });
    if (families(moved).length) yield [shift, baseOf(given, rightLoss(moved, "sparse"))];
  }
}

/** The mean over what counts of these numbers, one for each logit, at the labels. */
function atLabels(given, { family, kept }, values) {
  const { labels, rows, classes } = given;
  const losses = rows.map((row, i) =>
    family === "softmax"
      ? sum(row.map((place) => (labels.values[place] === 0 ? 0 : labels.values[place] * values[place])))
      : values[row[Math.min(Math.max(labels.values[i], 0), classes - 1)]],
  );
  return average(losses.filter((_, i) => kept[i]));
}

/** One number for each logit, from what a function makes of the lines along an axis. */
function alongLines(given, axis, formula) {
  const values = new Float64Array(given.logits.values.length);
  for (const places of linesAlong(given.logits.shape, axis)) {
    for (const [k, value] of formula(logitsOf(given, places)).entries()) values[places[k]] = value;
  }
  return values;
}

const negated = (values) => values.map((x) => -x);

function* asProbabilities(given, right) {
  const { labels, logits, classAxis } = given;
  if (right.family === "sigmoid") {
    const losses = logits.values.map((x, i) => -labels.values[i] * Math.log(clipped(x)) - (1 - labels.values[i]) * Math.log1p(-clipped(x)));
    yield [null, average(losses.filter((_, i) => right.kept[i]))];
  } else {
    yield [null, atLabels(given, right, alongLines(given, classAxis, (row) => row.map((x) => -Math.log(clipped(x / sum(row))))))];
  }
}

function* alongAnotherAxis(given, right) {
  for (const [axis, length] of given.logits.shape.entries()) {
    if (axis === given.classAxis || length < 2) continue;
    yield [axis, atLabels(given, right, alongLines(given, axis, (row) => negated(logSoftmax(row))))];
  }
}

/** Of rows with class indices that of their one-hot rows: log(1 + e^x) over all, less the logits of the labels. */
function* sigmoidLossOfRows(given, right) {
  const { logits, rows, classes } = given;
  if (right.family !== "sparse" && (right.family === "sigmoid" || given.family === null)) return;
  const softplus = rows.map((row) => sum(row.map((i) => -logSigmoid(-logits.values[i])))).filter((_, i) => right.kept[i]);
  yield [null, (average(softplus) - atLabels(given, right, logits.values)) / classes];
}

function* softmaxLossOfRows(given, right) {
  if (right.family !== "sigmoid" || given.family !== "sigmoid" || given.labels.shape.length < 2 || given.classes < 2) return;
  if (!sumTo1(given)) return;
  const moved = new Given({ ...given, family: "softmax", loss: null, posWeight: null });
  yield [null, baseOf(moved, rightLoss(moved, "softmax"))];
}

function* kullbackLeibler(given, { family, mean, kept }) {
  if (family !== "softmax" || given.classWeight) return;
  const { values } = given.labels;
  const entropies = given.rows.map((row) => -sum(row.map((i) => (values[i] > 0 ? values[i] * Math.log(values[i]) : 0))));
  yield [null, mean - average(entropies.filter((_, i) => kept[i]))];
}

/** For rows of a teacher: labels of one class seldom come with a temperature. */
const ofChangedLogits = (change) =>
  function* tried(given, right) {
    if (right.family !== "softmax" || isWhole(given.labels)) return;
    for (const k of LIMITS.TEMPERATURES) yield [k, again(given, right, { change: (row) => row.map((x) => change(x, k)) })];
  };

const weightsOfTheSmoothedPart = (part) =>
  function* tried(given, right) {
    if (given.classWeight && given.smoothing && right.family !== "sigmoid") yield [null, again(given, right, { part })];
  };

const COMPUTED = {
  "mean of means": meansOfMeans,
  "mean of the classes' means": meanOfClassMeans,
  *"mean of perplexities"(_, { losses, kept, count: counting }) {
    if (counting > 1) yield [null, average(losses.filter((_, i) => kept[i]).map((loss) => Math.exp(Math.min(loss, 700))))];
  },
  *focal({ smoothing, classWeight }, { losses, kept }) {
    const focal = (loss) => Math.expm1(-loss) ** 2 * loss;
    if (!smoothing && !classWeight) yield [2, average(losses.filter((_, i) => kept[i]).map(focal))];
  },
  *"without smoothing"(given, right) {
    if (given.smoothing) yield [null, again(given, right, { smoothing: 0 })];
  },
  *"with smoothing"(given, right) {
    if (!canBeSmoothed(given)) return;
    const [none, all] = smoothedEnds(given, right);
    for (const alpha of LIMITS.SMOOTHINGS) yield [alpha, (1 - alpha) * none + alpha * all];
  },
  *"smoothing over the other classes"(given, right) {
    const { smoothing, classes } = given;
    if (!smoothing || classes < 2 || right.family === "sigmoid") return;
    yield [smoothing, again(given, right, { smoothing: (smoothing * classes) / (classes - 1) })];
  },
  *"without weights"(given, right) {
    if (given.classWeight || given.posWeight) yield [null, again(given, right, { weighted: false })];
  },
  "weight of the label on the smoothed part": weightsOfTheSmoothedPart("label"),
  "smoothed part without weights": weightsOfTheSmoothedPart("none"),
  shifted: ofOtherSteps,
  *"activated twice"(given, right) {
    const change = right.family === "sigmoid" ? (values) => values.map((x) => sigmoid(x)) : (row) => softmax(row);
    yield [null, again(given, right, { change })];
  },
  "logits taken for probabilities": asProbabilities,
  "the sigmoid loss": sigmoidLossOfRows,
  "the softmax loss": softmaxLossOfRows,
  "without the entropy of the labels": kullbackLeibler,
  *"without the entropy of the labels, averaged over classes"(given, right) {
    for (const [, divergence] of kullbackLeibler(given, right)) yield [given.classes, divergence / given.classes];
  },
  *"without the entropy of the labels, times the temperature squared"(given, right) {
    for (const [, divergence] of kullbackLeibler(given, right)) {
      for (const k of LIMITS.TEMPERATURES) yield [k, divergence * k ** 2];
    }
  },
  "with a temperature": ofChangedLogits((x, k) => x / k),
  "without the temperature": ofChangedLogits((x, k) => x * k),
  *"negative logits of the labels"(given, right) {
    if (right.family !== "sigmoid") yield [null, atLabels(given, right, negated(given.logits.values))];
  },
  *"negative probabilities of the labels"(given, right) {
    if (right.family !== "sigmoid") yield [null, atLabels(given, right, alongLines(given, given.classAxis, (row) => negated(softmax(row))))];
  },
  *"activated along another axis"(given, right) {
    if (right.family !== "sigmoid") yield* alongAnotherAxis(given, right);
  },
};

// ---- Which of them fit ----

/** The relations in which the loss that was seen fits the right one, the likelier first. */
function* fitting(given) {
  const { seen } = given;
  if (!Number.isFinite(seen) || seen === 0 || isRight(given)) return;
  const open = toleranceOf(given, seen) / Math.abs(seen);
  for (const right of rights(given)) {
    const expected = baseOf(given, right);
    if (!Number.isFinite(expected) || expected <= 0) continue;
    const evidence = (relation, k, gives) => ({ loss: seen, expected, relation, k, gives });
    const known = lettersOf(given, right);
    const numbers = [];
    for (const [name, relation] of Object.entries(RULES.relations)) {
      if (open > relation.open) continue;
      for (const [k, value] of valuesOf(name, given, right, known)) {
        if (!matches(given, value)) continue;
        // Of causes that give the same number the likelier one is named.
        if (!numbers.some((number) => isClose(value, number))) {
          numbers.push(value);
          yield evidence(name, k, value);
        }
        break;
      }
    }
    if (numbers.length) continue;
    for (const [name, k, value, apart] of rarer(given, right)) {
      if (!matches(given, value) || 2 * toleranceOf(given, value) >= apart * LIMITS.USUAL) continue;
      yield evidence(name, k, value);
      break;
    }
  }
}

const TELLTALE = ["loss-of-guessing", "loss-of-activating-twice", "loss-of-clipping"];

/** At most three, each with its place among those that fit; a telltale number that fits comes before them. */
function related(given) {
  if (!given.related) {
    const telltale = TELLTALE.filter((code) => any(ON_LOSSES[code](given)));
    const told = telltale.includes("loss-of-activating-twice");
    const found = [...fitting(given)].filter(({ relation }) => relation !== "activated twice" || !told);
    const fits = found.length + telltale.length;
    given.related = found.slice(0, 3).map((evidence, i) => ({ ...evidence, place: i + 1 + telltale.length, fits }));
  }
  return given.related;
}

const withCode = (code) =>
  function* named(given) {
    yield* related(given).filter(({ relation }) => RULES.relations[relation].code === code);
  };

export const ON_LOSSES = {
  "loss-off-by-a-factor": withCode("loss-off-by-a-factor"),
  "loss-off-by-an-offset": withCode("loss-off-by-an-offset"),
  "loss-of-another-formula": withCode("loss-of-another-formula"),

  *"negative-loss"({ loss }) {
    if (loss) yield* at("loss", loss, (x) => x < 0);
  },

  *"loss-of-zero"(given) {
    const { loss, logits, kept, keepsAny } = given;
    if (!loss?.values.length || !loss.values.every((x) => x === 0)) return;
    if (kept.values.length && !keepsAny) return; // it is said that no label counts
    if (!(isRight(given) && !/float(16|32)|int(8|16|32)|bool/.test(logits.dtype))) yield { loss: 0, size: loss.values.length };
  },

  *"loss-of-guessing"(given) {
    const { family, classes } = given;
    if (isRight(given) && !allAlike(given)) return;
    const options = { least: LIMITS.GUESSING_TOLERANCE };
    if (family !== "sigmoid" && classes > 1) yield* equal(given, "ln C", evaluated(RULES.telltale.ln_c, { C: classes }), { ...options, classes });
    if (given.mayBe("sigmoid") && !(family === null && classes === 2)) yield* equal(given, "ln 2", Math.log(2), { ...options, classes: 2 });
  },

  *"loss-of-activating-twice"(given) {
    const { family, classes, labels } = given;
    if (isRight(given)) return;
    if (family !== "sigmoid" && classes > 1) {
      yield* equal(given, "ln(1 + (C - 1)/e)", evaluated(RULES.telltale.twice, { C: classes }), { classes });
    }
    if (!given.mayBe("sigmoid") || !within01(labels)) return;
    const a = average(labels.values);
    if (a && !(family === null && classes === 2 && a === 1)) {
      yield* equal(given, "a ln(1 + 1/e) + (1 - a) ln 2", evaluated(RULES.telltale.sigmoid_twice, { p: a }), { a });
    }
  },

  *"loss-of-clipping"(given) {
    const { loss } = given;
    if (!loss?.values.length || isRight(given)) return;
    const largest = most(loss.values);
    const [wrong, size] = hardAnswers(given);
    for (const [name, clip] of Object.entries(RULES.clips)) {
      const found = [...equal(given, name, clip, { seen: largest, loss: { ...loss, shape: [], values: [largest] } })];
      if (found.length) yield* found;
      else if (wrong && wrong < size) yield* equal(given, `${name} x ${wrong}/${size}`, (clip * wrong) / size);
    }
  },
};

/** Whether the loss that was seen is this number, within its digits. */
export const isNumber = (loss, number) => Math.abs(loss.values[0] - number) <= halfADigit(loss) + 1e-5 * Math.abs(number);

// ---- What is said ----

/** The evidence with the words of the relation in place of its name. */
export function inWords(evidence) {
  const relation = RULES.relations[evidence.relation];
  if (!relation) return evidence;
  const among = evidence.fits > 1 ? filled(RULES.among, evidence) : "";
  return { ...evidence, relation: filled(relation.said, evidence) + among, remedy: filled(relation.todo, evidence) };
}

/** What fits these digits as well is possible; so is what fits few digits. */
export function certainty({ relation, place, gives, loss }, ofRule) {
  if (!relation) return ofRule;
  return place > 1 || Math.abs(gives - loss) > LIMITS.PROVEN * Math.abs(loss) ? 1 : ofRule;
}
