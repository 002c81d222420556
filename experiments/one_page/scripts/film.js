// One future month by month, in a worker of its own: of every month what is drawn and told of it, not the community itself. The
// worker works off one order and is then ended, which gives its memory back.

const TIE_FIELDS = 4, STANDING_FIELDS = 9, TOLD_EVERY = 12, EVENTS_MOST = 20_000; // events of one month

class Camera {
  /** order: { module, packed, set, moved, labels, facts: how many there are of a month, least: depth of the ties that are kept,
      trusts: where trust becomes more than little, and much, ends: kinds of events with which a crisis ends }. */
  constructor(order) {
    const machine = new PageMachine(order.module, order.packed, EVENTS_MOST), told = machine.case.header;
    Object.assign(this, { machine, told, order, done: 0 });
    let place = machine.free;
    const room = (count) => {
      place += 8 * count;
      return place - 8 * count;
    };
    this.ties = room(TIE_FIELDS * told.organizations * told.contacts);
    this.rows = room(STANDING_FIELDS * told.organizations);
    this.means = room(told.groups ** 2);
    this.counts = room(told.groups ** 2);
    this.ended = room(told.places_and_issues[0] * told.places_and_issues[1]);
    this.marks = room(told.structures * told.organizations);
    this.facts = room(told.months * order.facts);
    machine.grow(place);
  }

  film() {
    const { machine, told, order } = this, { burn_in: first, start, months } = told;
    machine.found(order.set, BigInt(order.set), order.moved);
    for (let month = 0; month < first; month += 1) this.pass(month, []);
    const before = this.pictures(first, first + start, []), common = before.events;
    machine.keep();
    const films = order.labels.map((label) => {
      machine.launch(label);
      const { frames, events } = this.pictures(first + start, first + months, before.frames);
      const diary = Float64Array.from([...common, ...events]);
      return { label, frames: [...before.frames, ...frames], events: diary, facts: this.months() };
    });
    return { films };
  }

  /** What is kept of some months, after others. */
  pictures(first, last, earlier) {
    const frames = [], events = [];
    for (let month = first; month < last; month += 1) {
      const from = events.length;
      this.pass(month, events);
      frames.push(this.frame(month, events.slice(from), frames.at(-1) ?? earlier.at(-1)));
      this.done += 1;
      if (this.done % TOLD_EVERY === 0) postMessage({ months: this.done });
    }
    return { frames, events };
  }

  /** Let a month pass; what stands in the diary goes into `events`, and the diary is empty again. */
  pass(month, events) {
    const { machine, told } = this, { fields } = told.diary;
    machine.months(month, month + 1);
    const at = machine.view(Uint32Array, machine.columns, told.places.length)[told.diary.count];
    const written = machine.view(BigInt64Array, at, 1), count = Number(written[0]);
    if (count >= EVENTS_MOST) throw new Error("the diary of a month is full");
    for (const number of machine.view(Float64Array, machine.diary, count * fields)) events.push(number);
    written[0] = 0n;
  }

  /** What is kept of the community at the end of a month. events: of this month; earlier: the frame of the one before. */
  frame(month, events, earlier) {
    const { machine, told, order } = this, { rules } = machine, rows = told.organizations, groups = BigInt(told.groups);
    const room = [this.ties, BigInt(rows * told.contacts), BigInt(TIE_FIELDS)];
    const found = rules.read_ties(...room), count = Number(found);
    const formal = Number(rules.count_agreements(...room, found));
    rules.read_standing(...room, found, this.rows, BigInt(rows), BigInt(STANDING_FIELDS));
    const [places, issues] = told.places_and_issues, ended = machine.view(Float64Array, this.ended, places * issues).fill(0);
    for (let n = 0; n < events.length; n += told.diary.fields) {
      if (order.ends.includes(events[n + 1])) ended[events[n + 4] * issues + events[n + 5]] = 1;
    }
    rules.read_helpers(BigInt(month), this.ended, BigInt(places), BigInt(issues), this.rows, BigInt(rows), BigInt(STANDING_FIELDS));
    rules.read_trust_between(...room, found, this.means, groups, groups, this.counts, groups, groups);
    rules.read_belonging(this.marks, BigInt(told.structures), BigInt(rows));
    const ties = machine.view(Float64Array, this.ties, TIE_FIELDS * count), pairs = [], looks = [];
    for (let n = 0; n < ties.length; n += TIE_FIELDS) {
      if (ties[n + 2] >= order.least) {
        pairs.push(ties[n], ties[n + 1]);
        looks.push(16 * order.trusts.filter((level) => ties[n + 3] >= level).length + ties[n + 2]);
      }
    }
    const belonging = Int8Array.from(machine.view(Float64Array, this.marks, told.structures * rows));
    const same = earlier?.belonging.every((mark, place) => mark === belonging[place]);
    return {
      formal, pairs: Uint16Array.from(pairs), looks: Uint8Array.from(looks), belonging: same ? earlier.belonging : belonging,
      standing: Float32Array.from(machine.view(Float64Array, this.rows, STANDING_FIELDS * rows)),
      trust: Float32Array.from(machine.view(Float64Array, this.means, told.groups ** 2)),
    };
  }

  /** What is told of every month of the run whose series stand in memory: [month, fact]. */
  months() {
    const { machine, told, order } = this;
    machine.rules.read_months(machine.series, BigInt(told.months), BigInt(told.series.length), BigInt(told.start), this.facts,
      BigInt(told.months), BigInt(order.facts));
    return machine.view(Float64Array, this.facts, told.months * order.facts).slice();
  }
}
