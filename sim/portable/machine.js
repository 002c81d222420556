// Runs the model in a page, in a worker or in Node: `model.wasm` on a packed case (`packed_case.py`). It moves bytes, and computes
// nothing of its own: whatever a number means is a rule of the model.
"use strict";

const PAGE = 65536, LINE = 64;
const inLines = (size) => Math.ceil(size / LINE) * LINE;

/** A packed case: its header, and its arrays as they lie in the buffer. */
class PackedCase {
  constructor(buffer) {
    const size = new DataView(buffer).getUint32(0, true);
    this.buffer = buffer;
    this.begins = 4 + size;
    this.header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, size)));
  }

  /** An array of the case: [offset, count], of whole bytes, or 4 or 8 each. */
  array([offset, count], Kind) {
    return new Kind(this.buffer, this.begins + offset, count);
  }

  /** The settings that differ between parameter sets: name -> a number of each set. */
  varied() {
    const { powers, size, bytes, listed } = this.header.varied, planes = this.array(bytes, Uint8Array), { sets } = this.header;
    const count = planes.length / size;
    return Object.assign({ ...listed }, Object.fromEntries(Object.entries(powers).map(([name, power], row) => [name, Array.from({ length: sets }, (_one, set) => {
      let whole = planes[(size - 1) * count + row * sets + set] << 24 >> 24;
      for (let plane = size - 2; plane >= 0; plane -= 1) whole = whole * 256 + planes[plane * count + row * sets + set];
      return Number(`${whole}e${power}`);
    })])));
  }

  /** Write what people need in one parameter set into a community. */
  need(set, into, rules) {
    const { word, parts, totals } = this.header.need, shares = this.array(parts, Float64Array);
    const places = totals[1] / this.header.sets, of = this.array(totals, Float64Array).subarray(set * places, (set + 1) * places);
    of.forEach((total, place) => shares.forEach((part, n) => {
      into[word + place * shares.length + n] = rules.need_of(total, part);
    }));
  }

  /** Write the words of one parameter set over those that stand in `into`. */
  put(variants, set, into) {
    const places = this.array(variants.places, Uint32Array), words = this.array(variants.words, BigUint64Array);
    const count = places.length, other = set * count;
    for (let n = 0; n < count; n += 1) into[places[n]] = set ? words[n] ^ words[other + n] : words[n];
  }
}

/** One instance of the model with one community in it. module: of `model.wasm`, compiled; diary: room for so many events. */
class PageMachine {
  constructor(module, buffer, diary = 0) {
    this.case = new PackedCase(buffer);
    this.varied = this.case.varied();
    this.rules = new WebAssembly.Instance(module, {}).exports;
    const told = this.case.header, months = told.burn_in + told.months;
    this.columns = inLines(this.rules.__heap_base.value);
    this.lengths = this.columns + inLines(4 * told.places.length);
    this.settings = this.lengths + inLines(8 * told.lengths.length);
    this.series = this.settings + inLines(8 * told.settings.length);
    this.ledger = this.series + 8 * told.months * told.series.length;
    this.state = inLines(this.ledger + 8 * months * told.ledger[0] * told.ledger[1]);
    this.words = told.block[1];
    this.diary = inLines(this.state + 8 * this.words);
    this.free = inLines(this.diary + 8 * diary * told.diary.fields);
    this.grow(this.free);
    this.view(Uint32Array, this.columns, told.places.length).set(told.places.map((place) => this.state + place));
    this.view(BigInt64Array, this.lengths, told.lengths.length).set(told.lengths.map(BigInt));
    if (diary) {
      this.view(Uint32Array, this.columns, told.places.length)[told.diary.events] = this.diary;
      this.view(BigInt64Array, this.lengths, told.lengths.length)[told.diary.length] = BigInt(diary);
    }
    this.read = null;
  }

  /** Let memory reach up to a place at least. */
  grow(end) {
    const missing = end - this.rules.memory.buffer.byteLength;
    if (missing > 0) this.rules.memory.grow(Math.ceil(missing / PAGE));
  }

  /** Measure levels in some months alone, which saves a tenth of the work and changes nothing of what is read in these. months:
      [month since the burn-in began, what is measured], ascending; otherwise: what is measured in the others. */
  readOnly(months, otherwise) {
    this.read = { months, otherwise };
  }

