// Runs in the JavaScript engine of hooks/mathjax.py, not in a browser. MathJax 3.2.2 is loaded before it.
var _ = MathJax._;
var adaptor = _.adaptors.liteAdaptor.liteAdaptor();
_.handlers.html_ts.RegisterHTMLHandler(adaptor);

// An unknown macro or a syntax error must fail the build, not turn up in red.
var tex = new _.input.tex_ts.TeX({
  packages: ["base", "ams", "newcommand"],
  formatError: function (jax, error) { throw error; },
});
var svg = new _.output.svg_ts.SVG({ fontCache: "global", font: new _.output.svg.fonts.tex_ts.TeXFont() });
var formulas = _.mathjax.mathjax.document("", { InputJax: tex, OutputJax: svg });
var visitor = new _.core.MmlTree.SerializedMmlVisitor.SerializedMmlVisitor();

globalThis.typeset = function (source, display) {
  try {
    var formula = new formulas.options.MathItem(source, tex, display);
    formula.setMetrics(16, 8, 1e6, 1e6, 1);
    formula.compile(formulas);
    formula.typeset(formulas);
    return JSON.stringify({ svg: adaptor.innerHTML(formula.typesetRoot), mathml: visitor.visitTree(formula.root) });
  } catch (error) {
    return JSON.stringify({ error: error.message });
  }
};

// Every glyph used so far, as one <path> each.
globalThis.glyphs = function () { return adaptor.innerHTML(svg.fontCache.getCache()); };
