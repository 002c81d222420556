// One future at a time, as `worker.js` has it, also of plans in years; and the story of a plan year by year in one future.

const countFutures = onmessage;

/** A year in the run that stands in memory. */
function readYear([first, last]) {
  const { total, level } = machine.between(first, last), { rules } = machine, told = {};
  for (const [name, place] of Object.entries(reading.year_flows)) told[name] = total[place];
  for (const [name, place] of Object.entries(reading.year_levels)) told[name] = level[place];
  told.met = rules.part_of(told.served, told.need);
  told.crises = told.crises_met + told.crises_missed;
  told.windows = told.windows_won + told.windows_lost;
  told.handled = rules.part_of(told.crises_met, told.crises);
  if (reading.worst) told.worst = rules.part_of(...reading.worst.map((place) => total[place]));
  return told;
}

onmessage = (event) => {
  const { data } = event;
  if (data.module) {
    ({ reading } = data);
    machine = new YearlyMachine(data.module, data.packed, reading.edges);
    if (!data.story) machine.readOnly(reading.months, reading.otherwise);
    postMessage({ ready: true, memory: machine.rules.memory.buffer.byteLength });
  } else if (data.spans) {
    if (begun !== data.set) machine.begin(data.set, BigInt(data.set));
    begun = data.set;
    machine.run(data.plan);
    postMessage({ key: data.key, years: data.spans.map(readYear) });
  } else {
    countFutures(event);
  }
};
