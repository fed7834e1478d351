// The worker behind Material's search box: MiniSearch finds sections, ranked by BM25; nothing typed is an operator.
// It speaks the theme's protocol: setup (0) is answered by ready (1), a query (2) by its results (3).

const SHOWN = 10; // results
const FIRST = 3; // results that are shown at once: to draw all takes the page longer than to find them,
const PAUSE = 150; // and whoever types on within so many milliseconds does not see the others
const TEASER = 160; // characters of text under a result

// Where a word counts how much: in a section's heading, in its keywords, in the heading of its page, in text, in code.
const BOOST = { title: 5, keywords: 4, description: 2, page: 1.5, text: 1, code: 0.3 };
const NUMBERS = 4; // how much more a number counts on a page of numbers to look up
const SYNONYM = 0.8; // how much another name counts, beside 1 for the typed one
const PHRASE = 1.5; // the factor for a heading that holds the query as it was typed, or whose words the query holds
const TITLE = 2.5; // the factor for a heading that holds nothing else

// Words of questions, which say nothing of their subject, in English and in Chinese.
const FILLERS = new Set(
  "a an and are be by can do does for how i if in is it its me my of on or should that the there this to use vs was what when which why with you your".split(" "),
);
const tells = (word) => !FILLERS.has(word.toLowerCase()); // "out of bounds" is looked for whole and marked without "of"
const ASKING = /怎么办|为什么|是什么|怎么|怎样|什么|如何|请问|应该|可以|需要|一直|突然|之前|的|了|吗|呢|是|会|能|有|在|和|与/gu;

const WORD = /\p{sc=Han}+|\d+(?:\.\d+)?(?:e[-+]?\d+)?|(?:(?!\p{sc=Han})[\p{L}_])(?:(?!\p{sc=Han})[\p{L}\p{N}_])*/gu;
const HAN = /^\p{sc=Han}/u;
const NUMBER = /^\d/;

let index, sections, synonyms, names;
const headed = new Map(); // how often a word stands in a heading

// Word by word as it is written, without what only tells forms of one word apart.
const folded = (text) => text.toLowerCase().replaceAll("²", " 2").replaceAll("\u200b", "");

// gradients, masked, smoothing: one word each in all its forms. The rest need not be a word, only the same.
function stem(word) {
  if (!/^[a-z]{5,}$/.test(word)) return word.length === 4 ? word.replace(/([^s])s$/, "$1") : word;
  const single = word.replace(/ies$/, "y").replace(/sses$/, "ss").replace(/([^su])s$/, "$1");
  return single.replace(/(?<=.{3})(?:ing|ed)$/, "").replace(/(.)\1$/, "$1").replace(/(?<=.{3})e$/, "");
}

// CrossEntropyLoss and ignore_index are found by their parts as well.
const parts = (name) => name.replaceAll("_", " ").replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2").trim().split(/ +/);

