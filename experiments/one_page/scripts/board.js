// All strategies under one's own weights: what is known of them in every future, and what is said first.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const isUsual = (weights) => weights.every((weight, place) => weight === DATA.board.weights[place]);

/** The futures of all strategies in the context as it is set. */
class Board extends Source {
  want(moved) {
    const setting = JSON.stringify(moved);
    if (this.wanted?.setting === setting) this.pool.feed();
    else this.begin({ setting }, this.work(setting, moved));
  }

  * work(setting, moved) {
    const found = this.pool.results(setting);
    for (let set = 0; set < DATA.sets; set += 1) {
      const labels = DATA.board.labels.filter((label) => !found[label][set]);
      if (labels.length) {
        yield { setting, set, moved, labels, take: (rows) => {
          for (const [label, row] of Object.entries(rows)) found[label][set] = row;
          if (this.wanted.setting === setting) this.arrived();
        } };
      }
    }
  }

  /** Rows of each strategy in the futures in which all are known. */
  rows() {
    const found = this.pool.results(this.wanted.setting), sets = [];
    for (let set = 0; set < DATA.sets; set += 1) if (DATA.board.labels.every((label) => found[label][set])) sets.push(set);
    return DATA.board.labels.map((label) => sets.map((set) => found[label][set]));
  }
}

/** Strategies in order under weights. */
class Ranking {
  constructor(rows, weights, code) {
    Object.assign(this, { rows, weights, code, futures: rows[0].length, none: !weights.some((weight) => weight > 0) });
    this.runs = rows.map((row) => row.map(aimsOf));
    this.scores = jury.scores(this.runs, this.none ? DATA.board.weights : weights);
    const matters = measureOf(weights, code, 0, 1).matters;
    Object.assign(this, jury.judged(this.scores, matters));
    this.leads = jury.leads(this.scores);
    const means = this.each.map((one) => one.mean), known = means.filter(Number.isFinite);
    this.measure = measureOf(weights, code, Math.min(...known), Math.max(...known));
    this.order = means.map((_mean, row) => row).sort((a, b) => means[b] - means[a] || a - b);
    this.running = this.order.filter((row) => this.each[row].running > 0);
  }

  names(rows = this.order) {
    return rows.map((row) => DATA.languages[this.code].board.inside[row]);
  }

  amount(gap) {
    return figure(this.measure.apart(gap), this.measure.digits, this.code);
  }

  /** Which to choose and who may be as good; then who is not; as `strategy_board.py` tells it of the case's own aim. */
  said() {
    const { code, each, first, measure, order } = this;
    const others = this.running.filter((row) => row !== first);
    const behind = order.filter((row) => !(each[row].running > 0) && Number.isFinite(each[row].mean));
    const clear = first >= 0 && each[first].chance < DATA.board.wrong;
    const verdict = this.none || first < 0 ? "none" : clear ? "clear" : this.alike ? "alike" : "open";
    const said = say(code, "page-board-answer", {
      aim: measure.alone >= 0 ? "one" : isUsual(this.weights) ? "case" : "own", verdict,
      outcome: say(code, `outcome-${slug(AIMS[Math.max(0, measure.alone)])}`), first: this.names([first])[0] ?? "",
      leads: Math.round(this.leads[first] ?? 0), futures: this.futures, others: namesListed(this.names(others), code),
      running: namesListed(this.names([first, ...others]), code), count: others.length,
      next: this.names()[1] ?? "", gap: this.amount(each[order[0]].mean - (each[order[1]]?.mean ?? NaN)),
      apart: this.amount(Math.max(0, ...others.map((row) => each[row].behind))), matters: this.amount(measure.matters),
      unit: measure.unit,
    });
    if (verdict === "none" || verdict === "clear" || !behind.length) return { board: said, "board-more": "" };
    const gaps = behind.map((row) => each[first].mean - each[row].mean);
    return { board: said, "board-more": say(code, "page-board-never", { never: namesListed(this.names(behind), code), count: behind.length,
      low: this.amount(gaps[0]), high: this.amount(gaps.at(-1)), unit: measure.unit }) };
  }
}
