// xentlib's losses, gradients and activations in JavaScript: the engine of the bench and of the figures that move.
//
// A formula takes one logit, or one row of logits, and a dtype: the function that rounds to it. Each operation is
// rounded, as a processor does that computes in that dtype, so that every dtype meets the digits it loses. The stable
// forms are those of the Python library; `textbook` holds the definitions as they stand in books.
//
// The tests compare it with xentlib in QuickJS and in Chromium.

// ---- Dtypes ----

const single = new Float32Array(1);
const singleBits = new Uint32Array(single.buffer);

/** The function that rounds to the nearest number of so many binary digits, ties to even. */
function rounding(digits, smallestExponent, largest) {
  // By the exponent as float32 stores it: how far apart numbers of that size are.
  const spacings = Float64Array.from({ length: 256 }, (_, e) => 2 ** (Math.max(e - 127, smallestExponent) - digits + 1));
  return (x) => {
    single[0] = x;
    const spacing = spacings[(singleBits[0] >>> 23) & 255];
    // Numbers of this size have no binary places: the addition rounds, ties to even.
    const nearest = (x / spacing + 1.5 * 2 ** 52 - 1.5 * 2 ** 52) * spacing;
    if (Math.abs(nearest) <= largest) return nearest;
    return x > 0 ? Infinity : x < 0 ? -Infinity : x;
  };
}

export const dtypes = {
  float64: (x) => x,
  float32: Math.fround,
  float16: rounding(11, -14, 65504),
  bfloat16: rounding(8, -126, (2 - 2 ** -7) * 2 ** 127),
};
const { float64 } = dtypes;

// ---- One logit ----

/** weight * x, where a weight of 0 silences even an infinite x. */
const times = (weight, x, r) => (weight === 0 && Math.abs(x) === Infinity ? 0 : r(weight * x));
const power = (x, r) => r(Math.exp(-Math.abs(x)));
const rest = (x, r) => r(Math.log1p(power(x, r)));
const step = (x) => (x > 0 ? 1 : 0);

export function sigmoid(x, r = float64) {
  return r(Math.max(power(x, r), step(x)) / r(1 + power(x, r)));
}

export function logSigmoid(x, r = float64) {
  return r(Math.min(x, 0) - rest(x, r));
}

export function sigmoidLoss(z, x, r = float64) {
  // x(H(x) - z) and log1p(e^-|x|) are both >= 0 for labels in [0, 1]: nothing cancels.
  return r(times(r(step(x) - z), x, r) + rest(x, r));
}

export function weightedLoss(z, x, q, r = float64) {
  const positive = times(r(q * z), r(Math.max(-x, 0) + rest(x, r)), r);
  return r(positive + times(r(1 - z), r(Math.max(x, 0) + rest(x, r)), r));
}

export function sigmoidGradient(z, x, r = float64) {
  // The label is subtracted before the division: sigmoid(x) - 1 would be 0 where -e^-|x| keeps all digits.
  const e = power(x, r);
  return r(r(r(Math.max(e, step(x)) - z) - r(z * e)) / r(1 + e));
}

export function weightedGradient(z, x, q, r = float64) {
  const e = power(x, r);
  const negative = r(r(1 - z) * Math.max(e, step(x)));
  return r(r(negative - r(r(q * z) * Math.max(e, step(-x)))) / r(1 + e));
}

// ---- One row of logits ----

/** The sum in pairs: a sum in a row would round the same way many times where all are equal. */
export function total(values, r = float64, from = 0, to = values.length) {
  if (to - from > 4) {
    const middle = (from + to) >> 1;
    return r(total(values, r, from, middle) + total(values, r, middle, to));
  }
  let sum = 0;
  for (let k = from; k < to; k++) sum = r(sum + values[k]);
  return sum;
}

/** The class of the largest logit, the first of several; in a row with NaN that of the NaN. */
export function largest(row) {
  let top = 0;
  for (let k = 1; k < row.length; k++) {
    if (row[k] > row[top] || (Number.isNaN(row[k]) && !Number.isNaN(row[top]))) top = k;
  }
  return top;
}

/** e^(x - max), of which d is the rounded difference. */
function powerBelow(x, max, d, r) {
  // What rounding took from x - max, exactly (Knuth's TwoSum): an exponential magnifies it.
  const minusMax = r(d - x);
  const error = r(r(x - r(d - minusMax)) - r(max + minusMax));
  const e = r(Math.exp(d));
  return error * 0 === 0 ? r(e + r(e * error)) : e;
}

