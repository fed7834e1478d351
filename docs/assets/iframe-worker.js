// Only in the offline site: a Worker for pages opened from a disk, where browsers refuse to start one.
// The script runs in a hidden frame, with the three names that a worker has and a window has not.
class FrameWorker extends EventTarget {
  constructor(address) {
    super();
    const url = new URL(address, location.href).href;
    this.frame = document.createElement("iframe");
    this.frame.hidden = true;
    this.ready = new Promise((resolve) => {
      this.frame.addEventListener("load", () => resolve(this.start(url)), { once: true });
    });
    document.body.append(this.frame);
  }

  start(url) {
    const inside = this.frame.contentWindow;
    const load = (source) =>
      new Promise((resolve, reject) => {
        const script = inside.document.createElement("script");
        Object.assign(script, { src: source, onload: resolve, onerror: reject });
        inside.document.head.append(script);
      });
    inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    inside.importScripts = (...sources) =>
      sources.reduce((loaded, source) => loaded.then(() => load(new URL(source, url).href)), Promise.resolve());
    return load(url).then(() => inside);
  }

  set onmessage(listener) {
    this.addEventListener("message", listener);
  }

  postMessage(data) {
    this.ready.then((inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })));
  }

  terminate() {
    this.frame.remove();
  }
}

if (location.protocol === "file:") window.Worker = FrameWorker;
