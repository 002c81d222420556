// The map: squares over two context factors, a few futures at a time for all of them, the coarse grid first.

const GRID = DATA.board.map.levels, ROUNDS = DATA.board.map.rounds, SQUARES = GRID.length ** 2;
/** Squares, the corners and every second one before those between. */
const COARSE_FIRST = Array.from({ length: SQUARES }, (_one, place) => [Math.floor(place / GRID.length), place % GRID.length])
  .sort(([a, b], [c, d]) => (a % 2) + (b % 2) - (c % 2) - (d % 2));

/** Futures of squares. */
class Atlas extends Source {
  constructor(pool, arrived) {
    super(pool, arrived);
    this.kept = new Map();
  }

  /** Ask for a map. moved: the context as it is set; labels: strategies. */
  want(moved, across, up, labels) {
    const base = Object.fromEntries(Object.entries(moved).filter(([name]) => name !== across && name !== up));
    const key = JSON.stringify([base, across, up]);
    if (this.wanted?.key === key && `${this.wanted.labels}` === `${labels}`) {
      this.pool.feed();
      return;
    }
    if (!this.kept.has(key)) {
      if (this.kept.size >= 4) this.kept.delete(this.kept.keys().next().value);
      this.kept.set(key, COARSE_FIRST.map(() => Object.fromEntries(DATA.board.labels.map((label) => [label, []]))));
    }
    const order = { key, base, across, up, labels };
    this.begin(order, this.work(order, this.kept.get(key)));
  }

  * work(order, squares) {
    for (let round = 0; round < ROUNDS.length; round += 1) {
      for (let square = 0; square < SQUARES; square += 1) {
        const [row, column] = COARSE_FIRST[square], moved = { ...order.base, [order.up]: GRID[row], [order.across]: GRID[column] };
        for (let set = ROUNDS[round - 1] ?? 0; set < ROUNDS[round]; set += 1) {
          const labels = [...new Set(order.labels)].filter((label) => !squares[square][label][set]);
          if (labels.length) {
            yield { setting: "", set, moved, labels, take: (rows) => {
              for (const [label, found] of Object.entries(rows)) squares[square][label][set] = aimsOf(found);
              if (this.wanted === order) this.arrived();
            } };
          }
        }
      }
    }
  }

  get squares() {
    return this.kept.get(this.wanted.key);
  }

  /** In how many futures all strategies of a square are known, one after another. */
  known(square) {
    const found = this.squares[square], least = this.wanted.labels.map((label) => {
      const missing = found[label].findIndex((one1) => !one1);
      return missing < 0 ? found[label].length : missing;
    });
    return Math.min(...least);
  }

  /** Futures that every square has, by whole rounds, and how many squares have those of the next one. */
  progress() {
    const known = COARSE_FIRST.map((_one, square) => this.known(square)), least = Math.min(...known);
    const whole = ROUNDS.filter((round) => least >= round).at(-1) ?? 0, next = ROUNDS.find((round) => round > whole);
    return { whole, next, done: next ? known.filter((count) => count >= next).length : SQUARES, complete: !next };
  }
}

/** What a map says, of the squares that are known so far. weights: of the aims; pair: two rows, or null for all strategies. */
class JudgedAtlas {
  constructor(atlas, weights, code, pair) {
    const { labels } = atlas.wanted;
    Object.assign(this, { atlas, weights, code, pair, labels, squares: [] });
    const matters = measureOf(weights, code, 0, 1).matters;
    COARSE_FIRST.forEach(([row, column], place) => {
      const futures = atlas.known(place);
      if (!futures) return;
      const runs = labels.map((label) => atlas.squares[place][label].slice(0, futures)), scores = jury.scores(runs, weights);
      const square = { row, column, futures, scores, means: scores.map((one1) => jury.judge.mean([...one1])) };
      if (pair) Object.assign(square, this.compared(scores, matters));
      else Object.assign(square, jury.judged(scores, matters));
      this.squares.push(square);
    });
    const every = this.squares.flatMap((square) => square.means).filter(Number.isFinite);
    const averages = labels.map((_label, row) => jury.judge.mean(this.squares.map((square) => square.means[row])));
    this.measure = pair ? measureOf(weights, code, Math.min(...every), Math.max(...every))
      : measureOf(weights, code, Math.min(...averages), Math.max(...averages));
    if (!pair && this.squares.length) this.settle();
    this.regrets = this.squares.length ? jury.regrets(this.squares.map((square) => square.means)) : [];
  }

  compared(scores, matters) {
    const { judge } = jury, gains = [...scores[0]].map((score, n) => score - scores[1][n]), counts = judge.counts(gains);
    const even = judge.verdict(judge.counts(gains, matters)) === "even", found = judge.verdict(counts);
    return { gain: judge.mean(gains), better: counts[ABOVE], worse: counts[BELOW], verdict: even ? "even" : found === "even"
      ? "open" : found };
  }

