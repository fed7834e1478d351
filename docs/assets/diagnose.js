// diagnose for labels and logits: twins of the checks in xentlib/diagnosis, under the same codes. Sentences, certainties
// and tolerances come from Python; the tests compare codes and evidence. The checks of a loss that was seen are in seen.js.
import { any, at, average, Given, isWhole, least, LIMITS, most, sum, unique, within01 } from "./given.js";
import { certainty, ON_LOSSES } from "./seen.js";
import { count, dropped, linesAlong, same } from "./shapes.js";
import { logSoftmax, take } from "./xentlib.js";
import { RULES } from "./words.js";

const shapes = ({ labels, logits }, more = {}) => ({ labels_shape: labels.shape, logits_shape: logits.shape, ...more });

// ---- Shapes and axes ----

const CHECKS = {
  *"class-indices-for-dense-loss"(given) {
    const { family, labels, logits } = given;
    if (!["softmax", "sigmoid"].includes(family) || !isWhole(labels)) return;
    const fits = (axis) => logits.shape[axis] > 1 && same(labels.shape, dropped(logits.shape, axis));
    if (given.axes.some(fits)) yield shapes(given, { labels_dtype: labels.dtype });
  },

  *"one-hot-for-sparse-loss"(given) {
    if (given.family !== "sparse" || !same(given.labels.shape, given.logits.shape) || !(given.classes > 1)) return;
    const off = given.sums(given.labels).values.map((sum) => Math.abs(sum - 1));
    if (within01(given.labels) && most(off) <= LIMITS.SUM_TOLERANCE) yield shapes(given);
  },

  *"column-of-class-indices"(given) {
    const { family, labels, logits } = given;
    const ndim = logits.shape.length;
    if (family === "sigmoid" || !isWhole(labels) || labels.shape.length !== ndim) return;
    const fits = (axis) => logits.shape[axis] > 1 && same(labels.shape, logits.shape.with(axis, 1));
    const axis = given.axes.find(fits);
    if (axis !== undefined) yield shapes(given, { axis: axis === ndim - 1 ? -1 : axis });
  },

  *"column-against-vector"(given) {
    const { family, labels, logits } = given;
    const [shorter, longer] = [labels.shape, logits.shape].sort((a, b) => a.length - b.length);
    if (![null, "sigmoid"].includes(family) || longer.length !== shorter.length + 1 || !shorter.length) return;
    if (!same(longer, [...shorter, 1]) || given.mayBe("sparse")) return;
    const padded = [1, ...shorter];
    if (longer.some((length, i) => length !== padded[i] && length !== 1 && padded[i] !== 1)) return;
    yield shapes(given, { broadcast_shape: longer.map((length, i) => (length === 1 ? padded[i] : length)) });
  },

  *"too-few-classes"(given) {
    const softmax = ["softmax", "sparse"].includes(given.family) || given.mayBe("sparse");
    if (softmax && given.logits.shape.length && given.classes < 2) yield shapes(given, { classes: given.classes });
  },

  *"shapes-do-not-match"(given) {
    if (["sigmoid", "softmax", "sparse"].some((family) => given.mayBe(family))) return;
    const known = ["class-indices-for-dense-loss", "one-hot-for-sparse-loss", "column-of-class-indices", "column-against-vector"];
    if (!known.some((code) => any(CHECKS[code](given)))) yield shapes(given);
  },

  *"ambiguous-class-axis"(given) {
    const { axis, classes, labels, logits } = given;
    const last = logits.shape.length - 1;
    if (axis !== null || last < 2 || classes < 2 || !given.mayBe("sparse")) return;
    if (![1, last].every((along) => same(labels.shape, dropped(logits.shape, along)))) return;
    const means = [last, 1].map((along) => meanOnAxis(given, along));
    const close = (other) => Math.abs(means[0] - other) <= Math.max(1e-3, given.rounding) * Math.max(Math.abs(means[0]), Math.abs(other));
    if (means.every(Number.isFinite) && !close(means[1]) && !close(given.seen)) yield { classes, axes: [-1, 1], means };
  },

  // ---- What no array should hold ----

  *nan({ labels, logits, loss, kept, keepsAny }) {
    yield* at("labels", labels, Number.isNaN);
    yield* at("logits", logits, Number.isNaN);
    // Nothing counts and the loss is 0/0: there the finding is that nothing counts.
    if (loss && (keepsAny || !kept.values.length)) yield* at("loss", loss, Number.isNaN);
  },

  *infinite({ logits, loss }) {
    for (const [name, array] of Object.entries({ logits, loss })) {
      if (array) yield* at(name, array, (x) => Math.abs(x) === Infinity);
    }
  },

  *"label-on-minus-infinity"(given) {
    const { labels, logits } = given;
    if (same(labels.shape, logits.shape)) {
      yield* at("labels", labels, (y, i) => logits.values[i] === -Infinity && y > 0);
    } else if (given.mayBe("sparse") && labels.kind === "i" && given.classes) {
      const { rows } = given;
      yield* at("labels", labels, (k, i) => logits.values[rows[i][k] ?? -1] === -Infinity && given.kept.values[i]);
    }
  },

  *"looks-like-probabilities"(given) {
    const { labels, logits, family } = given;
    if (!within01(logits)) return;
    const evidence = { smallest: least(logits.values), largest: most(logits.values) };
    if (given.classes > 1 && !(family === "sigmoid" && logits.shape.length === 1)) {
      const off = given.sums(logits).values.map((sum) => Math.abs(sum - 1));
      // Of one row such as [0, 1] nothing can be said.
      if (most(off) <= LIMITS.SUM_TOLERANCE && (off.length > 1 || evidence.largest < 1)) {
        yield { ...evidence, rows_that_sum_to_1: off.length };
        return;
      }
    }
    if (given.mayBe("sigmoid") && within01(labels)) {
      const odds = oddsOfProbabilities(labels.values, logits.values);
      if (odds > LIMITS.ODDS) yield { ...evidence, times_likelier: odds };
    }
  },

  // ---- Labels ----

  *"labels-outside-0-1"(given) {
    if (!given.mayBe("sigmoid") && !given.mayBe("softmax")) return;
    if (!any(CHECKS["logits-as-labels"](given))) yield* at("labels", given.labels, (y) => y < 0 || y > 1);
  },

  *"logits-as-labels"(given) {
    const { labels, logits, classes } = given;
    const { values } = labels;
    if (!labels.shape.length || !given.mayBe("softmax") || labels.kind !== "f" || !values.length) return;
    if (classes < 2 || isWhole(labels) || within01(labels) || !values.every(Number.isFinite)) return;
    const powers = given.sums({ ...labels, values: values.map(Math.exp) }).values;
    if (most(values) <= 0 && most(powers.map((sum) => Math.abs(sum - 1))) <= 0.01) {
      yield { what: "log-probabilities", instead: "np.exp(labels)" };
    } else if (!within01(logits) && values.filter((y) => y % 1 !== 0).length > values.length / 2 && most(values) > 1) {
      const outside = given.rows.filter((row) => row.some((i) => values[i] < 0 || values[i] > 1)).length;
      if (outside > values.length / classes / 2) yield { what: "logits", instead: "xl.softmax(labels)" };
    }
  },

  *"rows-of-zeros"(given) {
    if (given.family !== "softmax" || !given.mayBe("softmax") || !(given.classes > 1)) return;
    const sums = given.sums(given.labels);
    const off = sums.values.map((sum) => Number(Math.abs(sum - 1) > LIMITS.SUM_TOLERANCE));
    const zeros = sums.values.every((sum, i) => !off[i] || sum === 0);
    if (off.includes(1) && off.includes(0) && zeros && within01(given.labels)) {
      yield* at(`labels.sum(axis=${axisShown(given)})`, sums, (_, i) => off[i]);
    }
  },

  *"labels-do-not-sum-to-1"(given) {
    if (given.family !== "softmax" || !given.mayBe("softmax") || !(given.classes > 1)) return;
    if (any(CHECKS["rows-of-zeros"](given)) || any(CHECKS["logits-as-labels"](given))) return;
    const off = (sum) => Math.abs(sum - 1) > LIMITS.SUM_TOLERANCE;
    yield* at(`labels.sum(axis=${axisShown(given)})`, given.sums(given.labels), off);
  },

  // ---- Class indices ----

  *"class-index-out-of-range"(given) {
    const { labels, classes } = given;
    if (!given.mayBe("sparse") || !isWhole(labels)) return;
    if (["ignore-index-unknown", "ignore-index-cut", "grey-values"].some((code) => any(CHECKS[code](given)))) return;
    const outside = outsideOf(given);
    for (const evidence of at("labels", labels, (k, i) => (classes ? outside[i] && !(classes === 1 && k === 1) : true))) {
      yield { ...evidence, classes };
    }
  },

  *"ignore-index-unknown"(given) {
    const { labels, classes } = given;
    const outside = outsideOf(given);
    if (!outside.includes(1) || any(CHECKS["grey-values"](given)) || any(CHECKS["ignore-index-cut"](given))) return;
    const values = unique(labels.values.filter((_, i) => outside[i]));
    if (values.length === 1 && LIMITS.MARKERS.includes(values[0]) && values[0] !== classes) {
      for (const evidence of at("labels", labels, (_, i) => outside[i])) yield { ...evidence, marker: values[0], classes };
    }
  },

  *"ignore-index-cut"(given) {
    const { labels, classes, ignoreIndex } = given;
    const cut = { int8: (k) => (k << 24) >> 24, uint8: (k) => k & 255 }[labels.dtype];
    if (!cut || !given.mayBe("sparse") || !labels.values.length) return;
    for (const marker of ignoreIndex === null ? LIMITS.MARKERS : [ignoreIndex]) {
      const became = cut(marker);
      const guess = became !== -1 && became !== 255 && labels.values.some((k) => k === became && k >= classes);
      if (became !== marker && labels.values.includes(became) && (ignoreIndex !== null || guess)) {
        for (const evidence of at("labels", labels, (k) => k === became)) {
          yield { ...evidence, marker, became, labels_dtype: labels.dtype };
        }
        return;
      }
    }
  },

  *"all-labels-ignored"({ kept, keepsAny, ignored }) {
    const { length } = kept.values;
    if (length && !keepsAny) yield { size: length, ignore_index: ignored, masked: false };
  },

  *"grey-values"(given) {
    const { labels, classes } = given;
    if (!outsideOf(given).includes(1)) return;
    const values = unique(labels.values.filter((_, i) => given.kept.values[i]));
    if (values[0] < 0 || values.at(-1) > 255 || values.length < 2 || values.length > Math.max(classes, 2)) return;
    const gap = Math.min(...values.slice(1).map((value, i) => value - values[i]));
    const twoTone = values.length === 2 && values[0] === 0 && values[1] === 255;
    if (!twoTone && !(gap > 1 && values.at(-1) > 31)) return;
    const marked = values.length > 2 && values.slice(0, -1).every((value) => value < classes) && values.includes(255);
    if (!marked) yield { grey: values, classes };
  },

  *"class-indices-not-integers"(given) {
    const { labels } = given;
    if (given.mayBe("sparse") && labels.kind !== "i" && labels.values.length) {
      yield { labels_dtype: labels.dtype, whole_numbers: isWhole(labels) };
    }
  },

  *"padding-counts-as-class"(given) {
    const { labels, classes, kept } = given;
    if (!given.mayBe("sparse") || labels.shape.length !== 2 || !isWhole(labels) || Math.min(...labels.shape) < 2) return;
    const [size, steps] = labels.shape;
    const inOrder = Array.from({ length: size }, (_, row) =>
      Array.from({ length: steps }, (_, step) => (kept.values[row * steps + step] ? labels.values[row * steps + step] : -(2 ** 31))),
    );
    for (const where of ["end", "begin"]) {
      const rows = where === "end" ? inOrder : inOrder.map((row) => row.toReversed());
      const ends = rows.map((row) => row.at(-1));
      const often = (value) => ends.filter((end) => end === value).length;
      const value = unique(ends).reduce((most_, end) => (often(end) > often(most_) ? end : most_));
      if (!(value >= 0 && value < classes) || often(value) < 2) continue;
      const run = rows.map((row) => steps - 1 - row.findLastIndex((k) => k !== value));
      const inside = size * steps - sum(run);
      const elsewhere = rows.flat().filter((k) => k === value).length - sum(run);
      const long = sum(run.filter((length) => length > 1));
      const neighbours = rows.flatMap((row, i) => row.slice(1, Math.max(1, steps - run[i])).map((k, step) => k === row[step]));
      const repeats = neighbours.filter(Boolean).length / Math.max(1, neighbours.length);
      if (inside < (size * steps) / 8 || new Set(run).size === 1 || repeats > 0.4) continue;
      const share = (elsewhere + 1) / (inside + 2);
      if (share <= 0.3 && long * -Math.log(share) - size * Math.log(steps) > Math.log(LIMITS.ODDS)) {
        yield { where, value, rows: run.filter((length) => length > 1).length, size, count: long, elsewhere };
      }
    }
  },

  *"labels-shifted"(given) {
    const { labels, classes } = given;
    if (![1, 2].includes(labels.shape.length) || !given.mayBe("sparse") || !isWhole(labels)) return;
    if (labels.shape.at(-1) < 8 || classes < 3 || outsideOf(given).includes(1)) return;
    const { means, spread, both } = atShifts(given);
    if (!means || !means.every(Number.isFinite)) return;
    const best = means.indexOf(Math.min(...means));
    const others = Math.min(...means.filter((_, i) => i !== best));
    const gain = means[2] - means[best];
    if (best !== 2 && gain > Math.max(0.5, (6 * spread[best]) / Math.sqrt(both)) && means[best] < 0.6 * others) {
      yield { shifts: SHIFTS, means: means.map((mean) => Math.round(mean * 1e4) / 1e4), best: SHIFTS[best] };
    }
  },

  *"float16-overflow-ahead"(given) {
    const { labels, logits } = given;
    if (logits.dtype !== "float16") return;
    const near = logits.values.map((x) => Number(Math.abs(x) > LIMITS.FLOAT16_MAX / 2 && Number.isFinite(x)));
    const positive = logits.values.some((x, i) => near[i] && x > 0);
    if (positive || labelsAreThere(given, near)) yield* at("logits", logits, (_, i) => near[i]);
    if (given.classes <= LIMITS.FLOAT16_MAX) return;
    const powers = given.rows.map((row) => {
      const largest = most(row.map((i) => logits.values[i]));
      return sum(row.map((i) => Math.exp(logits.values[i] - largest)));
    });
    yield* at("sum of e^(x - max)", { shape: dropped(logits.shape, given.classAxis), values: powers }, (x) => x > LIMITS.FLOAT16_MAX);
  },

  *"cosines-without-temperature"(given) {
    const { logits, labels, classes } = given;
    const { values } = logits;
    if (logits.shape.length !== 2 || logits.shape[0] !== classes || classes < 8 || !given.mayBe("sparse")) return;
    if (!(least(values) >= -1.001 && least(values) < 0 && most(values) > 0 && most(values) <= 1.001)) return;
    const own = average(Array.from({ length: classes }, (_, k) => values[k * (classes + 1)]));
    if (labels.values.every((k, i) => k === i) && own > 0.3 && own > average(values) + 0.2) {
      yield { classes, largest: most(values), number: Math.log1p((classes - 1) * Math.exp(-2)) };
    }
  },

  ...ON_LOSSES,
};

