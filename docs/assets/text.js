// Numbers and sentences, as all elements of a page show them.

/** Six digits, as Python writes them. */
export function format(x, digits = 6) {
  if (Number.isNaN(x)) return "nan";
  if (Math.abs(x) === Infinity) return x > 0 ? "inf" : "-inf";
  if (x === 0) return "0";
  const rounded = Number(x.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= 1e-4 && size < 1e16) return String(rounded);
  return rounded.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
}

/** The sentence with its {names} filled in. */
export const filled = (sentence, details) =>
  sentence.replace(/\{(\w+)(?:\[(\d+)\])?(?::[^}]*)?\}/g, (whole, name, index) => {
    const value = index === undefined ? details[name] : details[name]?.[index];
    if (typeof value === "number") return format(value);
    if (!Array.isArray(value)) return String(value);
    const inner = value.map((x) => (typeof x === "number" ? format(x) : x)).join(", ");
    return /shape$/.test(name) ? `(${inner}${value.length === 1 ? "," : ""})` : `[${inner}]`;
  });

/** <tag class="…">text or children</tag> */
export function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...children);
  return made;
}