  /** Where one alone is the best, the false discoveries over all squares held down. */
  settle() {
    const adjusted = jury.corrected(this.squares.map((square) => (square.first < 0 ? 1 : square.each[square.first].chance)));
    this.squares.forEach((square, place) => {
      const clear = adjusted[place] < DATA.board.wrong && square.first >= 0;
      const running = square.each.map((_one, row) => row).filter((row) => square.each[row].running > 0);
      square.running = clear ? [square.first] : running.sort((a, b) => square.means[b] - square.means[a]);
      square.clear = clear;
      const ordered = [...square.means].filter(Number.isFinite).sort((a, b) => b - a);
      square.lead = ordered[0] - ordered[1];
    });
  }

  at(row, column) {
    return this.squares.find((square) => square.row === row && square.column === column);
  }

  /** The difference of a pair in a square, as it is told. */
  gainShown(square) {
    return Math.sign(square.gain) * this.measure.apart(Math.abs(square.gain));
  }

  name(row) {
    return DATA.languages[this.code].board.inside[DATA.board.labels.indexOf(this.labels[row])];
  }

  where({ row, column }) {
    const factor = (name) => say(this.code, `context-${slug(name)}`), { across, up } = this.atlas.wanted;
    return say(this.code, "page-map-at", { across: factor(across), x: figure(GRID[column], 1, this.code), up: factor(up),
      y: figure(GRID[row], 1, this.code) });
  }

  /** A condition on one factor that holds where `held` does: what a sentence needs of it, or null. */
  side(held) {
    const side = jury.side(GRID.map((_one, row) => GRID.map((_two, column) => {
      const square = this.at(row, column);
      return Boolean(square) && held(square);
    })));
    const { across, up } = this.atlas.wanted;
    return side && { below: side.below, value: figure(GRID[side.stop], 1, this.code), factor: say(this.code,
      `context-${slug(side.axis ? across : up)}`) };
  }

  loss(row) {
    const { loss, square } = this.regrets[row];
    return { loss, words: say(this.code, "page-map-cost", { strategy: this.name(row), loss: figure(this.measure.apart(loss), 1,
      this.code),
      unit: this.measure.unit, at: this.where(this.squares[square]) }) };
  }

  sentence() {
    return this.said().join(" ");
  }

  /** What is said first, and what more there is to say. */
  said() {
    if (!this.squares.length) return [say(this.code, "page-map-waiting"), ""];
    const [first, ...more] = this.pair ? this.ofPair() : this.ofAll();
    return [first, more.join(" ")];
  }

  ofPair() {
    const { code, squares } = this, count = (test) => squares.filter(test).length;
    const wins = [(square) => square.gain > 0, (square) => square.gain < 0], best = count(wins[1]) > count(wins[0]) ? 1 : 0,
      other = 1 - best;
    const names = { strategy: this.name(best), other: this.name(other) }, sure = ["for", "against"];
    const told = [say(code, "page-map-ahead", { ...names, all: squares.length, ahead: count(wins[best]),
      even: count(({ verdict }) => verdict === "even"),
      sure: count(({ verdict }) => verdict === sure[best]), lost: count(({ verdict }) => verdict === sure[other]) })];
    const side = count(wins[other]) && this.side(wins[other]);
    if (side) told.push(say(code, "page-map-side", { ...side, strategy: this.name(other), below: side.below ? "yes" : "no" }));
    const { loss, words } = this.loss(best);
    told.push(loss > 0 ? words : say(code, "page-map-free", names));
    return told;
  }

  ofAll() {
    const { code, squares, labels } = this, rows = labels.map((_label, row) => row);
    const running = (row) => squares.filter((square) => square.running.includes(row)).length;
    const clear = (row) => squares.filter((square) => square.clear && square.first === row).length;
    const leading = (row) => squares.filter((square) => square.first === row).length;
    const average = (row) => jury.judge.mean(squares.map((square) => square.means[row]));
    const order = rows.sort((a, b) => running(b) - running(a) || leading(b) - leading(a) || average(b) - average(a)),
      best = order[0];
    const told = [say(code, "page-map-best", { strategy: this.name(best), squares: running(best), all: squares.length,
      clear: clear(best), leads: leading(best),
      alone: !clear(best) ? "none" : clear(best) === squares.length ? "all" : "some" })];
    const { loss, words } = this.loss(best);
    if (loss > 0) told.push(words);
    for (const row of order.slice(1).filter(clear)) {
      const side = this.side((square) => square.clear && square.first === row);
      told.push(say(code, "page-map-alone", { strategy: this.name(row), count: clear(row), side: side ? (side.below ? "below"
        : "above") : "none",
        value: side?.value ?? "", factor: side?.factor ?? "" }));
    }
    const open = squares.filter((square) => !square.clear), close = open.filter((square) => square.alike).length;
    if (close) told.push(say(code, "page-map-close", { count: close, open: open.length }));
    const never = order.filter((row) => !running(row)), among = order.filter(running);
    if (among.length > 1 && among.length < 4) told.push(say(code, "page-map-among",
      { names: namesListed(among.map((row) => this.name(row)), code) }));
    if (never.length && clear(best) < squares.length) told.push(say(code, "page-map-never",
      { never: namesListed(never.map((row) => this.name(row)), code) }));
    return told;
  }
}