/** The class of the maximum, x - max, its exponentials, and their sum over all classes but the maximum's own. */
function belowMax(row, r) {
  const top = largest(row);
  const max = row[top];
  const shifted = new Float64Array(row.length);
  const powers = new Float64Array(row.length);
  for (let k = 0; k < row.length; k++) {
    // An infinite maximum wins outright; another one beside it stays inf - inf = NaN.
    shifted[k] = k === top && Math.abs(max) === Infinity ? 0 : r(row[k] - max);
    powers[k] = powerBelow(row[k], max, shifted[k], r);
  }
  const own = powers[top];
  powers[top] = shifted[top];
  const others = total(powers, r);
  powers[top] = own;
  return { top, shifted, powers, others };
}

export function softmax(row, r = float64) {
  const { powers, others } = belowMax(row, r);
  const everything = r(1 + others);
  return powers.map((e) => r(e / everything));
}

export function logSoftmax(row, r = float64) {
  // Both terms are <= 0: nothing cancels.
  const { shifted, others } = belowMax(row, r);
  const minusLogTop = r(Math.log1p(others));
  return shifted.map((d) => r(d - minusLogTop));
}

export function softmaxLoss(y, row, r = float64) {
  // -log p_k = -log p_top + (x_top - x_k): both terms are >= 0.
  const { shifted, others } = belowMax(row, r);
  const minusLogTop = r(Math.log1p(others));
  return total(shifted.map((d, k) => times(y[k], r(minusLogTop - d), r)), r);
}

export function sparseLoss(y, row, r = float64) {
  const { shifted, others } = belowMax(row, r);
  return r(r(Math.log1p(others)) - shifted[y]);
}

export function softmaxGradient(y, row, r = float64) {
  const { top, powers, others } = belowMax(row, r);
  const everything = r(1 + others);
  const sum = total(y, r);
  const gradient = powers.map((e, k) => r(r(r(e / everything) * sum) - y[k]));
  // A p close to 1 may cancel with its y: without y_k p_k, which stands in both terms, no digit is lost.
  const pTop = r(powers[top] / everything);
  gradient[top] = r(r(pTop * r(sum - y[top])) - r(y[top] * r(others / everything)));
  return gradient;
}

export function sparseGradient(y, row, r = float64) {
  const { top, powers, others } = belowMax(row, r);
  const everything = r(1 + others);
  const gradient = powers.map((e) => r(e / everything));
  // p - 1 keeps no digit of a p close to 1.
  gradient[y] = y === top ? r(0 - r(others / everything)) : r(gradient[y] - 1);
  return gradient;
}

// ---- Large vocabularies ----

/** The logits of one row of hidden states; the weights of each class lie one after the other. */
function products(hidden, weight, r) {
  const row = new Float64Array(weight.length / hidden.length);
  return row.map((_, k) => total(hidden.map((h, j) => r(h * weight[k * hidden.length + j])), r));
}

export function linearLoss(y, hidden, weight, r = float64) {
  return sparseLoss(y, products(hidden, weight, r), r);
}

/** The derivatives of the sum of factor times loss over the rows, by all hidden states and by all weights. */
export function linearGradients({ hidden, weight, labels, factors, kept, features, dtype = "float64" }) {
  const r = dtypes[dtype];
  const [h, w] = [hidden, weight].map((values) => values.map((x) => r(x)));
  const byHidden = new Float64Array(h.length);
  const byWeight = new Float64Array(w.length);
  for (let row = 0; row < labels.length; row++) {
    if (kept && !kept[row]) continue;
    const states = h.subarray(row * features, (row + 1) * features);
    const slopes = sparseGradient(labels[row], products(states, w, r), r).map((s) => r(factors[row] * s));
    for (let i = 0; i < w.length; i++) {
      const [slope, place] = [slopes[Math.floor(i / features)], row * features + (i % features)];
      byHidden[place] = r(byHidden[place] + r(slope * w[i]));
      byWeight[i] = r(byWeight[i] + r(slope * h[place]));
    }
  }
  return { byHidden, byWeight };
}

/** Of the classes that are not the label: the largest logit, the sum of e^(x - largest); and the label's own logit. */
export function part(label, row) {
  const held = label >= 0 && label < row.length;
  const others = Array.from(row).filter((_, k) => k !== label);
  const top = Math.max(-Infinity, ...others);
  const infinite = others.filter((x) => x === Infinity).length;
  // Two infinite maxima have no limit, but one alone wins outright.
  const finite = () => total(others.map((x) => Math.exp(top === -Infinity ? x : x - top)));
  return [top, infinite ? (infinite === 1 && top === Infinity ? 1 : NaN) : finite(), held ? row[label] : -Infinity];
}

