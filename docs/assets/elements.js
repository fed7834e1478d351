// Loads the script of an element when it comes into view, and not before. Only pages with such an element have this.
(() => {
  const { src } = document.currentScript;
  const loaded = new Set();
  const load = (name) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    document.head.append(Object.assign(document.createElement("script"), { src: new URL(name, src).href }));
  };
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) load(target.dataset.script);
    },
    { rootMargin: "200px" },
  );
  for (const element of document.querySelectorAll("[data-script]")) seen.observe(element);
})();