/** Whether a label is at one of these. A masked class that no label names adds e^-65504 = 0, as it should. */
function labelsAreThere(given, near) {
  const { labels, logits, kept } = given;
  if (same(labels.shape, logits.shape)) return labels.values.some((y, i) => near[i] && y > 0);
  if (!given.mayBe("sparse") || !isWhole(labels) || !given.classes) return near.includes(1);
  const { rows } = given;
  return labels.values.some((k, i) => kept.values[i] && near[rows[i][k]] && logits.values[rows[i][k]] < 0);
}

/** The mean loss of class indices if the classes are on this axis. */
function meanOnAxis({ labels, logits, kept }, axis) {
  const losses = linesAlong(logits.shape, axis).map((line, i) => {
    const k = Math.min(Math.max(labels.values[i], 0), line.length - 1);
    return -logSoftmax(take(logits.values, line))[k];
  });
  return average(losses.filter((_, i) => kept.values[i] && labels.values[i] >= 0));
}

const axisShown = ({ axis, classAxis, logits }) => (axis === null || axis < 0 ? classAxis - logits.shape.length : axis);

/** Class indices that count and are out of range. */
function outsideOf(given) {
  const { labels, classes, kept } = given;
  if (!given.mayBe("sparse") || !isWhole(labels) || !classes) return [];
  return Array.from(labels.values, (k, i) => Number(Boolean(kept.values[i]) && (k < 0 || k >= classes)));
}

