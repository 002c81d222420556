// Sentences of the catalogues, and numbers the way of a language.

const DATA = JSON.parse(PACKED.data);
const BUNDLES = {};
for (const [code, one] of Object.entries(DATA.languages)) {
  BUNDLES[code] = new FluentBundle.FluentBundle(code, { useIsolating: false });
  BUNDLES[code].addResource(new FluentBundle.FluentResource(one.words));
}

function say(code, key, values = {}) {
  const bundle = BUNDLES[code], message = bundle.getMessage(key);
  return message ? bundle.formatPattern(message.value, values, []) : key;
}

/** Words as a list in a sentence. */
function listed(words, code, between = ", ") {
  if (words.length < 2) return words.join("");
  return say(code, words.length === 2 ? "list-two" : "list-more", { first: words.slice(0, -1).join(between), last: words.at(-1) });
}

const slug = (name) => name.replaceAll("_", "-");

/** A number as `told_slots.py` writes it. */
function figure(value, digits, code, sign = false) {
  if (!Number.isFinite(value)) return "–";
  let size = Math.abs(value).toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
  const some = /[1-9]/.test(size);
  if (code === "id") size = size.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
  return (value < 0 && some ? "−" : sign && some ? "+" : "") + size;
}

const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
const differenceWords = (place, code) => say(code, DATA.percent[place] ? "page-points" : `page-unit-${slug(DATA.main[place])}`);
