// The figures that move: each draws over the SVG of its page, with controls below it, and computes with xentlib.js.
import { dtypes, sigmoid, sigmoidGradient, sigmoidLoss, softmax, softmaxGradient, softmaxLoss, textbook } from "./xentlib.js";
import { element } from "./text.js";
import { WORDS } from "./words.js";

const [WIDTH, HEIGHT] = [432, 245];
const BOX = { left: 40, right: 420, top: 14, bottom: 205 };
const range = (from, to, count) => Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
const clamp = (x, low, high) => Math.min(Math.max(x, low), high);
const fixed = (x, digits = 6) => (Number.isNaN(x) ? "nan" : Number.isFinite(x) ? x.toFixed(digits) : x > 0 ? "inf" : "-inf");
const entropy = (p) => p.reduce((sum, q) => sum - (q > 0 ? q * Math.log(q) : 0), 0);

class Moving extends HTMLElement {
  connectedCallback() {
    const still = this.querySelector("svg.figure");
    this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    this.svg.setAttribute("class", "figure live");
    this.svg.setAttribute("aria-hidden", "true"); // what it shows stands below as text
    still.before(this.svg);
    still.classList.add("still");
    const caption = this.querySelector("figcaption");
    const printed = element("span", "still", ...caption.childNodes);
    caption.append(element("span", "live", this.words(`${this.localName}-caption`)), printed);
    this.controls = this.querySelector(".controls");
    this.said = element("output", "said");
    this.said.name = "numbers";
    this.build();
    this.controls.append(this.said);
    this.controls.addEventListener("input", () => this.update());
    const dragged = (event) => {
      if (!event.buttons) return;
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
      this.drag?.(at.x, at.y);
      this.update();
    };
    for (const type of ["pointerdown", "pointermove"]) this.svg.addEventListener(type, dragged);
    this.update();
  }

  words(name) {
    return WORDS.figures[name] ?? name;
  }

  slider(name, min, max, step, value) {
    const input = Object.assign(element("input"), { type: "range", name, min, max, step });
    input.value = value;
    const shown = element("span", "shown");
    const label = element("label", "", this.words(name), " ", shown, input);
    input.addEventListener("input", () => (shown.textContent = input.value));
    shown.textContent = value;
    this.controls.append(label);
    return input;
  }

  choice(name, options, value) {
    const select = Object.assign(element("select"), { name });
    for (const option of options) {
      const made = element("option", "", this.words(option));
      made.value = option;
      select.append(made);
    }
    select.value = value;
    this.controls.append(element("label", "", this.words(name), select));
    return select;
  }

  set(input, value) {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  value(name) {
    return Number(this.controls.querySelector(`[name=${name}]`).value);
  }

  chosen(name) {
    return this.controls.querySelector(`[name=${name}]`).value;
  }

  update() {
    const { drawing, numbers } = this.draw();
    this.svg.innerHTML = drawing;
    this.said.replaceChildren(...numbers.map(([name, value]) => element("span", "", `${this.words(name)} = ${value}`)));
  }
}

// ---- Drawing ----

const place = ([x0, x1], [y0, y1]) => ({
  x: (x) => BOX.left + ((x - x0) / (x1 - x0)) * (BOX.right - BOX.left),
  y: (y) => BOX.bottom - ((y - y0) / (y1 - y0)) * (BOX.bottom - BOX.top),
  at: (px) => x0 + ((px - BOX.left) / (BOX.right - BOX.left)) * (x1 - x0),
});
const line = (points, colour, more = "") =>
  `<polyline points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}" fill="none" stroke="var(--figure-${colour})" stroke-width="2.2" ${more}/>`;
const text = (x, y, words, more = "") => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="12" ${more}>${words}</text>`;
const dot = (x, y, colour) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="var(--figure-${colour})"/>`;

function axes(scale, xs, ys, label, format = String) {
  const marks = xs.map((x) => `<path d="M${scale.x(x)} ${BOX.top}V${BOX.bottom}" stroke="var(--figure-grid)" stroke-width="0.5"/>${text(scale.x(x), BOX.bottom + 15, x, 'text-anchor="middle"')}`);
  const levels = ys.map((y) => `<path d="M${BOX.left} ${scale.y(y)}H${BOX.right}" stroke="var(--figure-grid)" stroke-width="0.5"/>${text(BOX.left - 5, scale.y(y) + 4, format(y), 'text-anchor="end"')}`);
  return [...marks, ...levels, text((BOX.left + BOX.right) / 2, HEIGHT - 2, label, 'text-anchor="middle"')].join("");
}

// ---- (a) The sigmoid loss, its tangent ----

class SigmoidFigure extends Moving {
  build() {
    this.x = this.slider("logit", -6, 6, 0.1, 5);
    this.slider("label", 0, 1, 0.05, 0);
  }