// Two characters at a time: Chinese is not divided into words, and whatever a reader types is made of the same pairs.
// Intl.Segmenter's words, in the index and in the query, found 88 of 100 kept queries among the first three; pairs 94.
const pairs = (run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

// A printed loss is also found by its first digits, rounded: 0.440190 by 0.4402 and 0.44.
function rounded(number) {
  const digits = (number.split(".")[1] ?? "").length;
  if (digits < 5) return [];
  // The last digit may have been rounded itself: 1.461150 is 1.4611 or 1.4612.
  return [2, 3, 4].flatMap((places) => [Number(number), Number(number) + 1e-10].map((value) => value.toFixed(places)));
}

// What the index holds of one word of a text.
function indexed(word) {
  if (HAN.test(word)) return [...pairs(word), word.at(-1)];
  if (NUMBER.test(word)) return [word, ...rounded(word)];
  return [...new Set([word, ...parts(word)])].map((part) => stem(folded(part)));
}

// What the index holds of a text; most words occur in it many times.
const known = new Map();
const terms = (text) =>
  (text.replaceAll("²", " 2").match(WORD) ?? []).flatMap((word) => {
    if (!known.has(word)) known.set(word, indexed(word));
    return known.get(word);
  });

// What is looked for: a list of concepts, each a list of ways to say it, each a list of terms with its weight.
function concepts(query) {
  let rest = ` ${query.replaceAll("²", " 2")} `;
  const found = [];
  for (const { form, group } of synonyms) {
    const at = rest.toLowerCase().search(form);
    if (at < 0) continue;
    const typed = rest.toLowerCase().match(form)[0];
    rest = `${rest.slice(0, at)} ; ${rest.slice(at + typed.length)}`;
    const others = group.filter((other) => other !== typed);
    found.push({ key: typed, word: typed, ways: [{ terms: plain(typed), weight: 1 }, ...others.map((other) => ({ terms: plain(other), weight: SYNONYM }))] });
  }
  const words = rest.replace(ASKING, " ").match(WORD) ?? [];
  const telling = words.filter(tells);
  const message = telling.filter((word) => /^[a-z]/i.test(word)).length >= 4;
  for (const word of telling.length + found.length ? telling : words) {
    if (HAN.test(word)) {
      found.push(...(word.length === 1 ? [word] : pairs(word)).map((pair) => ({ key: pair, word, ways: [{ terms: [pair], weight: word.length > 2 ? 0.7 : 1 }] })));
    } else if (NUMBER.test(word)) {
      found.push({ key: word, word, ways: [{ terms: [word], weight: 1 }], optional: message });
    } else {
      const pieces = parts(word);
      const ways = [{ terms: [stem(folded(word))], weight: 1 }];
      if (pieces.length > 1) ways.push({ terms: pieces.map((piece) => stem(folded(piece))), weight: 0.5 });
      found.push({ key: word, word, ways });
    }
  }
  return found;
}

const plain = (text) => (folded(text).match(WORD) ?? []).flatMap((word) => (HAN.test(word) ? (word.length > 1 ? pairs(word) : [word]) : [NUMBER.test(word) ? word : stem(word)]));

// A heading or a query as it is written, but for its numbers: those of a message are the example's.
const phrase = (text) => plain(text).filter((word) => !NUMBER.test(word)).join(" ");

// The words of a heading or a query that say what it is about, in any order.
const meant = (text) => plain(text.replace(ASKING, " ")).filter(tells).sort();

// The scores of one term by section: exact and as a beginning; if there is neither, misspelt. They are remembered: who
// types on has typed the words before already.
const remembered = new Map();
function scores(term) {
  if (remembered.has(term)) return remembered.get(term);
  const options = { boost: BOOST, boostDocument: (id, word, { numbers }) => (numbers && word.includes(".") ? NUMBERS : 1) };
  // A beginning adds to a number what was cut off its end; of a word it is looked for only if nobody wrote just that.
  const beginning = NUMBER.test(term) ? term.includes(".") : HAN.test(term) && term.length === 1;
  let results = index.search(term, { ...options, prefix: beginning });
  if (!results.length && (HAN.test(term) || term.length >= 2)) results = index.search(term, { ...options, prefix: true });
  if (!results.length && /^[a-z_]{4,}$/.test(term)) results = index.search(term, { ...options, fuzzy: 0.3 });
  const found = new Map(results.map(({ id, score, terms }) => [id, { score, terms }]));
  remembered.set(term, found);
  return found;
}

// The score of a way to say something: that of its terms together, much less where some are missing.
function said({ terms, weight }) {
  const sums = new Map();
  for (const term of terms) {
    for (const [id, { score }] of scores(term)) {
      const sum = sums.get(id);
      if (sum) (sum.score += score), (sum.count += 1);
      else sums.set(id, { score, count: 1 });
    }
  }
  const factor = weight / Math.sqrt(terms.length);
  return new Map([...sums].map(([id, { score, count }]) => [id, score * factor * (count / terms.length) ** 2]));
}

// The score of a concept in each section: that of the best way to say it.
function best({ ways }) {
  const [all, ...others] = ways.map(said);
  for (const [id, score] of others.flatMap((way) => [...way])) {
    if (score > (all.get(id) ?? 0)) all.set(id, score);
  }
  return all;
}

// How much more a section counts by its heading: the query as it was typed, or its words in any order.
function headingFactor({ phrase: title, subject: heading, boost = 1 }, whole, subject) {
  let factor = boost;
  if (whole && ` ${title} `.includes(` ${whole} `)) factor *= PHRASE;
  else if (title.includes(" ") && ` ${whole} `.includes(` ${title} `)) factor *= PHRASE;
  const words = heading.filter((word) => !NUMBER.test(word));
  if (subject.length && subject.join(" ") === heading.join(" ")) factor *= TITLE;
  else if (words.length > 1 && words.every((word) => subject.includes(word))) factor *= PHRASE;
  return factor;
}

// The sections that answer a query, best first.
function ranked(typed) {
  const message = typed.replace(/\b[A-Z]\w*(?:Error|Exception|Warning):/g, " "); // IndexError: stands before many messages
  const query = message.trim() ? message : typed;
  if (remembered.size > 500) remembered.clear();
  // Who types "hessian of cross entropy" does without the second sooner than without the first.
  const wanted = concepts(query).map((concept) => {
    const scores = best(concept);
    return { ...concept, scores, rare: Math.log(1 + sections.length / (scores.size || 1)) };
  });
  const needed = wanted.filter((concept) => !concept.optional);
  const all = needed.reduce((total, { rare }) => total + rare, 0);
  const whole = phrase(query);
  const subject = meant(query);
  const hits = [...new Set(wanted.flatMap((concept) => [...concept.scores.keys()]))].map((id) => {
    const sum = wanted.reduce((total, concept) => total + (concept.scores.get(id) ?? 0), 0);
    const said = needed.reduce((total, concept) => total + (concept.scores.has(id) ? concept.rare : 0), 0);
    const score = sum * ((said + 0.5) / (all + 0.5)) * headingFactor(sections[id], whole, subject);
    return { id, score };
  });
  hits.sort((one, other) => other.score - one.score);
  return hits.slice(0, SHOWN).map((hit) => ({ ...hit, wanted }));
}

// The words of a section that were found there, and whether each word of the query was.
const matched = (wanted, id) =>
  new Set(wanted.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms.filter(tells).flatMap((term) => scores(term).get(id)?.terms ?? []))));
