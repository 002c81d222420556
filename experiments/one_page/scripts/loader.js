"use strict";
// What is packed is unpacked, and the page begins. Where a browser cannot do it, what was told stays, and a sentence says so.

const CODE_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;.=>?@^_`{|}~";
const CODE_VALUES = new Uint8Array(128);
[...CODE_LETTERS].forEach((letter, number) => { CODE_VALUES[letter.charCodeAt(0)] = number; });

/** The bytes that stand in letters, five for four bytes. */
function bytesOf(text) {
  const size = Math.floor((text.length * 4) / 5), bytes = new DataView(new ArrayBuffer(size + 4));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let word = 0;
    for (let n = from; n < from + 5; n += 1) word = 85 * word + (n < text.length ? CODE_VALUES[text.charCodeAt(n)] : 84);
    bytes.setUint32(to, word);
  }
  return bytes.buffer.slice(0, size);
}

/** The bytes that stand in an element, packed by gzip. */
async function unpacked(id) {
  const raw = bytesOf(document.getElementById(id).textContent);
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

const PACKED = {};

async function load() {
  for (const id of ["data", "worker", "program"]) PACKED[id] = new TextDecoder().decode(await unpacked(id));
  if (document.getElementById("later")) dressLater(JSON.parse(new TextDecoder().decode(await unpacked("later"))));
  const script = document.createElement("script");
  script.textContent = PACKED.program;
  document.body.append(script);
}

/** Sections that nobody sees before scripts run, and their styles. */
function dressLater({ style, parts }) {
  const sheet = document.createElement("style");
  sheet.textContent = style;
  document.head.append(sheet);
  for (const place of document.querySelectorAll("[data-part]")) place.outerHTML = parts[place.dataset.part];
}

/** The page stays as it was told. */
function stayTold() {
  document.getElementById("still").hidden = false;
}

load().catch(stayTold);
