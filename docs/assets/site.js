// What Material's script leaves open. It runs before that script.

// Material fetches the search index with every page. It outweighs the page: wait until somebody searches.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const asked = new URLSearchParams(location.search);
  if (asked.has("q")) return;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.waits = String(url).endsWith("/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const now = () => send.call(this, body);
    if (this.waits) document.getElementById("__search").addEventListener("change", now, { once: true });
    else now();
  };
})();

// Behind Material's box works a search of our own, assets/search.js. Material waits for a key to be released: what was
// pasted by mouse or came from an input method is searched as well.
const field = document.querySelector("[data-md-component=search-query]");
for (const change of ["input", "compositionend"]) {
  field.addEventListener(change, (event) => {
    if (!event.isComposing) field.dispatchEvent(new KeyboardEvent("keyup"));
  });
}

// Material shows the text of what has no # in its address only; the worker hides it from Material, not from the reader.
const found = document.querySelector(".md-search-result__list");
new MutationObserver(() => {
  for (const link of found.querySelectorAll('[href*="%23"]')) link.href = link.href.replace("%23", "#");
}).observe(found, { childList: true });

// Nothing found is an answer too: other ways to search, and the words that look most like those typed.
const nothing = document.getElementById("nothing-found").content.firstElementChild;
const near = nothing.querySelector(".nearest");
const answered = (event) => {
  const { type, data } = event.data;
  if (type !== 3) return;
  // Most results come a moment after the first: not once the reader is among these, who would lose the place.
  if (found.contains(document.activeElement)) return event.stopImmediatePropagation();
  // A completion lies behind the typed words and does not scroll with them.
  if (field.scrollWidth > field.clientWidth) data.suggest = [];
  nothing.remove();
  if (data.items.length || !field.value.trim()) return;
  near.hidden = !data.nearest.length;
  near.querySelector("ul").replaceChildren(...data.nearest.map((name) => {
    const [item, link, words] = ["li", "a", "span"].map((tag) => document.createElement(tag));
    Object.assign(words, { textContent: name }).dataset.mdScore = 0;
    link.href = `?${new URLSearchParams({ q: name })}`;
    link.append(words);
    item.append(link);
    return item;
  }));
  found.before(nothing);
};
const Started = Worker;
window.Worker = class extends Started {
  constructor(...address) {
    super(...address);
    this.addEventListener("message", answered);
  }
};

// The language switch keeps the section as well as the page.
for (const link of document.querySelectorAll(".md-select__link")) {
  link.addEventListener("click", () => { link.hash = location.hash; });
}

// A heading over a folded answer leads to the answer: Material opens a fold only for an address inside of it.
const unfold = () => {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (heading?.nextElementSibling?.matches("details")) heading.nextElementSibling.open = true;
};
addEventListener("hashchange", unfold);
unfold();

// What scrolls in its own box can be scrolled with the keyboard, and only that.
const article = document.querySelector("article");
const boxes = ".arithmatex, .md-typeset__scrollwrap, table, .tabbed-labels, .highlight code";
const reachable = () => {
  for (const box of article.querySelectorAll(boxes)) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};
new ResizeObserver(reachable).observe(article);

// Material wraps tables and adds copy buttons later, each in a nav without a name; those are no landmarks.
let waiting;
new MutationObserver(() => {
  for (const nav of article.querySelectorAll("nav.md-code__nav:not([role])")) nav.setAttribute("role", "none");
  clearTimeout(waiting);
  waiting = setTimeout(reachable, 100);
}).observe(article, { childList: true, subtree: true });

// Who comes from the search finds its words marked: whole ones, and in prose. Material would mark letters within words
// and digits within numbers, in code too.
const sought = new URLSearchParams(location.search).get("h");
if (sought && window.Highlight) {
  const word = /\p{sc=Han}+|\d+(?:\.\d+)?(?:e[-+]?\d+)?|(?:(?!\p{sc=Han})[\p{L}_])(?:(?!\p{sc=Han})[\p{L}\p{N}_])*/gu;
  const words = sought.match(word) ?? [];
  // masked and masks are one word, 1.4612 and 1.461150 one number.
  const stem = (text) => text.toLowerCase().replace(/(?<=.{3}[^s])(?:ies|ing|ed|es|s|y|e)$/, "");
  const stems = new Set(words.map(stem));
  const decimals = words.filter((text) => /^\d+\.\d/.test(text));
  const rounded = (text) => (number) =>
    text.startsWith(number) || [0, 1e-10].some((more) => (Number(text) + more).toFixed(number.split(".")[1].length) === number);
  // Chinese as it was typed; if it stands nowhere so, its words.
  const chinese = new Intl.Segmenter("zh", { granularity: "word" });
  const divided = (run) => [...chinese.segment(run)].map(({ segment }) => segment).filter((text) => text.length > 1);
  const runs = words.filter((text) => /^\p{sc=Han}/u.test(text)).flatMap((run) => (article.textContent.includes(run) ? [run] : divided(run)));
  const within = (text) => runs.flatMap((run) => [...text.matchAll(run)].map(({ 0: part, index }) => [index, part.length]));
  const places = (text) => stems.has(stem(text)) || (/^\d+\.\d/.test(text) && decimals.some(rounded(text))) ? [[0, text.length]] : within(text);
  const others = "code, form, svg, .arithmatex, .headerlink, .install, .verified";
  const passed = (node) => (node.matches?.(others) ? NodeFilter.FILTER_REJECT : node.matches ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT);
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, passed);
  const marks = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: text, index } of node.data.matchAll(word)) {
      for (const [at, length] of places(text)) {
        const start = index + at;
        marks.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: start + length }));
      }
    }
  }
  CSS.highlights.set("sought", new Highlight(...marks));
}