  drag(px) {
    this.set(this.x, clamp(place([-6, 6], [0, 6]).at(px), -6, 6).toFixed(1));
  }

  draw() {
    const [x, y] = [this.value("logit"), this.value("label")];
    const scale = place([-6, 6], [0, 6.6]);
    const [loss, slope] = [sigmoidLoss(y, x), sigmoidGradient(y, x)];
    const curve = range(-6, 6, 121).map((t) => [scale.x(t), scale.y(sigmoidLoss(y, t))]);
    const tangent = [x - 1.5, x + 1.5].map((t) => [scale.x(t), scale.y(loss + slope * (t - x))]);
    const drawing = axes(scale, [-6, -3, 0, 3, 6], [0, 2, 4, 6], this.words("logit")) + line(curve, 1) + line(tangent, 2) + dot(scale.x(x), scale.y(loss), 2);
    return { drawing, numbers: [["loss", fixed(loss)], ["slope", fixed(slope)], ["sigmoid", fixed(sigmoid(x))]] };
  }
}

// ---- (b) Softmax: logits, shift, temperature ----

class SoftmaxFigure extends Moving {
  build() {
    for (const [k, value] of [2, 1, -1].entries()) this.slider(`x${k}`, -5, 5, 0.1, value);
    this.slider("shift", -50, 50, 1, 0);
    this.slider("temperature", 0.1, 10, 0.1, 1);
    this.choice("right", ["class0", "class1", "class2"], "class0");
  }

  drag(px, py) {
    const k = clamp(Math.floor(((px - BOX.left) / (BOX.right - BOX.left)) * 3), 0, 2);
    this.set(this.controls.querySelector(`[name=x${k}]`), clamp(5 - ((py - BOX.top) / (BOX.bottom - BOX.top)) * 10, -5, 5).toFixed(1));
  }

  draw() {
    const given = [0, 1, 2].map((k) => this.value(`x${k}`) + this.value("shift"));
    const row = given.map((x) => x / this.value("temperature"));
    const p = Array.from(softmax(row));
    const label = Number(this.chosen("right").at(-1));
    const y = [0, 1, 2].map((k) => Number(k === label));
    const scale = place([0, 3], [0, 1]);
    const bars = p.map((q, k) => `<rect x="${scale.x(k + 0.2)}" y="${scale.y(q)}" width="${scale.x(0.6) - BOX.left}" height="${BOX.bottom - scale.y(q)}" fill="var(--figure-${k + 1})"${k === label ? ' stroke="currentColor" stroke-width="2"' : ""}/>${text(scale.x(k + 0.5), BOX.bottom + 15, `x${"₀₁₂"[k]} = ${given[k].toFixed(1)}`, 'text-anchor="middle"')}`);
    const levels = [0, 0.5, 1].map((v) => text(BOX.left - 5, scale.y(v) + 4, v, 'text-anchor="end"'));
    const numbers = [...p.map((q, k) => [`p${"₀₁₂"[k]}`, fixed(q)]), ["entropy", fixed(entropy(p))], ["loss", fixed(softmaxLoss(y, row))]];
    return { drawing: bars.join("") + levels.join(""), numbers };
  }
}

// ---- (c) Stable against textbook in four dtypes ----

class PrecisionFigure extends Moving {
  build() {
    this.choice("dtype", Object.keys(dtypes), "float32");
    this.choice("label", ["1", "0"], "1");
    this.x = this.slider("logit", -120, 120, 1, 20);
  }

  drag(px) {
    this.set(this.x, Math.round(clamp(place([-120, 120], [0, 1]).at(px), -120, 120)));
  }

