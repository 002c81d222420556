// One future at a time, on order: the strategies asked for on one parameter set and seed. What comes back is what is read of the runs.

let machine = null, reading = null, begun = "";

function readRow(series) {
  const { rules, ledger } = machine, kinds = series, level = ledger + 8 * kinds, row = [];
  let formulas = null, total = null, levels = null;
  for (const point of reading.points) {
    formulas = machine.outcomes(point, reading.formulas);
    total = machine.view(Float64Array, ledger, kinds);
    levels = machine.view(Float64Array, level, kinds);
    const parts = reading.parts.map(([served, need]) => rules.part_of(total[served], total[need]));
    const main = reading.main.map((place, n) => (reading.followed[n] ? parts[place - reading.main.length] : formulas[place]));
    row.push(...main, ...parts);
  }
  row.push(...reading.sums.map((place) => total[place]), ...reading.levels.map((place) => levels[place]), formulas[reading.cost]);
  const [start, end, paid, count] = reading.account, { months } = machine.case.header; // laid over the ledger as well: all else is read
  rules.read_account(machine.series, BigInt(months), BigInt(kinds), BigInt(start), BigInt(end), BigInt(paid), ledger, BigInt(count));
  row.push(...machine.view(Float64Array, ledger, count));
  return Float64Array.from(row);
}

onmessage = ({ data }) => {
  if (data.film) {
    postMessage(new Camera(data).film());
    return;
  }
  if (data.module) {
    ({ reading } = data);
    machine = new PageMachine(data.module, data.packed);
    machine.readOnly(reading.months, reading.otherwise);
    postMessage({ ready: true, memory: machine.rules.memory.buffer.byteLength });
    return;
  }
  const key = JSON.stringify([data.set, data.moved]), from = performance.now();
  if (key !== begun) machine.begin(data.set, BigInt(data.set), data.moved);
  begun = key;
  const rows = {};
  for (const label of data.labels) {
    machine.run(label);
    rows[label] = readRow(machine.case.header.series.length);
  }
  postMessage({ setting: data.setting, set: data.set, rows, ticket: data.ticket, spent: performance.now() - from });
};
