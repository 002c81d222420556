"use strict";
// What is packed is unpacked, and the page begins. Where a browser cannot do it, what was told stays, and a sentence says so.

/** The bytes that stand in an element as gzip in base64. */
async function unpacked(id) {
  const text = document.getElementById(id).textContent;
  const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

const PACKED = {};

async function load() {
  for (const id of ["data", "worker", "program"]) PACKED[id] = new TextDecoder().decode(await unpacked(id));
  const script = document.createElement("script");
  script.textContent = PACKED.program;
  document.body.append(script);
}

/** The page stays as it was told. */
function stayTold() {
  document.getElementById("still").hidden = false;
}

load().catch(stayTold);
