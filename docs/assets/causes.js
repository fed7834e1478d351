// <xl-causes>: what a loss tells. The table comes from Python, formulas included; nothing of it is repeated here.
import { evaluated } from "./formulas.js";
import { element, filled, format } from "./text.js";
import { TELLTALE } from "./words.js";

// Causes of a higher rank hold for so many numbers that another count of outputs may explain the loss better.
const SURE = 3;
const FEW = 20; // classes, which many have; of more, or in a rarer formula, a count that is not usual is odd,
const ODD = 3; // and that much more doubtful
const FIRST = ["ln C", "C ln 2"]; // random weights begin near these, not on them

const uses = (formula, letter) =>
  Array.isArray(formula) ? formula.slice(1).some((part) => uses(part, letter)) : formula === letter;

/** Half a unit of the last digit that was typed; of whole numbers, which fit much, a tenth of that unless C is known. */
function tolerance(typed, whole) {
  const [, places = "", exponent = "0"] = /^[+-]?\d*\.?(\d*)(?:e([+-]?\d+))?$/i.exec(typed) ?? [];
  return (places ? 0.5 : whole) * 10 ** (Number(exponent) - places.length);
}

/** Every cause that fits the digits, the most likely first. */
export function causes(given) {
  const found = fitting(given, given.classes ? 0.5 : 0.05);
  if (!found || !given.classes || found.some(({ rank }) => rank <= SURE)) return found;
  // A last layer left at 10 or 1000 outputs stops at their number, however few classes the labels have.
  const { usual_classes: usual } = TELLTALE;
  const likely = usual.flatMap((classes) => fitting({ ...given, classes }, 0.05)).filter(({ rank, letters }) => rank === 1 && letters.C);
  return [...likely.map((cause) => ({ ...cause, instead: given.classes })), ...found];
}

function fitting({ value, classes, batch, length }, whole) {
  const typed = value.normalize("NFKC").replace(/[−–]/g, "-").trim();
  const seen = Number(typed);
  const cause = /^[+-]?(nan|inf|infinity)$/i.test(typed) ? TELLTALE.not_a_number : seen < 0 && TELLTALE.negative;
  if (cause) return [{ ...cause, shown: typed, number: null, letters: {} }];
  if (typed === "" || Number.isNaN(seen)) return null;
  const known = { N: batch, T: length };
  const { causes: table, values, usual_classes: usual, most_classes: most } = TELLTALE;
  const counts = classes ? [classes] : [...new Set([...usual, ...Array.from({ length: most - 1 }, (_, i) => i + 2)])];
  const found = [];
  const near = [];
  for (const cause of table) {
    const within = tolerance(typed, uses(cause.formula, "C") ? whole : 0.05) * (1 + 1e-9);
    const tried = Object.entries(values).filter(([name]) => uses(cause.formula, name));
    const chosen = tried.reduce((sets, [name, each]) => sets.flatMap((set) => each.map((one) => ({ ...set, [name]: one }))), [{}]);
    for (const [place, C] of (uses(cause.formula, "C") ? counts : [0]).entries()) {
      for (const choice of chosen) {
        const letters = { ...known, C, ...choice };
        const number = evaluated(cause.formula, letters);
        const distance = Math.abs(number - seen);
        // Exactly 0 has causes of its own.
        if (distance <= within && !seen === !number) {
          // A count that was looked for explains less than one that was given, and an unusual one less than a usual one.
          const odd = C && !classes && place >= usual.length && (C > FEW || cause.rank > 1);
          const doubt = cause.rank + (odd ? ODD : classes ? 0 : Math.min(place / usual.length, 0.9));
          found.push({ ...cause, number, letters, doubt, distance });
        } else if (classes && FIRST.includes(cause.shown) && distance < number / 30) {
          near.push({ ...cause, shown: "≈ " + cause.shown, number, letters });
        }
      }
    }
  }
  if (!found.length) return near;
  found.sort((a, b) => a.doubt - b.doubt || a.distance - b.distance);
  // Some odd count comes near to almost any loss: of each formula the nearest is named, and none if a known number fits.
  const fits = (cause) => !cause.letters.C && cause.rank < 5 && cause.distance <= cause.number / 1000;
  const odd = (cause) => cause.doubt >= cause.rank + ODD;
  const nearest = found.some(fits) ? [] : found.filter((cause) => odd(cause) && cause.rank <= SURE);
  const first = (cause) => nearest.find((other) => other.shown === cause.shown) === cause;
  return found.filter((cause) => !odd(cause) || first(cause)).slice(0, 8);
}

class Causes extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.show());
    this.show();
  }

  number(name) {
    const number = Number(this.form.elements.namedItem(name).value.normalize("NFKC")); // elements.length is another thing
    return Number.isInteger(number) && number > 0 ? number : undefined;
  }

  show() {
    const output = this.form.elements.causes;
    const given = Object.fromEntries(["classes", "batch", "length"].map((name) => [name, this.number(name)]));
    const found = causes({ value: this.form.elements.value.value, ...given });
    if (found?.length) output.replaceChildren(...found.map((cause) => this.sentence(cause)));
    else output.replaceChildren(this.querySelector(found ? ".none" : ".type").content.cloneNode(true));
  }

  sentence({ formula, shown, number, letters, page, instead, said }) {
    const other = instead ? ` ${filled(this.querySelector(".outputs").content.textContent, { given: instead, ...letters })}` : "";
    const link = element("a", "", filled(said, letters) + other);
    const address = page.replace(/\/?(#|$)/, `${this.dataset.pages}$1`);
    link.href = new URL(address, new URL(this.dataset.home, location.href)).href;
    const where = ["C", "N", "T"].filter((name) => uses(formula, name));
    const filledIn = where.map((name) => `${name} = ${letters[name]}`).join(", ");
    const equals = number === null ? "" : ` = ${format(number, 7)}${filledIn ? ` (${filledIn})` : ""}`;
    return element("span", "finding", element("strong", "", filled(shown, letters) + equals), " ", link);
  }
}

if (globalThis.customElements) customElements.define("xl-causes", Causes);
