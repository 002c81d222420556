"use strict";
// What was packed, unpacked; and a fingerprint of numbers.

/** The bytes that stand in an element as gzip in base64. */
async function unpacked(id) {
  const text = document.getElementById(id).textContent;
  const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** The fingerprint of rows of numbers, as `page_data.py` makes it; what is not a number has no bits of its own. */
function fingerprint(rows) {
  let found = 0;
  for (const row of rows) {
    const plain = row.map((value) => (Number.isNaN(value) ? -1e300 : value));
    for (const word of new Uint32Array(plain.buffer)) found = Math.imul(found ^ word, 16777619);
  }
  return found >>> 0;
}
