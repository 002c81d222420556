// A fingerprint of numbers.

/** The fingerprint of rows of numbers, as `page_data.py` makes it; what is not a number has no bits of its own. */
function fingerprint(rows) {
  let found = 0;
  for (const row of rows) {
    const plain = row.map((value) => (Number.isNaN(value) ? -1e300 : value));
    for (const word of new Uint32Array(plain.buffer)) found = Math.imul(found ^ word, 16777619);
  }
  return found >>> 0;
}
