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