  draw() {
    const r = dtypes[this.chosen("dtype")];
    const [z, x] = [this.value("label"), this.value("logit")];
    const scale = place([-120, 120], [-55, 12]);
    const forms = [[sigmoidLoss, 1, "stable", ""], [textbook.sigmoidLoss, 2, "textbook", 'stroke-dasharray="5 4"']];
    const drawn = forms.map(([form, colour, , dash]) => {
      const runs = [[]];
      const marks = [];
      for (let t = -120; t <= 120; t += 2) {
        const loss = form(z, r(t), r);
        if (loss > 0 && loss < Infinity) runs.at(-1).push([scale.x(t), scale.y(Math.max(Math.log10(loss), -55))]);
        else {
          if (runs.at(-1).length) runs.push([]);
          const [symbol, level] = Number.isNaN(loss) ? ["×", 9] : loss === Infinity ? ["∞", 6] : ["0", -53];
          if (t % 8 === 0) marks.push(text(scale.x(t), scale.y(level) + 4, symbol, `text-anchor="middle" style="fill: var(--figure-${colour})"`));
        }
      }
      return runs.map((run) => line(run, colour, dash)).join("") + marks.join("");
    });
    const here = `<path d="M${scale.x(x)} ${BOX.top}V${BOX.bottom}" stroke="currentColor"/>`;
    const frame = axes(scale, [-120, -60, 0, 60, 120], [-50, -30, -10, 0], this.words("logit"), (e) => (e ? `1e${e}` : "1"));
    const numbers = forms.map(([form, , name]) => {
      const loss = form(z, r(x), r);
      return [name, loss > 0 && loss < Infinity ? loss.toExponential(6).replace(/e([+-])(\d)$/, "e$10$2") : fixed(loss + 0, 1)];
    });
    return { drawing: frame + drawn.join("") + here, numbers };
  }
}

// ---- (d) Three classes as a triangle ----

const CORNERS = [[216, 18], [60, 218], [372, 218]];
const inside = (p) => [0, 1].map((axis) => p.reduce((sum, q, k) => sum + q * CORNERS[k][axis], 0));

class SimplexFigure extends Moving {
  build() {
    this.inputs = [this.slider("x0", -5, 5, 0.1, 1), this.slider("x1", -5, 5, 0.1, 0)];
    this.choice("right", ["class0", "class1", "class2"], "class1");
    this.slider("smoothing", 0, 0.9, 0.05, 0);
  }

  drag(px, py) {
    // Barycentric coordinates of the pointer, kept off the edges, where a logit is infinite.
    const [[ax, ay], [bx, by], [cx, cy]] = CORNERS;
    const area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
    const p0 = ((by - cy) * (px - cx) + (cx - bx) * (py - cy)) / area;
    const p1 = ((cy - ay) * (px - cx) + (ax - cx) * (py - cy)) / area;
    const p = [p0, p1, 1 - p0 - p1].map((q) => Math.max(q, 1e-3));
    for (const [k, input] of this.inputs.entries()) this.set(input, clamp(Math.log(p[k] / p[2]), -5, 5).toFixed(1));
  }

