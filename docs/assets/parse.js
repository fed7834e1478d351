// Reads an array as it was pasted: what NumPy, PyTorch, TensorFlow, JAX, pandas and Python print, and CSV.
import { shown } from "./shapes.js";

/** What is wrong with an argument. The code names the sentence; the details fill it in. */
export class Refused extends Error {
  constructor(argument, code, details = {}) {
    super(`${argument}: ${code} ${JSON.stringify(details)}`);
    Object.assign(this, { argument, code, details });
  }
}

const NUMBER = /^[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const INTEGER = /^[+-]?[\d_]+$/;
const SPECIAL = { nan: NaN, inf: Infinity, infinity: Infinity, "+inf": Infinity, "-inf": -Infinity, "-infinity": -Infinity };
const TRUTH = { true: 1, false: 0 };
const TOKEN = /'[^']*'|"[^"]*"|<[^<>]*>|[[\](),=]|[^\s[\](),='"<]+|\S/g;
// What has no numbers in it, or not all of them.
const NO_NUMBERS = [
  [/KerasTensor|Traced<|Tracer\(|ShapedArray|Placeholder|^<?tf\.Tensor '|^Tensor\("/, "symbolic"],
  [/device='meta'|^<(?:Keras)?Variable (?![^]*value=)[^]*>$/, "symbolic"],
  [/SparseTensor|layout=torch\.sparse|csr_matrix|tensor\(indices=/, "sparse"],
  [/RaggedTensor|NestedTensor|nested_tensor/, "ragged_tensor"],
  [/masked_array|\[--|(?<!-)--[\s,\]]/, "masked"],
  [/<[^<>]* (?:object )?at 0x[0-9a-f]+\b/i, "object"],
  [/(?<![\w.])\.{2,3}(?![\w.])/, "truncated"], // two dots in a narrow column of pandas
];

const latest = new Map();

/** The pasted text as { shape, values, dtype, kind }; kind is f, i or b, as NumPy's. The latest of each argument is kept. */
export function parse(argument, pasted) {
  if (latest.get(argument)?.pasted !== pasted) latest.set(argument, { pasted, array: parsed(argument, pasted) });
  return latest.get(argument).array;
}

function parsed(argument, pasted) {
  const text = plain(pasted);
  if (!text) throw new Refused(argument, "empty");
  for (const [pattern, code] of NO_NUMBERS) {
    if (pattern.test(text)) throw new Refused(argument, code, { received: text.match(pattern)[0] });
  }
  const inner = text.match(/^<(?:tf\.)?\w+[^]*?(?:numpy|value)=([^]*)>$/)?.[1] ?? text;
  const series = /^(?:Name: .*, )?(?:Length: \d+, )?dtype: (\w+)$/m.exec(inner);
  const cells = { values: [], floats: false, integers: false, truths: 0, dtype: series?.[1] ?? dtypeOf(text) };
  const body = series ? inner.slice(0, series.index).replace(/^\S+[ \t]+/gm, "").trim() : inner;
  const shape = /[[(]/.test(body) ? bracketed(argument, body, cells) : lines(argument, body, cells);
  return described(shape, cells, /\btensor\(|Parameter containing/.test(text));
}

/** Full-width characters as a keyboard would have typed them, without comments, fences, prompts and the value's name. */
function plain(pasted) {
  const text = String(pasted)
    .normalize("NFKC")
    .replace(/[−–—﹣]/g, "-")
    .replace(/[、]/g, ",")
    .replace(/[【〔]/g, "[")
    .replace(/[】〕]/g, "]")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/#.*|^```.*/gm, "")
    .replace(/\bfloat\((['"])(.*?)\1\)/g, "$2");
  return belowPrompts(text)
    .trim()
    .replace(/^(?:>>> *|(?:In *|Out)\[\d+\]: *)/, "")
    .replace(/^[a-z_][\w.]*\s*[=:]\s*(?=[^=])/i, "")
    .replace(/^Parameter containing:\s*/, "Parameter containing: ")
    .trim();
}

/** What stands below the lines that were typed; all of it if nothing does, or if a line goes on below. */
function belowPrompts(text) {
  const below = text.replace(/^(?:>>>|In *\[\d+\]:).*\n/gm, (line) => (howMany(line, /[[(]/g) === howMany(line, /[\])]/g) ? "" : line));
  return below.trim() ? below : text;
}

const howMany = (text, pattern) => text.match(pattern)?.length;
const dtypeOf = (text) => /\bdtype=(?:\w+\.|<dtype: ')?'?(\w+)/.exec(text)?.[1].replace(/_$/, "") ?? null;

/** Nested brackets, with commas or without, and the calls that print around them. */
function bracketed(argument, text, cells) {
  const found = text.replace(/^Parameter containing: /, "").match(TOKEN);
  let at = 0;

  function value() {
    const token = found[at];
    if (token === "[" || (token === "(" && !/^[A-Za-z_]/.test(found[at - 1] ?? ""))) return list(token === "[" ? "]" : ")");
    if (/^[A-Za-z_]/.test(token) && found[at + 1] === "(") return call();
    at += 1;
    return number(argument, token, cells);
  }

  function list(close) {
    at += 1;
    const shapes = [];
    while (found[at] !== close) {
      if (at >= found.length) throw new Refused(argument, "unclosed", { expected: close });
      if (found[at] === ",") at += 1;
      else if (found[at] === "]" || found[at] === ")") throw new Refused(argument, "bracket", { received: found[at], expected: close });
      else shapes.push(value());
    }
    at += 1;
    return stacked(shapes);
  }

  function stacked(shapes) {
    const [first = []] = shapes;
    const odd = shapes.findIndex((shape) => String(shape) !== String(first));
    if (odd > 0) {
      throw new Refused(argument, "ragged", { row: odd, received: shown(shapes[odd]), expected: shown(first) });
    }
    return [shapes.length, ...first];
  }

  /** name(value, keyword=…): the first argument is the value. */
  function call() {
    at += 2;
    const shape = value();
    let depth = 1;
    while (depth > 0) {
      if (at >= found.length) throw new Refused(argument, "unclosed", { expected: ")" });
      const token = found[at];
      if (token === "," && depth === 1 && !/^[A-Za-z_]/.test(found[at + 1] ?? "") && found[at + 1] !== ")") {
        throw new Refused(argument, "arguments", { received: found[at + 1] });
      }
      // NumPy prints the shape of an empty array beside it.
      if (token === "shape" && found[at + 1] === "=" && cells.values.length === 0) {
        const end = found.indexOf(")", at);
        const given = found.slice(at + 3, end).filter((part) => part !== ",").map(Number);
        if (given.includes(0)) shape.splice(0, shape.length, ...given);
      }
      depth += (token === "(" || token === "[") - (token === ")" || token === "]");
      at += 1;
    }
    return shape;
  }

  // One array, or rows that were printed one after the other.
  const shapes = [];
  while (at < found.length) {
    if (shapes.length && found[at] !== found[0]) throw new Refused(argument, "rest", { received: found[at] });
    shapes.push(value());
    while (found[at] === "," || found[at] === ";") at += 1;
  }
  return shapes.length === 1 ? shapes[0] : stacked(shapes);
}

/** Rows of a table, columns parted by commas, semicolons, tabs or spaces. One row, or one column, is a vector. */
function lines(argument, text, cells) {
  if (/\d,\d/.test(text) && /;/.test(text)) throw new Refused(argument, "decimal_comma", { received: /\d+,\d+/.exec(text)[0] });
  const rows = unnamed(text.split(/\n/).map((line) => line.trim()).filter(Boolean).map((line) => line.replace(/[,;]$/, "").split(/\s*[,;\t]\s*|\s+/)));
  if (!rows.length) throw new Refused(argument, "empty");
  for (const [i, row] of rows.entries()) {
    if (row.length !== rows[0].length) {
      throw new Refused(argument, "ragged", { row: i, received: shown([row.length]), expected: shown([rows[0].length]) });
    }
    for (const token of row) number(argument, token, cells);
  }
  if (rows.length === 1) return rows[0].length === 1 ? [] : [rows[0].length];
  return rows[0].length === 1 ? [rows.length] : [rows.length, rows[0].length];
}

/** Rows without the names that pandas prints above them and before them. */
function unnamed([header = [], ...rows]) {
  const names = header.filter(Boolean);
  const counts = (cells) => cells.every((cell, i) => cell === String(i));
  const labelled = names.length * rows.length > 0 && rows.every((row) => row.length === names.length + 1);
  const named = !names.some((name) => NUMBER.test(name)) || (counts(names) && counts(rows.map(([name]) => name)));
  return labelled && named ? rows.map((row) => row.slice(1)) : [header, ...rows].filter((row) => row.length);
}

function number(argument, token, cells) {
  if (NUMBER.test(token)) {
    const value = Number(token);
    cells.values.push(Number.isNaN(value) ? Number(token.replaceAll("_", "")) : value);
    cells[INTEGER.test(token) ? "integers" : "floats"] = true;
    return [];
  }
  const word = token.toLowerCase().replace(/[a-z]+\.(?=inf|nan)/, ""); // np.inf
  if (word in SPECIAL) {
    cells.values.push(SPECIAL[word]);
    cells.floats = true;
  } else if (word in TRUTH) {
    cells.values.push(TRUTH[word]);
    cells.truths += 1;
  } else if (/^[+-]?[\d.].*j$/i.test(token)) {
    throw new Refused(argument, "complex", { received: token });
  } else if (word === "none" || word === "null" || word === "<na>" || word === "na") {
    throw new Refused(argument, "missing", { received: token });
  } else {
    throw new Refused(argument, "not_a_number", { received: token, place: cells.values.length });
  }
  return [];
}

function described(shape, cells, isTorch) {
  const kind = cells.floats || cells.values.length === 0 ? "f" : cells.integers ? "i" : "b";
  const assumed = { f: isTorch ? "float32" : "float64", i: "int64", b: "bool" }[kind];
  const dtype = cells.dtype ?? assumed;
  const named = /^u?int/.test(dtype) ? "i" : /^bool/.test(dtype) ? "b" : /float|double|half/.test(dtype) ? "f" : kind;
  return { shape, values: Float64Array.from(cells.values), dtype, kind: named };
}
