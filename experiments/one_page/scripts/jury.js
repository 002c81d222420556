// Scores under weights and who is best by them: rules of `model.wasm`, on the numbers of many strategies at once.

const AIMS = DATA.board.aims, BOARD_ROWS = DATA.board.labels.length;
const JUDGED = ["mean", "chance", "running", "behind"];
/** What one run comes to on every aim, at the end. */
const aimsOf = (row) => AIMS.map((_name, place) => (place < DATA.main.length ? row[LAST * COLUMNS + place] : row[FIRST_FACT + 4]));

class Jury {
  constructor(judge) {
    this.judge = judge;
    this.rules = judge.rules;
  }

  numbers(place, count) {
    return new Float64Array(this.rules.memory.buffer, place, count).slice();
  }

  /** Scores, strategy by strategy. runs: of each strategy its futures, each with its aims. */
  scores(runs, weights) {
    const { board } = DATA, futures = runs[0].length, size = runs.length * futures;
    const values = AIMS.flatMap((_name, aim) => runs.flatMap((row) => row.map((one) => one[aim])));
    const [from, better, weighed, spreads, into] = this.judge.put(values, board.better, weights, board.spreads,
      new Float64Array(size));
    const [aims, rows, n] = [AIMS.length, runs.length, futures].map(BigInt);
    this.rules.score_futures(from, aims, rows, n, better, aims, weighed, aims, spreads, aims,
      BigInt(Math.max(0, runs.length === BOARD_ROWS ? board.nothing : 0)), into, rows, n);
    const found = this.numbers(into, size);
    return runs.map((_row, row) => found.subarray(row * futures, (row + 1) * futures));
  }

  /** Who came first (-1: nobody), and of every strategy its mean, chance, whether it may be the best, by how much it is behind. */
  judged(scores, matters) {
    const rows = BigInt(scores.length), n = BigInt(scores[0].length);
    const [from, room, into] = this.judge.put(scores.flatMap((row) => [...row]), scores[0], new Float64Array(4 * scores.length));
    const first = Number(this.rules.judge_scores(from, rows, n, DATA.board.wrong, room, n, 1n, into, rows, 4n));
    const alike = Number(this.rules.alike_within(into, rows, 4n, matters)) === 1, found = this.numbers(into, 4 * scores.length);
    return { first, alike, each: scores.map((_row, row) => Object.fromEntries(JUDGED.map((key, n4) => [key,
      found[4 * row + n4]]))) };
  }

  /** In how many futures each row is above all others. */
  leads(scores) {
    const [from, into] = this.judge.put(scores.flatMap((row) => [...row]), new Float64Array(scores.length));
    this.rules.count_leaders(from, BigInt(scores.length), BigInt(scores[0].length), into, BigInt(scores.length));
    return [...this.numbers(into, scores.length)];
  }

  /** Scores without what a future does to all strategies alike. */
  own(scores) {
    const rows = BigInt(scores.length), n = scores[0].length, size = scores.length * n;
    const [from, into] = this.judge.put(scores.flatMap((row) => [...row]), new Float64Array(size));
    this.rules.own_scores(from, rows, BigInt(n), into, rows, BigInt(n));
    const found = this.numbers(into, size);
    return scores.map((_row, row) => found.subarray(row * n, (row + 1) * n));
  }

  /** Chances corrected for being many, in their order. */
  corrected(chances) {
    const order = chances.map((_one, place) => place).sort((a, b) => chances[a] - chances[b]);
    const [into] = this.judge.put(order.map((place) => chances[place]));
    this.rules.step_up(into, BigInt(chances.length));
    const found = this.numbers(into, chances.length), adjusted = [];
    order.forEach((place, n) => { adjusted[place] = found[n]; });
    return adjusted;
  }

  /** Of each strategy by how much it is behind the best of a square at most, and in which. averages: of each square. */
  regrets(averages) {
    const squares = BigInt(averages.length), rows = averages[0].length;
    const [from, into, where] = this.judge.put(averages.flat(), new Float64Array(rows), new Float64Array(rows));
    this.rules.worst_regrets(from, squares, BigInt(rows), into, BigInt(rows), where, BigInt(rows));
    const found = this.numbers(into, rows), places = this.numbers(where, rows);
    return [...found].map((loss, row) => ({ loss, square: places[row] }));
  }

  /** The plain condition on one factor that describes squares [row, column], or null. */
  side(held) {
    const [from, into] = this.judge.put(held.flat().map(Number), new Float64Array(3));
    this.rules.find_side(from, BigInt(held.length), BigInt(held[0].length), into, 3n);
    const [axis, below, stop] = this.numbers(into, 3);
    return axis < 0 ? null : { axis, below: below === 1, stop };
  }
}

/** What a score is told in: an aim's own unit where it alone has a weight, else points from the worst to the best. */
function measureOf(weights, code, low, high) {
  const counted = weights.map((weight, place) => (weight > 0 ? place : -1)).filter((place) => place >= 0);
  if (counted.length !== 1) {
    return { alone: -1, digits: 0, matters: DATA.board.matters.at(-1), unit: say(code, "page-board-points"),
      shown: (score) => jury.rules.in_points(score, low, high), apart: (gap) => jury.rules.in_points(gap, 0, high - low) };
  }
  const [alone] = counted, scale = (DATA.scale[alone] ?? 1) * DATA.board.better[alone];
  return { alone, digits: 1, matters: DATA.board.matters[alone], shown: (score) => scale * score,
    apart: (gap) => Math.abs(scale) * gap,
    unit: alone < DATA.main.length ? differenceWords(alone, code) : say(code, "page-unit-outside-resources") };
}

/** Names as a list in a sentence; as `strategy_board.py` lists them. */
function namesListed(names, code) {
  return listed(names, code, names.some((name) => name.includes(",")) ? "; " : ", ");
}
