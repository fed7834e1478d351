// What was given to diagnose, and what each of its checks needs to know of it.
import { count, dropped, indexOf, linesAlong, same } from "./shapes.js";
import { RULES } from "./words.js";

export const { numbers: LIMITS } = RULES;
export const least = (values) => values.reduce((a, b) => (b < a || Number.isNaN(b) ? b : a), Infinity);
export const most = (values) => values.reduce((a, b) => (b > a || Number.isNaN(b) ? b : a), -Infinity);
export function sum(values) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
export const average = (values) => sum(values) / values.length;
export const isWhole = ({ kind, values }) => kind === "i" || (kind === "f" && values.length > 0 && values.every((x) => x % 1 === 0));
export const within01 = ({ values }) => values.length > 0 && least(values) >= 0 && most(values) <= 1;
export const unique = (values) => [...new Set(values)].sort((a, b) => a - b);
export const any = (found) => !found.next().done;
// The relative distance of neighbours in a half-precision dtype.
const roundingOf = (array) => (/bfloat16/.test(array?.dtype) ? 2 ** -7 : /float16/.test(array?.dtype) ? 2 ** -10 : 0);

/** The arguments as arrays; family and axis are null if nobody named them. */
export class Given {
  constructor({ labels, logits, loss = null, family = null, axis = null, ignoreIndex = null, mask = null, classWeight = null, posWeight = null, smoothing = 0, reduction = "mean" }) {
    Object.assign(this, { labels, logits, loss, family, axis, ignoreIndex, classWeight, posWeight, smoothing, reduction });
    Object.assign(this, { rounding: roundingOf(logits), lossRounding: roundingOf(loss) });
    const ndim = logits.shape.length;
    const named = axis === null ? [] : [((axis % ndim) + ndim) % ndim];
    const usual = axis === null && ndim > 2 ? [ndim - 1, 1] : [ndim - 1];
    this.axes = ndim ? [...new Set([...named, ...usual])] : [];
    this.indexAxis = this.axes.find((along) => {
      if (!same(labels.shape, dropped(logits.shape, along))) return false;
      const many = logits.shape[along] !== 1 || (labels.shape.length > 1 && isWhole(labels));
      return many || family === "sparse";
    }) ?? null;
    const last = axis === null || family === "sparse" ? ndim - 1 : named[0];
    this.classAxis = this.mayBe("sparse") ? this.indexAxis : last;
    this.classes = ndim ? logits.shape[this.classAxis] : 0;
    this.ignored = ignoreIndex === null && family === null ? -100 : ignoreIndex;
    const shape = this.mayBe("softmax") && family === "softmax" ? dropped(logits.shape, this.classAxis) : labels.shape;
    const ignores = this.mayBe("sparse") && this.ignored !== null;
    const counts = (_, i) => Number(!(ignores && labels.values[i] === this.ignored) && (!mask || mask[i] !== 0));
    this.kept = { shape, values: new Float64Array(count(shape)).map(counts) };
    this.keepsAny = this.kept.values.includes(1);
    this.oneForEach = loss !== null && loss.shape.length > 0 && same(loss.shape, this.kept.shape);
    this.seen = loss?.values.length ? average(this.oneForEach && this.keepsAny ? this.where(loss.values) : loss.values) : NaN;
  }

  mayBe(family) {
    if (this.family !== null && this.family !== family) return false;
    if (family === "sparse") return this.indexAxis !== null;
    return same(this.labels.shape, this.logits.shape) && (family === "sigmoid" || this.logits.shape.length > 0);
  }

  /** Of numbers for each example those that count. */
  where(values) {
    return values.filter((_, i) => this.kept.values[i]);
  }

  /** The places of the classes of each example. */
  get rows() {
    this.lines ??= linesAlong(this.logits.shape, this.classAxis);
    return this.lines;
  }

  /** Sums over the classes. */
  sums(array) {
    const values = this.rows.map((row) => row.reduce((total, i) => total + array.values[i], 0));
    return { shape: dropped(array.shape, this.classAxis), values: Float64Array.from(values) };
  }
}

/** Where it is true, and the values there: all are counted, the first few are shown. */
export function* at(argument, { shape, values }, where) {
  const places = [];
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    if (!where(values[i], i)) continue;
    found += 1;
    if (places.length < LIMITS.SHOWN) places.push(i);
  }
  if (found) {
    const [indices, shown] = [places.map((place) => indexOf(place, shape)), places.map((place) => values[place])];
    yield { argument, count: found, size: values.length, indices, values: shown };
  }
}
