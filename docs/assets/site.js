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

// A pasted error message is no query: a quote or a minus in it would be taken for an operator, and its shapes are the
// reader's own. Its words find the section; the keyup that Material waits for is missing if they come by mouse.
document.addEventListener("paste", (event) => {
  const field = event.target;
  const words = event.clipboardData.getData("text").match(/[A-Za-z_]{3,}/g) ?? [];
  if (!field.matches("[data-md-component=search-query]") || words.length < 4) return;
  event.preventDefault();
  field.setRangeText([...new Set(words)].join(" "), field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new KeyboardEvent("keyup"));
});

// The language switch keeps the section as well as the page.
for (const link of document.querySelectorAll(".md-select__link")) {
  link.addEventListener("click", () => { link.hash = location.hash; });
}

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
