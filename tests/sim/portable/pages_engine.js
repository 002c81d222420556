// Runs a packed case in Node, or in a page, and tells a fingerprint of the series of every run and its outcomes.
"use strict";

/** jobs: {sets, seeds, moved}; digest(bytes): a fingerprint as text. */
async function answers(Machine, code, buffer, jobs, digest) {
  const machine = new Machine(await WebAssembly.compile(code), buffer), told = machine.case.header, found = {};
  for (const set of jobs.sets) for (const seed of jobs.seeds) {
    machine.begin(set, BigInt(seed), jobs.moved);
    for (const label of told.strategies) {
      const series = machine.run(label).slice();
      const outcomes = told.horizons.map((horizon) => Array.from(machine.outcomes(horizon, jobs.outcomes)));
      found[`${set} ${seed} ${label}`] = [await digest(new Uint8Array(series.buffer)), await digest(
        new Uint8Array(Float64Array.from(outcomes.flat(), (value) => (Number.isNaN(value) ? -1e300 : value)).buffer))];
    }
  }
  return found;
}

if (typeof process !== "undefined" && typeof require !== "undefined") {
  const { readFileSync } = require("fs"), { createHash } = require("crypto");
  const [machine, code, packed, jobs] = process.argv.slice(2);
  const { PageMachine } = require(machine), bytes = readFileSync(packed);
  answers(PageMachine, readFileSync(code), bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), JSON.parse(jobs),
    (data) => createHash("sha256").update(data).digest("hex")).then((found) => console.log(JSON.stringify(found)));
}
