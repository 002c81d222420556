// Strategies one after another in the machine of a page: what was agreed about the structures of each is set side by side, each in
// its time, as `SequencePlanner` (`sim/strategies/composites.py`) does it in Python. What a structure does is the model's.

const HELD = "-", NEVER = -1n;

/** What a plan such as "24:a|a|-|b" says: neighbours that are alike are one phase. edges: months at which decisions begin, and the
    month in which the money ends. Returns [{label, from, to}]; the last phase goes on for good (to: null). */
function phasesOf(plan, edges) {
  const choices = plan.slice(plan.indexOf(":") + 1).split("|"), phases = [];
  choices.forEach((label, place) => {
    const last = phases.at(-1);
    if (last?.label === label) last.to = edges[place + 1];
    else phases.push({ label, from: edges[place], to: edges[place + 1] });
  });
  phases.at(-1).to = null;
  return phases;
}

/** A machine that also runs plans in time. edges: for each number of months a decision lasts, where decisions begin. */
class YearlyMachine extends PageMachine {
  constructor(module, buffer, edges) {
    super(module, buffer);
    this.edges = edges;
  }

  /** Let a strategy, or a plan in years, begin in the community that was kept. */
  launch(plan) {
    if (!plan.includes(":")) {
      super.launch(plan);
      return;
    }
    const told = this.case.header, start = told.burn_in + told.start, money = told.usual_end - told.start;
    this.block().set(this.kept);
    this.view(Float64Array, this.series, this.before.length).set(this.before);
    let row = 0;
    phasesOf(plan, this.edges[Number.parseInt(plan, 10)]).forEach(({ label, from, to }, place) => {
      if (label === HELD) return;
      const agreed = this.agreed(label);
      for (let one = 0; one < told.structures_of[label]; one += 1, row += 1) {
        this.copyRow(agreed, one, row);
        this.write(row, {
          begins: start + from, withdraws: to === null ? NEVER : start + to, instalments: (to ?? money) - from,
          passes_on: to === null ? 0 : place + 1, takes_over: place,
        });
      }
    });
    this.rules.choose_hosts();
  }

  /** The community before the strategies, with what is agreed when this one begins alone. */
  agreed(label) {
    const words = this.kept.slice();
    this.case.put(this.case.header.plans[label], this.set, words);
    return new Uint8Array(words.buffer);
  }

  copyRow(agreed, from, to) {
    for (const [place, size] of Object.values(this.case.header.planned)) {
      const begin = place + from * size;
      this.view(Uint8Array, this.state + place + to * size, size).set(agreed.subarray(begin, begin + size));
    }
  }

  write(row, numbers) {
    for (const [name, number] of Object.entries(numbers)) {
      const [place, size] = this.case.header.planned[name];
      this.view(BigInt64Array, this.state + place + row * size, 1)[0] = BigInt(number);
    }
  }

  /** What happened from one month to another (counted from the end of the burn-in) in the run that stands in memory: sums of flows
      and levels at the end, by the numbers of series. */
  between(first, last) {
    const told = this.case.header, kinds = told.series.length, around = 7, total = this.ledger, level = total + 8 * kinds;
    this.rules.read_series(this.series, BigInt(told.months), BigInt(kinds), BigInt(first), BigInt(last), BigInt(told.usual_end),
      BigInt(told.organizations), total, BigInt(kinds), level, BigInt(kinds), level + 8 * kinds, BigInt(around));
    return { total: this.view(Float64Array, total, kinds), level: this.view(Float64Array, level, kinds) };
  }
}
