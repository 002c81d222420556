// The futures of a pair of strategies: rows of numbers as `worker.js` reads them.

const COLUMNS = DATA.main.length + DATA.parts, LAST = DATA.years.length - 1, FIRST_FACT = COLUMNS * DATA.years.length;

class Futures {
  /** rows: of each future the row of the first strategy and of the second; judge: the rules. */
  constructor(rows, pair, judge) {
    Object.assign(this, { rows, pair, judge });
  }

  get size() {
    return this.rows.length;
  }

  values(which, column, point = LAST) {
    return this.rows.map((row) => row[which][point * COLUMNS + column]);
  }

  facts(which, place) {
    return this.rows.map((row) => row[which][FIRST_FACT + place]);
  }

  gains(column, point = LAST) {
    return this.rows.map((row) => row[0][point * COLUMNS + column] - row[1][point * COLUMNS + column]);
  }

  /** Differences that are numbers, as they are told, from most to least. */
  known(outcome, point = LAST) {
    return this.gains(outcome, point).filter(Number.isFinite).map((gain) => DATA.scale[outcome] * gain).sort((a, b) => b - a);
  }

  verdict(outcome) {
    const gains = this.gains(outcome), { judge } = this;
    if (judge.verdict(judge.counts(gains, DATA.matters[outcome])) === "even") return "even";
    const found = judge.verdict(judge.counts(gains));
    return found === "even" ? "open" : found;
  }
}