/** How many times likelier the labels are if the logits are probabilities, and not logits plus the best constant. */
function oddsOfProbabilities(labels, logits) {
  const step = Math.ceil(logits.length / LIMITS.SAMPLED);
  const [z, x] = [labels, logits].map((values) => values.filter((_, i) => i % step === 0));
  const positive = average(z);
  if (!(positive > 0 && positive < 1)) return 0;
  let constant = Math.log(positive / (1 - positive)) - average(x);
  for (let newton = 0; newton < 3; newton++) {
    const sigma = x.map((v) => 1 / (1 + Math.exp(-v - constant)));
    constant += (positive - average(sigma)) / average(sigma.map((s) => s * (1 - s)));
  }
  const terms = x.map((v, i) => {
    const p = Math.min(Math.max(v, 1e-7), 1 - 1e-7);
    const shifted = v + constant;
    const asLogit = Math.max(shifted, 0) + Math.log1p(Math.exp(-Math.abs(shifted))) - z[i] * shifted;
    return asLogit + z[i] * Math.log(p) + (1 - z[i]) * Math.log1p(-p);
  });
  return Math.exp(Math.min(terms.reduce((a, b) => a + b, 0), 700));
}

const SHIFTS = [-2, -1, 0, 1, 2];

/** The mean loss of the same logits with the labels from steps before and after. */
function atShifts(given) {
  const { labels, logits, kept, classes } = given;
  const steps = labels.shape.at(-1);
  const rows = given.rows.map((row) => logSoftmax(take(logits.values, row)));
  const [means, spread] = [[], []];
  let both = 0;
  for (const shift of SHIFTS) {
    const losses = [];
    for (let start = 0; start < labels.values.length; start += steps) {
      for (let step = 2; step < steps - 2; step++) {
        const [here, there] = [start + step, start + step + shift];
        if (!kept.values[here] || !kept.values[there]) continue;
        losses.push(-rows[here][Math.min(Math.max(labels.values[there], 0), classes - 1)]);
      }
    }
    if (losses.length < 8) return {};
    const mean = average(losses);
    means.push(mean);
    spread.push(Math.sqrt(average(losses.map((loss) => (loss - mean) ** 2))));
    both = losses.length;
  }
  return { means, spread, both };
}

/** The codes that are looked for. */
export const codes = () => Object.keys(RULES.rules).filter((code) => code in CHECKS);

/** Every finding as { code, evidence }, the most certain first. */
export function diagnose(arguments_) {
  const given = new Given(arguments_);
  const found = codes().flatMap((code) => [...CHECKS[code](given)].map((evidence) => ({ code, evidence })));
  const sure = ({ code, evidence }) => certainty(evidence, RULES.rules[code].certainty);
  const place = ({ evidence }) => evidence.place ?? 0;
  return found.sort((a, b) => sure(b) - sure(a) || place(a) - place(b));
}
