// Formulas as Python exports them: a number, a letter, or an operation and what it is done to.

const OPERATIONS = {
  log: Math.log,
  log1p: Math.log1p,
  exp: (a) => Math.exp(Math.min(a, 700)),
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/** The number that a formula gives, or NaN if it has a letter that is not known. */
export function evaluated(formula, letters) {
  if (typeof formula === "number") return formula;
  if (typeof formula === "string") return letters[formula] ?? NaN;
  const [operation, ...parts] = formula;
  return OPERATIONS[operation](...parts.map((part) => evaluated(part, letters)));
}