function words(wanted, id) {
  const found = wanted.filter((concept) => concept.scores.has(id)).map(({ word }) => [word, true]);
  const missing = wanted.filter((concept) => !concept.optional).map(({ word }) => [word, false]);
  return Object.fromEntries([...missing, ...found]);
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

// Each place of a text at which a word stands, of Chinese at which a pair of characters does, and its terms.
function placed(text) {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: at }) => {
    if (!HAN.test(word)) return [{ forms: indexed(word), at, end: at + word.length }];
    return [...pairs(word), word.at(-1)].map((pair, offset) => ({ forms: [pair], at: at + offset, end: at + offset + pair.length }));
  });
}

// Escaped, and with what was found marked; pairs of Chinese characters that overlap make one mark.
function marked(text, matched, places = placed(text), from = 0) {
  const marks = new Array(text.length).fill(false);
  for (const { forms, at, end } of places) {
    if (forms.some((form) => matched.has(form))) marks.fill(true, Math.max(at - from, 0), Math.max(end - from, 0));
  }
  let out = "";
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && marks[end] === marks[at]) end += 1;
    const piece = escaped(text.slice(at, end));
    out += marks[at] ? `<mark data-md-highlight>${piece}</mark>` : piece;
    at = end;
  }
  return out;
}

// The part of a section in which most of what was found stands close together.
function excerpt(section, matched) {
  const text = section.text || section.code || "";
  section.places ??= placed(text);
  const found = section.places.filter(({ forms }) => forms.some((form) => matched.has(form)));
  let best = { start: 0, count: 0 };
  found.forEach(({ at: start }, first) => {
    const near = new Set();
    for (let next = first; next < found.length && found[next].at < start + TEASER / 2; next += 1) near.add(found[next].forms[0]);
    if (near.size > best.count) best = { start, count: near.size };
  });
  // From the beginning of the sentence if it is near, else from that of a word.
  const sentence = text.slice(0, best.start).search(/[^。；.;]*$/);
  const cut = best.start - TEASER / 2;
  const from = cut <= 0 ? 0 : sentence > cut ? sentence : cut + Math.max(text.slice(cut, cut + 20).search(/[\s，：、（]/) + 1, 0);
  const to = from + TEASER;
  const inside = section.places.filter(({ at, end }) => end > from && at < to);
  return `${from > 0 ? "… " : ""}${marked(text.slice(from, to), matched, inside, from)}${to < text.length ? " …" : ""}`;
}

