// Plans in years: their names, the runs that count them in every future, and their story in the one that a class lives through.

const HOLD = "-";

/** The plan of some decisions; one that never changes is the strategy itself, so that it is run once. */
function planOf(step, choices) {
  const [first] = choices, alike = choices.every((label) => label === first);
  if (alike && first !== HOLD) return first;
  return alike && DATA.nothing ? DATA.nothing : `${step}:${choices.join("|")}`;
}

/** The months of a year, from the end of the burn-in; year 0 is the one before the first decision. */
function spansOf() {
  const spans = [[Math.max(0, DATA.start - 12), DATA.start]];
  for (let month = 0; month < DATA.horizon; month += 12) {
    spans.push([DATA.start + month, DATA.start + Math.min(month + 12, DATA.horizon)]);
  }
  return spans;
}

/** Counts any number of plans at once: the rows of a future are there once every plan has been run in it. */
class PlanPool extends Pool {
  results(setting) {
    if (!this.kept.has(setting)) this.kept.set(setting, {});
    return this.kept.get(setting);
  }

  want(moved, labels) {
    const found = this.results(JSON.stringify(moved));
    for (const label of labels) found[label] ??= [];
    super.want(moved, labels);
  }

  /** Futures in which every plan of an order has been run. */
  rows(order) {
    const found = this.results(order.setting), sets = [];
    for (let set = 0; set < DATA.sets; set += 1) if (order.labels.every((label) => found[label]?.[set])) sets.push(set);
    return sets;
  }

  row(plan, set) {
    return this.results("{}")[plan]?.[set];
  }
}

/** Tells what happens year by year; a worker of its own, since every month is measured. */
class Storyteller {
  constructor() {
    this.told = new Map();
    this.waiting = new Map();
  }

  start(module, packed) {
    this.worker = new Worker(URL.createObjectURL(new Blob([PACKED.worker], { type: "text/javascript" })));
    return new Promise((ready, failed) => {
      this.worker.onerror = (event) => failed(new Error(event.message));
      this.worker.onmessage = ({ data }) => {
        if (data.ready) {
          ready();
          return;
        }
        this.told.set(data.key, data.years);
        this.waiting.get(data.key)?.(data.years);
        this.waiting.delete(data.key);
      };
      this.worker.postMessage({ module, packed, reading: DATA.reading, story: true });
    });
  }

  /** The years of a plan in a future. */
  tell(plan, set) {
    const key = `${set} ${plan}`;
    if (this.told.has(key)) return Promise.resolve(this.told.get(key));
    return new Promise((done) => {
      this.waiting.set(key, done);
      this.worker.postMessage({ key, plan, set, spans: spansOf() });
    });
  }
}
