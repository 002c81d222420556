// A run told in the words of `experiments/presentation/story.py`: of a month, or of one organization.

const CAST = DATA.community, NAMED = 3, EVENT_FIELDS = 7;
const STRUCTURAL = /^(structure|member|meeting|grant|pool)_/;

/** A number with so many decimals as Python writes it: a half goes to the even digit. */
function evenly(value, digits) {
  const size = Math.abs(value), doubled = size * 2 ** (digits + 1), half = Number.isInteger(doubled) && doubled % 2 === 1;
  const up = size.toFixed(digits);
  const text = half && Number(up.at(-1)) % 2 ? (size * (1 - 2 ** -52)).toFixed(digits) : up;
  return (value < 0 ? "-" : "") + text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** A number as `labels.py` writes it: about three digits, a share in percent. */
function told(value, code, share = false) {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(share ? 100 * value : value), shown = share ? 100 * value : value;
  const plain = size >= 999.5 ? 0 : Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(size || 1))));
  const digits = share ? (size >= 0.095 ? 1 : 2) : plain;
  let text = evenly(shown, digits);
  if (text.includes(".")) text = text.replace(/0+$/, "").replace(/\.$/, "");
  if (code === "id") text = text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
  if (!/[1-9]/.test(text)) text = text.replace("-", "");
  return text.replace("-", "−") + (share ? say(code, "percent") : "");
}

class Teller {
  /** events: rows of the diary, one after another; months of theirs are counted from the end of the burn-in on. */
  constructor(label, events, code, burnIn) {
    Object.assign(this, { code, words: DATA.languages[code].cast, parts: CAST.parts[label], events: [] });
    Object.assign(this, { homes: new Map(), lives: new Map() });
    for (let n = 0; n < events.length; n += EVENT_FIELDS) {
      const [month, kind, actor, other, place, issue, amount] = events.subarray(n, n + EVENT_FIELDS);
      const event = { month: month - burnIn, kind: CAST.events[kind], actor, other, place, issue, amount };
      this.events.push(event);
      if (/^structure_/.test(event.kind)) this.homes.set(other, place);
    }
  }

  say(key, values) {
    return say(this.code, key, values);
  }

  name(row) {
    return this.words.names[row] ?? this.say("story-somebody");
  }

  structure(index) {
    const part = this.parts[index], name = this.words.parts[part], home = this.homes.get(index) ?? -1;
    const alike = this.parts.map((_one, n) => n).filter((n) => this.parts[n] === part && this.homes.has(n));
    if (alike.length < 2) return name;
    if (new Set(alike.map((n) => this.homes.get(n))).size === alike.length && this.words.places[home] !== undefined) {
      return this.say("story-about", { issue: name, place: this.words.places[home] });
    }
    return this.say("story-numbered", { name, number: String(alike.indexOf(index) + 1) });
  }

  about({ issue: which, place: where }) {
    const issue = this.words.issues[which] ?? "", place = this.words.places.length > 1 ? this.words.places[where] ?? "" : "";
    if (issue && place) return this.say("story-about", { issue, place });
    return issue || place || this.say("story-something");
  }

  some(names) {
    const counts = new Map();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const common = [...counts].sort((one, other) => other[1] - one[1]);
    const shown = common.slice(0, NAMED).map(([name, count]) => (count === 1 ? name : this.say("story-times", { name, count })));
    const more = common.slice(NAMED).reduce((sum, [, count]) => sum + count, 0);
    return more ? this.say("story-and-more", { names: shown.join(", "), more }) : listed(shown, this.code);
  }

  /** The sentences that some events make, the most telling first. */
  happened(events) {
    const { code } = this, found = [], of = (kind) => events.filter((event) => event.kind === kind);
    const amount = (some) => told(some.reduce((sum, event) => sum + event.amount, 0), code);
    const add = (rank, some, key, values) => some.length && found.push([rank, this.say(key, { count: some.length, ...values })]);
    for (const [key, kind] of [["formed", "formed"], ["withdraws", "withdraws"], ["ended", "ended"]]) {
      const some = of(`structure_${kind}`);
      add(1, some, `story-${key}`, { names: this.some(some.map((event) => this.structure(event.other))) });
    }
    for (const [rank, way] of [[1, "won"], [4, "lost"]]) {
      const some = of(`window_${way}`);
      add(rank, some, `story-windows-${way}`, { what: this.some(some.map((event) => this.about(event))) });
    }
    const met = of("crisis_met"), missed = of("crisis_missed"), named = missed.length ? missed : met;
    add(2, named, `story-crises-${met.length && missed.length ? "both" : met.length ? "met" : "missed"}`,
      { met: met.length, missed: missed.length, what: this.some(named.map((event) => this.about(event))) });
    const signed = of("contract_signed");
    add(2, signed, "story-contracts", { pairs: this.some(signed.map(({ actor, other }) =>
      this.say("story-pair", { one: this.name(actor), other: this.name(other) }))) });
    const joined = of("member_joined"), left = of("member_left"), held = of("meeting_held"), doings = [];
    if (joined.length || left.length) doings.push(this.say("story-members", { joined: joined.length, left: left.length }));
    if (held.length) {
      const attendance = held.reduce((sum, event) => sum + event.amount, 0) / held.length;
      doings.push(this.say("story-meetings", { count: held.length, attendance: told(attendance, code, true) }));
    }
    for (const [key, some] of [["grants", of("grant_paid")], ["pools", of("pool_delivered")]]) {
      if (some.length) doings.push(this.say(`story-${key}`, { count: some.length, amount: amount(some) }));
    }
    add(2, doings, "story-doings", { doings: doings.join("; ") });
    const won = of("opening_won"), passed = of("opening_missed");
    add(won.length ? 3 : 4, [...won, ...passed], "story-openings", { won: won.length, amount: amount(won), missed: passed.length });
    for (const [rank, key] of [[3, "dormant"], [4, "revives"]]) {
      const some = of(`organization_${key}`);
      add(rank, some, `story-${key}`, { names: this.some(some.map((event) => this.name(event.actor))) });
    }
    return found.sort((one, other) => one[0] - other[0]).map(([, text]) => text);
  }

  /** What happened in the whole community in a month. */
  inMonth(month) {
    return this.happened(this.events.filter((event) => event.month === month));
  }

  /** What happened to one organization, month by month: month -> sentences. */
  lifeOf(row) {
    if (this.lives.has(row)) return this.lives.get(row);
    const months = new Map();
    for (const event of this.events) {
      const mine = event.actor === row || (event.other === row && !STRUCTURAL.test(event.kind));
      if (mine && event.kind !== "meeting_held") months.set(event.month, [...(months.get(event.month) ?? []), event]);
    }
    this.lives.set(row, new Map([...months].map(([month, events]) => [month, this.happened(events)])));
    return this.lives.get(row);
  }
}