  measure(what) {
    const place = this.case.header.settings.indexOf("measured");
    this.view(BigInt64Array, this.settings, place + 1)[place] = BigInt(what);
    this.rules.prepare(this.columns, this.lengths, this.settings, this.settings);
    this.rules.derive(this.settings);
  }

  view(Kind, place, count) {
    return new Kind(this.rules.memory.buffer, place, count);
  }

  block() {
    return this.view(BigUint64Array, this.state, this.words);
  }

  /** A blank community. set: of the parameters; seed: BigInt; moved: context factors that stand elsewhere, by name, and `subsidy`,
      the money in person-months where it is another. */
  found(set, seed, moved = {}) {
    const told = this.case.header, count = told.settings.length;
    const floats = this.view(Float64Array, this.settings, count), whole = this.view(BigInt64Array, this.settings, count);
    this.block().set(this.case.array(told.block, BigUint64Array));
    this.case.put(told.blank, set, this.block());
    this.case.need(set, this.view(Float64Array, this.state, this.words), this.rules);
    told.settings.forEach((name, place) => {
      const number = moved[name] ?? this.varied[name]?.[set] ?? told.numbers[name] ?? 0;
      if (told.whole.includes(name)) whole[place] = BigInt(name === "seed" ? seed : number);
      else floats[place] = Number(number);
    });
    this.rules.prepare(this.columns, this.lengths, this.settings, this.settings);
    this.rules.derive(this.settings);
    this.set = set;
    this.money = moved.subsidy;
  }

  /** Keep the community as it stands when strategies begin. */
  keep() {
    const told = this.case.header;
    this.kept = this.block().slice();
    this.before = this.view(Float64Array, this.series, told.start * told.series.length).slice();
  }

  /** Let the months pass that come before any strategy, of a community as `found` has it. */
  begin(set, seed, moved) {
    const told = this.case.header;
    this.found(set, seed, moved);
    this.pass(0, told.burn_in + told.start);
    this.keep();
  }

  /** Let a strategy begin in the community that was kept. */
  launch(label) {
    this.block().set(this.kept);
    this.view(Float64Array, this.series, this.before.length).set(this.before);
    const { plans, payments } = this.case.header;
    this.case.put(plans[label], this.set, this.block());
    if (this.money !== undefined) this.pay(payments[label]);
    this.rules.choose_hosts();
  }

  /** Let a strategy begin and the rest of the months pass. Returns a view of the series [month, series]. */
  run(label) {
    const told = this.case.header, count = told.months * told.series.length;
    this.launch(label);
    this.pass(told.burn_in + told.start, told.burn_in + told.months);
    return this.view(Float64Array, this.series, count);
  }

  /** Another sum of money than the case has: instalments follow. */
  pay(payments) {
    const words = this.view(Float64Array, this.state, this.words);
    for (const [word, part, whole, paid] of payments[this.set] ?? payments[0]) {
      words[word] = this.rules.instalment_of(this.money, part, whole, paid);
    }
  }

  pass(first, last) {
    if (!this.read) {
      this.months(first, last);
      return;
    }
    const { months, otherwise } = this.read;
    for (const [month, what] of [...months.filter(([one]) => one >= first && one < last), [last, null]]) {
      if (first < month) {
        this.measure(otherwise);
        this.months(first, month);
      }
      if (what !== null) {
        this.measure(what);
        this.months(month, month + 1);
      }
      first = month + 1;
    }
  }

  months(first, last) {
    const told = this.case.header;
    this.rules.pass_months(BigInt(first), BigInt(last), this.series, BigInt(told.months), BigInt(told.series.length),
      this.ledger, BigInt(told.burn_in + told.months), ...told.ledger.map(BigInt));
  }

  /** The outcomes of the run whose series stand in memory, `horizon` months after the start. They are laid over the ledger. */
  outcomes(horizon, count) {
    const told = this.case.header, kinds = BigInt(told.series.length), around = 7n, start = BigInt(told.start);
    const total = this.ledger, level = total + 8 * told.series.length, beside = level + 8 * told.series.length;
    const numbers = beside + 8 * Number(around);
    this.rules.read_series(this.series, BigInt(told.months), kinds, start, start + BigInt(horizon), BigInt(told.usual_end),
      BigInt(told.organizations), total, kinds, level, kinds, beside, around);
    this.rules.compute_outcomes(total, kinds, level, kinds, beside, around, numbers, BigInt(count));
    return this.view(Float64Array, numbers, count);
  }
}

if (typeof module !== "undefined") module.exports = { PackedCase, PageMachine };
