// Material fetches the search index with every page. It is larger than the page: wait until somebody searches.
(() => {
  const { open, send } = XMLHttpRequest.prototype;
  const searching = new URLSearchParams(location.search);
  if (searching.has("q") || searching.has("h")) return;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.waits = String(url).endsWith("/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const later = () => send.call(this, body);
    if (this.waits) document.getElementById("__search").addEventListener("change", later, { once: true });
    else later();
  };
})();
// A pasted error message is no query: a quote or a minus in it would be taken for an operator, and its shapes are the
// reader's own. Its words find the section; the keyup that Material waits for is missing if they come by mouse.
document.addEventListener("paste", event => {
  const field = event.target
  const words = event.clipboardData.getData("text").match(/[A-Za-z_]{3,}/g) ?? []
  if (!field.matches("[data-md-component=search-query]") || words.length < 4) return
  event.preventDefault()
  field.setRangeText([...new Set(words)].join(" "), field.selectionStart, field.selectionEnd, "end")
  field.dispatchEvent(new KeyboardEvent("keyup"))
})
