// <xl-bench>: the form of the bench. What it computes is in case.js, frameworks.js and diagnose.js.
import { compute, inEveryDtype, read } from "./case.js";
import { diagnose } from "./diagnose.js";
import { frameworks } from "./frameworks.js";
import { parse } from "./parse.js";
import { inWords, isNumber } from "./seen.js";
import { linesAlong } from "./shapes.js";
import { element, filled, format } from "./text.js";
import { CASES, RULES, WORDS } from "./words.js";

const FIELDS = "loss labels logits seen axis reduction dtype ignore_index class_weight pos_weight label_smoothing".split(" ");
const FAMILIES = { softmax: "softmax", sparse_softmax: "sparse", sigmoid: "sigmoid", weighted: "sigmoid" };
const ADDRESS = 6000; // characters that every browser and most chats take
const [SHOWN_ROWS, SHOWN_COLUMNS] = [12, 12];

/** A stored example as the fields hold it. */
const typed = (example) =>
  Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, Array.isArray(value) ? printed(value) : String(value)]),
  );
const printed = (list) =>
  Array.isArray(list[0]) ? `[${list.map(printed).join(",\n ")}]` : `[${list.map((x) => String(x)).join(", ")}]`;

class Bench extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.fresh = Object.fromEntries(FIELDS.map((name) => [name, this.form.elements[name].value]));
    const asked = new URLSearchParams(location.search);
    if (FIELDS.some((name) => asked.has(name))) {
      const given = Object.fromEntries(FIELDS.filter((name) => asked.has(name)).map((name) => [name, asked.get(name)]));
      this.fill({ ...given });
    }
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => {
      if (target.name === "example" && target.value) this.fill(typed(CASES[target.value]), target.value);
      else this.form.elements.example.value = "";
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.show(), 30);
    });
    this.show();
  }

  fill(values, example = "") {
    for (const name of FIELDS) {
      const blank = ["labels", "logits"].includes(name) ? "" : this.fresh[name];
      this.form.elements[name].value = values[name] ?? blank;
    }
    this.form.elements.example.value = example;
  }

  get fields() {
    return Object.fromEntries(FIELDS.map((name) => [name, this.form.elements[name].value]));
  }

  show() {
    const { fields } = this;
    for (const name of FIELDS) this.form.elements[name].removeAttribute("aria-invalid");
    this.remember(fields);
    let given = null;
    try {
      given = read(fields);
      this.put("error");
    } catch (error) {
      if (!error.code) throw error;
      this.form.elements[error.argument]?.setAttribute("aria-invalid", "true");
      this.put("error", filled(WORDS.errors[error.code], { argument: error.argument, ...error.details }));
      for (const output of this.querySelectorAll(".result output:not([name=findings])")) output.replaceChildren();
    }
    const result = given && compute(given);
    this.showFindings(fields, given, result);
    if (given) {
      this.showLosses(given, result);
      // After the first paint: the frameworks and eight more computations.
      for (const name of ["frameworks", "dtypes"]) this.put(name);
      cancelAnimationFrame(this.later);
      this.later = requestAnimationFrame(() => setTimeout(() => {
        this.showFrameworks(given);
        this.put("dtypes", dtypeTable(given));
      }));
    }
    this.dispatchEvent(new CustomEvent("computed"));
  }

  /** The address holds what differs from the page as it came. */
  remember(fields) {
    const changed = FIELDS.filter((name) => fields[name] !== this.fresh[name]);
    const query = changed.length ? new URLSearchParams(this.form.elements.example.value
      ? changed.map((name) => [name, fields[name]])
      : FIELDS.filter((name) => changed.includes(name) || ["loss", "labels", "logits"].includes(name)).map((name) => [name, fields[name]])) : "";
    const search = String(query);
    const fits = search.length <= ADDRESS;
    history.replaceState(null, "", `${location.pathname}${search && fits ? `?${search}` : ""}${location.hash}`);
    this.put("address", fits ? "" : WORDS.bench.too_long);
    // The other language opens with the same numbers.
    for (const link of document.querySelectorAll(".md-select__link")) link.search = fits ? search : "";
  }

  put(name, ...content) {
    const output = this.form.elements[name];
    if (output) output.replaceChildren(...content.filter((part) => part !== ""));
  }

  /** What diagnose finds, also in what the loss refuses; nothing where there are no numbers to look at. */
  showFindings({ loss, labels, logits, seen, axis, ignore_index: ignore, reduction }, given, result) {
    let arrays;
    try {
      arrays = { labels: parse("labels", labels), logits: parse("logits", logits), loss: seen.trim() ? parse("seen", seen) : null };
    } catch (error) {
      if (!error.code) throw error;
      return this.put("findings");
    }
    const family = FAMILIES[loss];
    const { length } = arrays.logits.shape;
    const typedAxis = axis === "" || axis === "-1" || family === "sigmoid" ? NaN : Number(axis);
    const found = diagnose({
      ...arrays,
      family,
      axis: Number.isInteger(typedAxis) && typedAxis >= -length && typedAxis < length ? typedAxis : null,
      ignoreIndex: /^-?\d+$/.test(ignore) ? Number(ignore) : null,
      classWeight: given?.classWeight ?? null,
      posWeight: given?.posWeight ?? null,
      smoothing: given?.alpha ?? 0,
      reduction: ["sum", "none"].includes(reduction) ? reduction : "mean",
    });
    const compared = arrays.loss?.values.length === 1 && (result?.reduced ?? null) !== null;
    const agrees = compared && isNumber(arrays.loss, result.reduced);
    // The reductions of the frameworks are more than diagnose knows: a loss that one of them gives is right.
    const shown = found.filter(({ evidence }) => !(agrees && evidence.relation));
    const sentences = shown.map(({ code, evidence }) => this.finding(code, inWords(evidence)));
    if (agrees) sentences.push(WORDS.bench.agrees);
    else if (compared && !shown.some(({ code }) => /loss/.test(code))) sentences.push(filled(WORDS.bench.unrelated, result));
    return this.put("findings", ...(sentences.length ? sentences : [WORDS.bench.nothing]));
  }

  finding(code, evidence) {
    const link = element("a", "", element("code", "", code));
    link.href = new URL(`troubleshooting/diagnose${this.dataset.pages}#${code}`, new URL(this.dataset.home, location.href)).href;
    const { said, todo } = RULES.rules[code];
    return element("span", "finding", link, ` ${filled(said, evidence)} `, element("strong", "", WORDS.bench.todo), filled(todo, evidence));
  }

  showLosses(given, { losses, reduced, probabilities, gradient, kept, shape }) {
    const ignored = losses.length - kept;
    const value = reduced === null ? WORDS.bench.no_reduction : format(reduced);
    this.put("reduced", value, ignored ? ` (${filled(WORDS.bench.ignored, { count: ignored })})` : "");
    this.put("losses", ...list(losses, shape));
    this.put("probabilities", ...grid(probabilities, given));
    this.put("gradient", ...grid(gradient, given, true));
  }

  showFrameworks(given) {
    const rows = frameworks(given);
    if (!rows.length) return this.put("frameworks", WORDS.bench.no_frameworks);
    const { library, call, value } = WORDS.bench;
    const cells = rows.map(([name, code, result]) => [
      name,
      element("code", "", code),
      result === null ? WORDS.bench.raises : [...[result].flat()].slice(0, SHOWN_COLUMNS).map((x) => format(x, 5)).join(", ") +
        (result.length > SHOWN_COLUMNS ? ", …" : ""),
    ]);
    return this.put("frameworks", table([library, call, value], cells));
  }
}

