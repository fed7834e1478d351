// Shapes of arrays that lie flat in memory, the last axis fastest.

export const count = (shape) => shape.reduce((size, length) => size * length, 1);
export const dropped = (shape, axis) => shape.filter((_, i) => i !== axis);
export const same = (a, b) => a.length === b.length && a.every((length, i) => length === b[i]);
export const indexOf = (place, shape) => shape.map((length, axis) => Math.floor(place / count(shape.slice(axis + 1))) % length);

/** A shape, or an index, as Python prints it. */
export const shown = (shape) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`);

/** The places of each line along an axis, in the order of the other axes. */
export function linesAlong(shape, axis) {
  const inner = count(shape.slice(axis + 1));
  const length = shape[axis];
  return Array.from({ length: length ? count(shape) / length : count(dropped(shape, axis)) }, (_, line) => {
    const start = Math.floor(line / inner) * inner * length + (line % inner);
    return Array.from({ length }, (_, k) => start + k * inner);
  });
}