/** The loss of one row from the numbers of all parts: log1p(others / e^x_y), whose exponential is at most 1. */
export function merged(parts) {
  const largestOf = (i) => Math.max(...parts.map((numbers) => numbers[i]));
  const relative = (x, max) => (x === max ? 1 : powerBelow(x, max, x - max, float64));
  const [top, own] = [largestOf(0), largestOf(2)];
  const powers = total(parts.map(([x, sum]) => times(sum, relative(x, top), float64)));
  if ((top === Infinity && powers > 1) || (top === own && Math.abs(top) === Infinity)) return NaN;
  if (top > own) return top - own + Math.log(powers + relative(own, top));
  return Math.log1p(powers * relative(top, own));
}

// ---- Sum, count and mean ----

export function reduction(losses, kept) {
  const counting = kept ? losses.filter((_, i) => kept[i]) : losses;
  const [sum, count] = [total(counting), counting.length];
  return { sum, count, mean: sum / count };
}

// ---- The definitions, as they stand in books ----

const textbookSigmoid = (x, r = float64) => r(1 / r(1 + r(Math.exp(-x))));

function textbookSoftmax(row, r = float64) {
  const powers = new Float64Array(row).map((x) => r(Math.exp(x)));
  const sum = total(powers, r);
  return powers.map((e) => r(e / sum));
}

function textbookWeighted(z, x, q, r = float64) {
  const p = textbookSigmoid(x, r);
  return r(r(-r(r(q * z) * r(Math.log(p)))) - r(r(1 - z) * r(Math.log(r(1 - p)))));
}

export const textbook = {
  sigmoid: textbookSigmoid,
  softmax: textbookSoftmax,
  sigmoidLoss: (z, x, r = float64) => textbookWeighted(z, x, 1, r),
  weightedLoss: textbookWeighted,
  softmaxLoss: (y, row, r = float64) =>
    total(textbookSoftmax(row, r).map((p, k) => r(-r(y[k] * r(Math.log(p))))), r),
  sparseLoss: (y, row, r = float64) => -r(Math.log(textbookSoftmax(row, r)[y])),
};

// ---- Whole arrays, under the names of the library ----

/** The values at these places: a loop, for this is where the time goes. */
export function take(values, places) {
  const taken = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) taken[i] = values[places[i]];
  return taken;
}

const LOSSES = {
  sigmoid_cross_entropy_with_logits: [sigmoidLoss, sigmoidGradient],
  weighted_cross_entropy_with_logits: [weightedLoss, weightedGradient],
  softmax_cross_entropy_with_logits: [softmaxLoss, softmaxGradient],
  sparse_softmax_cross_entropy_with_logits: [sparseLoss, sparseGradient],
};
export const functions = { sigmoid, log_sigmoid: logSigmoid, softmax, log_softmax: logSoftmax };
for (const [name, [loss, gradient]] of Object.entries(LOSSES)) {
  functions[name] = loss;
  functions[`gradients.${name}`] = gradient;
}

/**
 * A function over flat arrays, the logits last in order but for pos_weight: one result for each logit or, where the
 * classes are given, for each row of so many logits, 0 for rows that are not kept. Results that are rows come out flat.
 */
export function over(formula, { labels, logits, posWeight, classes, kept, dtype = "float64" }) {
  const r = dtypes[dtype];
  const rounded = (values) => new Float64Array(values).map((x) => r(x));
  const x = rounded(logits);
  const perClass = labels && classes && labels.length === logits.length;
  const z = labels && (classes && !perClass ? labels : rounded(labels));
  if (!classes) {
    const q = posWeight && rounded(posWeight);
    if (q) return x.map((logit, i) => formula(z[i], logit, q[i], r));
    return z ? x.map((logit, i) => formula(z[i], logit, r)) : x.map((logit) => formula(logit, r));
  }
  const results = [];
  for (let row = 0; row * classes < x.length; row++) {
    const cut = [row * classes, (row + 1) * classes];
    const counts = !kept || kept[row];
    const label = z && (perClass ? z.subarray(...cut) : counts ? z[row] : 0);
    const result = formula(...(z ? [label] : []), x.subarray(...cut), r);
    results.push(counts ? result : typeof result === "object" ? result.fill(0) : 0);
  }
  return Float64Array.from(typeof results[0] === "object" ? results.flatMap((row) => Array.from(row)) : results);
}