function list(values, shape) {
  const shown = Array.from(values.slice(0, 4 * SHOWN_ROWS), (x) => format(x));
  if (!shape.length) return shown;
  return [`[${shown.join(", ")}${values.length > shown.length ? ", …" : ""}]`, ...cutNote(shown.length, values.length)];
}

const cutNote = (shown, all) => (shown < all ? [element("small", "", ` ${filled(WORDS.bench.cut, { shown, all })}`)] : []);

/** Rows of numbers, the classes side by side; as a heat map blue below 0 and orange above. */
function grid(values, { logits, places }, heat = false) {
  const lines = places ?? linesAlong([1, ...logits.shape], logits.shape.length);
  const largest = values.reduce((most, x) => (Math.abs(x) > most ? Math.abs(x) : most), 0) || 1;
  const rows = lines.slice(0, SHOWN_ROWS).map((line) => {
    const cells = line.slice(0, SHOWN_COLUMNS).map((place) => {
      const x = values[place];
      const cell = element("span", heat ? (x < 0 ? "cell up" : "cell down") : "cell", format(x, 4), " ");
      if (heat) cell.style.setProperty("--depth", `${Math.round((45 * Math.abs(x)) / largest) || 0}%`);
      return cell;
    });
    return element("span", "row", ...cells, ...(line.length > SHOWN_COLUMNS ? [element("span", "cell", "…")] : []));
  });
  const shown = rows.reduce((sum, row) => sum + Math.min(row.childElementCount, SHOWN_COLUMNS), 0);
  return [...rows, ...cutNote(shown, values.length)];
}

function dtypeTable(given) {
  const { stable, textbook } = WORDS.bench;
  return table(["dtype", stable, textbook], inEveryDtype(given).map((row) => [row.dtype, format(row.stable, 7), format(row.textbook, 7)]));
}

function table(head, rows) {
  const line = (tag, cells) => element("tr", "", ...cells.map((cell) => element(tag, "", cell)));
  const made = element("table", "", element("thead", "", line("th", head)), element("tbody", "", ...rows.map((row) => line("td", row))));
  return element("div", "scroll", made);
}

customElements.define("xl-bench", Bench);