// A result as Material wants it.
function result({ id, score, wanted }) {
  const { location, title, page } = sections[id];
  const terms = matched(wanted, id);
  const teaser = excerpt(sections[id], terms);
  const sought = words(wanted, id);
  const [address, anchor] = location.split("#");
  const h = Object.keys(sought).filter((word) => sought[word]).join(" ").split(" ").filter(tells).join(" "); // what site.js marks on the page
  // Material shows the text of a page and not of a section, which it knows by the #: site.js puts it back.
  return [{
    location: `${address}?${new URLSearchParams({ h })}${anchor ? `%23${anchor}` : ""}`,
    title: marked(title, terms),
    text: `<span class="md-search-result__page">${escaped(page || "")}</span> ${teaser}`,
    terms: sought,
    score,
  }];
}

async function setup({ config, docs }) {
  await importScripts("minisearch.js"); // a promise only where a frame stands in for the worker, see iframe-worker.js
  sections = docs.map((section) => ({ ...section, phrase: phrase(section.title), subject: meant(section.title) }));
  index = new MiniSearch({
    fields: Object.keys(BOOST),
    storeFields: ["numbers"],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
  });
  index.addAll(docs.map((section, id) => ({ id, ...section })));
  names = config.synonyms.flat();
  synonyms = config.synonyms.flatMap((group) => group.map((form) => ({ form: pattern(form), length: form.length, group })));
  synonyms.sort((one, other) => other.length - one.length);
  for (const { title, keywords = "" } of docs) {
    for (const word of folded(`${title} ${keywords}`).match(/[a-z_]{4,}/g) ?? []) headed.set(word, (headed.get(word) ?? 0) + 1);
  }
}

// The word of a heading that the last word of a query is the beginning of: the box offers to complete it.
function completed(query) {
  const begun = query.match(/[a-z_]{3,}$/)?.[0];
  const words = begun ? [...headed.keys()].filter((word) => word.startsWith(begun)) : [];
  return words.sort((one, other) => headed.get(one) - headed.get(other)).slice(-1);
}

// The three names that share most pairs of characters with a query that finds nothing.
function nearest(query) {
  const asked = new Set(pairs(folded(query)));
  const alike = names.map((name) => {
    const own = pairs(name);
    return { name, share: own.filter((pair) => asked.has(pair)).length / (own.length + asked.size) };
  });
  return alike.filter(({ share }) => share > 0.1).sort((one, other) => other.share - one.share).slice(0, 3).map(({ name }) => name);
}

// What a name looks like in a query: Latin words stand alone, with a hyphen or without, in the plural or not.
function pattern(form) {
  if (!/^[ -~]+$/.test(form)) return new RegExp(form.replace(/ /g, " ?"), "i");
  return new RegExp(`(?<![a-z\\d_.])${form.split(/[- ]/).map((word) => word.replace(/\W/g, "\\$&")).join("[-_ ]?")}(?:e?s)?(?![a-z\\d_])`, "i");
}

function answer(query, hits, count) {
  const items = hits.slice(0, count).map(result);
  const nothing = items.length ? [] : nearest(query);
  const data = { query, items, suggest: completed(query), nearest: nothing, more: hits.length > count };
  self.postMessage({ type: 3, data });
}

let later;
self.onmessage = async ({ data: { type, data } }) => {
  if (type === 0) {
    await setup(data);
    self.postMessage({ type: 1 });
  } else if (type === 2) {
    clearTimeout(later);
    const hits = data.trim() ? ranked(data) : [];
    answer(data, hits, FIRST);
    if (hits.length > FIRST) later = setTimeout(answer, PAUSE, data, hits, SHOWN);
  }
};
