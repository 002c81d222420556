// The page is taken along: the address of what is in view, its QR code, and the code of a frame in another page; and the page as it
// stands in such a frame.

const HERE_ALONE = /^(localhost|127\.|\[::1\])/.test(location.hostname), SERVED = /^https?:$/.test(location.protocol);
const PLACE = !SERVED ? "file" : HERE_ALONE ? "here" : "web", MOST_IN_QR = 2300, EMBED_HEIGHT = 500;
const SAVED_AS = one("meta[name=saved-as]")?.content; // by a server whose pages stand in no frame
const PASSING = ["tour", "show", "embed"]; // of the address: how the page is looked at, which a link leaves out
Object.assign(chosen, { embed: false });

ADDRESS_PARTS.push({
  read(asked) {
    chosen.embed = asked.has("embed");
  },
  write: () => (chosen.embed ? { embed: "" } : {}),
});

/** The address of what is in view, for somebody who looks at the whole page. base: what stands before '#'. */
function linkOf(base = location.href.split("#")[0]) {
  const told = toldAddress();
  for (const key of PASSING) told.delete(key);
  return `${base}#${told}`;
}

/** The code of a frame. A page that is a file, or is saved as one, is looked for beside the page that shows it. */
function embedCode() {
  const here = location.href.split("#")[0], base = SAVED_AS ?? (SERVED ? here : here.slice(here.lastIndexOf("/") + 1));
  const source = escaped(linkOf(base).replace("#", "#embed&")), title = escaped(DATA.languages[chosen.lang].title);
  return `<iframe src="${source}" title="${title}" width="100%" height="${EMBED_HEIGHT}" style="border:0" ` +
    'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"><\/iframe>';
}

/** The QR code of an address as a picture, or a sentence why there is none. */
function qrCode(link, code) {
  const why = PLACE !== "web" ? PLACE : link.length > MOST_IN_QR ? "long" : null;
  if (why) return `<p>${escaped(say(code, `page-take-qr-${why}`))}<\/p>`;
  const { size, data } = Uqr.encode(link, { ecc: link.length > 400 ? "L" : "M", border: 4 }), runs = [];
  data.forEach((row, y) => row.forEach((dark, x) => {
    if (dark && !row[x - 1]) {
      const end = row.indexOf(false, x);
      runs.push(`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`);
    }
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escaped(say(code, "page-take-qr-label"))}">` +
    `<rect class="qr-ground" width="${size}" height="${size}"/><path class="qr-ink" shape-rendering="crispEdges" d="${runs.join("")}"/><\/svg>`;
}

function dressLink() {
  const code = chosen.lang;
  one("#take").hidden = !PAGE.running;
  one("#take-link").value = linkOf();
  one("#take-embed").value = embedCode();
  one("#take-where").textContent = say(code, `page-take-${PLACE}`);
  one("#take-embed-what").textContent = say(code, SERVED && !SAVED_AS ? "page-take-embed-web" : "page-take-embed-file");
  one("#qr").innerHTML = one("#take-qr").open ? qrCode(linkOf(), code) : "";
  one("#take-said").textContent = "";
  document.body.toggleAttribute("data-embed", chosen.embed);
  one("#embedded").hidden = !chosen.embed;
  one("#whole").href = linkOf();
}
PLACED.push(dressLink);
one("#take-qr").addEventListener("toggle", dressLink);

/** Copy what stands in a field; where the browser gives no clipboard, the old way, and else it stands there selected. */
async function copyField(id) {
  const field = one(`#${id}`);
  let done = true;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    done = document.execCommand("copy");
  }
  one("#take-said").textContent = say(chosen.lang, done ? "page-take-copied" : "page-take-selected");
}

document.addEventListener("click", (event) => {
  const { target } = event;
  if (target.dataset.copy) copyField(target.dataset.copy);
  if (target.id !== "whole") return;
  event.preventDefault(); // a frame that may open no window shows the whole page itself
  const opened = window.open(target.href, "_blank");
  if (opened) opened.opener = null;
  else {
    chosen.embed = false;
    changed(true);
  }
});