  draw() {
    const row = [this.value("x0"), this.value("x1"), 0];
    const [alpha, label] = [this.value("smoothing"), Number(this.chosen("right").at(-1))];
    const y = [0, 1, 2].map((k) => (k === label ? 1 - alpha : 0) + alpha / 3);
    const [p, gradient, loss] = [Array.from(softmax(row)), Array.from(softmaxGradient(y, row)), softmaxLoss(y, row)];
    const [from, to] = [inside(p), inside(p.map((q, k) => q - 0.6 * gradient[k]))];
    const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    const arrow = `<path d="M${from}L${to}" stroke="currentColor" stroke-width="2.5"/><path d="M0 0L-10 5V-5Z" fill="currentColor" transform="translate(${to}) rotate(${turn})"/>`;
    const names = CORNERS.map(([x, v], k) => text(x + [14, -14, 14][k], v + [4, 6, 6][k], `p${"₀₁₂"[k]}`, `text-anchor="${["start", "end", "start"][k]}"`));
    const drawing = tiles(y) + names.join("") + dot(...inside(y), 3) + arrow + dot(...from, 1);
    const numbers = [...p.map((q, k) => [`p${"₀₁₂"[k]}`, fixed(q)]), ["loss", fixed(loss)], ["gradient", `[${gradient.map((g) => fixed(g)).join(", ")}]`]];
    return { drawing, numbers };
  }
}

/** The triangle in small ones, the darker the higher the loss of the prediction in their middle. */
function tiles(y, parts = 16) {
  const made = [];
  for (let i = 0; i < parts; i++) {
    for (let j = 0; j < parts - i; j++) {
      for (const up of j < parts - i - 1 ? [true, false] : [true]) {
        const corners = up ? [[i + 1, j], [i, j + 1], [i, j]] : [[i + 1, j], [i, j + 1], [i + 1, j + 1]];
        const ps = corners.map(([a, b]) => [a / parts, b / parts, 1 - (a + b) / parts]);
        const middle = [0, 1, 2].map((k) => (ps[0][k] + ps[1][k] + ps[2][k]) / 3);
        const loss = softmaxLoss(y, middle.map(Math.log));
        made.push(`<path d="M${ps.map((p) => inside(p).map((c) => c.toFixed(1))).join("L")}Z" fill="var(--figure-2)" fill-opacity="${(0.9 * Math.min(loss / 4, 1)).toFixed(2)}"/>`);
      }
    }
  }
  return `${made.join("")}<path d="M${CORNERS.join("L")}Z" fill="none" stroke="currentColor"/>`;
}

// ---- (e) Four means of one padded batch ----

// The losses of four sequences of at most six tokens, two of them on each of two ranks.
const TOKENS = [
  [0.2, 0.4, 0.3, 0.1, 0.5, 0.3],
  [1.8, 2.2, 1.6, 2.4, 2, 1.4],
  [0.6, 0.8, 0.4, 1, 0.7, 0.5],
  [3, 2.6, 2.8, 3.4, 2.2, 3.2],
];
const RANKS = [[0, 1], [2, 3]];

class ReductionFigure extends Moving {
  build() {
    this.choice("divide", ["padded", "token", "sequence", "rank"], "token");
    for (const [i, length] of [6, 2, 4, 1].entries()) this.slider(`length${i}`, 1, 6, 1, length);
  }

  draw() {
    const lengths = TOKENS.map((_, i) => this.value(`length${i}`));
    const all = lengths.reduce((sum, n) => sum + n, 0);
    const onRank = (i) => RANKS.find((rank) => rank.includes(i)).reduce((sum, k) => sum + lengths[k], 0);
    // The share of one token of sequence i in each mean.
    const shares = {
      padded: () => 1 / (TOKENS.length * TOKENS[0].length),
      token: () => 1 / all,
      sequence: (i) => 1 / TOKENS.length / lengths[i],
      rank: (i) => 1 / RANKS.length / onRank(i),
    };
    const mean = (share) => TOKENS.reduce((sum, row, i) => sum + row.slice(0, lengths[i]).reduce((a, b) => a + b, 0) * share(i), 0);
    const share = shares[this.chosen("divide")];
    const cells = TOKENS.flatMap((row, i) => row.map((loss, t) => {
      const [x, v, kept] = [96 + t * 54, 18 + i * 52, t < lengths[i]];
      const fill = kept ? `fill="var(--figure-${RANKS[0].includes(i) ? 1 : 2})" fill-opacity="${clamp(share(i) * 2, 0.06, 0.7).toFixed(3)}"` : 'fill="none"';
      return `<rect x="${x}" y="${v}" width="50" height="44" ${fill} stroke="var(--figure-grid)"/>${kept ? text(x + 25, v + 19, loss.toFixed(1), 'text-anchor="middle"') + text(x + 25, v + 36, `${(100 * share(i)).toFixed(1)}%`, 'text-anchor="middle"') : ""}`;
    }));
    const names = TOKENS.map((_, i) => text(88, 44 + i * 52, this.words(`sequence${i}`), 'text-anchor="end"'));
    return { drawing: cells.join("") + names.join(""), numbers: Object.entries(shares).map(([name, of]) => [name, fixed(mean(of))]) };
  }
}

for (const [name, figure] of Object.entries({ sigmoid: SigmoidFigure, softmax: SoftmaxFigure, precision: PrecisionFigure, simplex: SimplexFigure, reduction: ReductionFigure })) {
  customElements.define(`xl-${name}`, figure);
}
