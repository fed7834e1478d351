// What Material's script leaves open. It runs before that script.

// Material fetches the search index with every page. It outweighs the page: wait until somebody searches.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const asked = new URLSearchParams(location.search);
  if (asked.has("q") || asked.has("h")) return;
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
  for (const link of found.querySelectorAll('[href*="%23"]')) {
    const url = new URL(link.href);
    const [path, anchor] = url.pathname.split("%23");
    link.href = `${path}${url.search}#${anchor}`;
  }
}).observe(found, { childList: true });

// Nothing found is an answer too: other ways to search, and the words that look most like those typed.
const nothing = document.getElementById("nothing-found").content.firstElementChild;
const near = nothing.querySelector(".nearest");
const answered = (event) => {
  const { type, data } = event.data;
  if (type !== 3) return;
  // Most results come a moment after the first: not once the reader is among these, who would lose the place.
  if (found.contains(document.activeElement)) return event.stopImmediatePropagation();
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
