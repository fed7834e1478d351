// Loads the script of an element when it comes into view, and not before. Only pages with such an element have this.
import { element } from "./text.js";

const { src } = document.currentScript;
const loaded = new Set();

function load(name) {
  if (loaded.has(name)) return;
  loaded.add(name);
  document.head.append(Object.assign(element("script"), { src: new URL(name, src).href }));
}

const inView = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target.dataset.script);
  },
  { rootMargin: "200px" },
);
for (const waiting of document.querySelectorAll("[data-script]")) inView.observe(waiting);
