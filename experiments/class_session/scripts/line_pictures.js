// Two pictures: need met year by year, a line a team; and how a plan did in every future, a row a plan.

// What a year tells of an outcome: its name in the story, and what it is multiplied with; of others need met is drawn.
const OF_A_YEAR = {
  need_met: ["met", 100], need_met_worst_off: ["worst", 100], crises_met: ["handled", 100], windows_won: ["windows_won", 1],
};
const drawnOutcome = () => (session.outcome in OF_A_YEAR ? session.outcome : "need_met");

/** What is judged, year by year, as a picture with its heading. stories: of each team its years. */
function yearPicture(stories, lastYear) {
  const outcome = drawnOutcome(), [name, scale] = OF_A_YEAR[outcome], unit = unitName(DATA.main.indexOf(outcome));
  const title = said("session-lines", { outcome: outcomeName(outcome), unit });
  return `<h3>${escaped(title)}` +
    `<\/h3>${yearLines(stories.map((years) => years.map((year) => scale * year[name])), lastYear, title)}`;
}

/** Lines over years. lines: of each team, numbers from year 0 on. */
function yearLines(lines, lastYear, title) {
  const code = session.lang, left = 40, right = 566, top = 12, foot = 240, known = lines.flat().filter(Number.isFinite);
  const least = Math.min(...known, Infinity), most = Math.max(...known, -Infinity), room = Math.max(most - least, 4);
  const step = STEPS.find((one) => one >= 1 && room / one <= 4) ?? 1, low = known.length ? step * Math.floor(least / step) : 0;
  const high = known.length ? Math.max(low + step, step * Math.ceil(most / step)) : 1;
  const across = (year) => left + ((right - left) * year) / lastYear;
  const up = (value) => top + ((foot - top) * (high - value)) / (high - low);
  const parts = [];
  for (let value = low; value <= high; value += step) {
    parts.push(ruled("grid", left, right, up(value), up(value)), letters(left - 6, up(value) + 4, "end", figure(value, 0, code)));
  }
  for (let year = 0; year <= lastYear; year += 1) parts.push(letters(across(year), foot + 18, "middle", figure(year, 0, code)));
  const ends = [];
  lines.forEach((line, team) => {
    const points = line.map((value, year) => [across(year), up(value)]).filter(([, y]) => Number.isFinite(y));
    parts.push(`<polyline class="line team-${team}" points="${points.map((point) => point.map(at).join(",")).join(" ")}"/>`);
    points.forEach(([x, y]) => parts.push(`<circle class="dot team-${team}" cx="${at(x)}" cy="${at(y)}" r="3"/>`));
    if (points.length) ends.push([...points.at(-1), team]);
  });
  apart(ends, top, foot).forEach(([x, y, team]) => parts.push(numbered(x + 16, y, team)));
  parts.push(letters(right, foot + 42, "end", said("session-year")));
  const label = said("session-lines-label", { title, lines: lines.map((line, team) => said("session-lines-at", {
    team: teamName(session.teams[team]), first: figure(line[0], 0, code), last: figure(line.at(-1), 0, code) })).join("; ") });
  return drawn(600, 292, label, parts.join(""));
}

/** The numbers of lines at their ends, so that none covers another. */
function apart(ends, top, foot) {
  const placed = [...ends].sort((a, b) => a[1] - b[1] || a[2] - b[2]), room = 20;
  placed.forEach((end, place) => {
    if (place) end[1] = Math.max(end[1], placed[place - 1][1] + room);
  });
  const over = placed.length ? placed.at(-1)[1] - (foot + top) : 0;
  return placed.map(([x, y, team]) => [x, over > 0 ? y - over : y, team]);
}

const numbered = (x, y, team) => `<circle class="disc team-${team}" cx="${at(x)}" cy="${at(y)}" r="9"/>` +
  `<text class="number" x="${at(x)}" y="${at(y + 4.5)}" text-anchor="middle">${team + 1}<\/text>`;

/** Differences of plans in every future. plans: [{name, gains: told differences, own: that of the class's future}]. */
function strips(plans, unit, other) {
  const code = session.lang, left = 14, right = 586, tall = 46, numbers = plans.flatMap((plan) => plan.gains);
  const low = Math.min(0, ...numbers), high = Math.max(0, ...numbers), room = high - low || 1;
  const across = (value) => left + ((right - left) * (value - low)) / room, foot = 8 + tall * plans.length;
  const parts = [];
  plans.forEach((plan, place) => {
    const y = 36 + tall * place;
    parts.push(letters(left, y - 18, "start", plan.name), ruled("grid", left, right, y, y),
      ruled("zero", across(0), across(0), y - 12, y + 12));
    const kind = (gain) => (gain > 0 ? "tick better" : gain < 0 ? "tick worse" : "tick");
    plan.gains.forEach((gain) => parts.push(ruled(kind(gain), across(gain), across(gain), y - 8, y + 8)));
    if (Number.isFinite(plan.own)) parts.push(`<circle class="own" cx="${at(across(plan.own))}" cy="${at(y)}" r="7"/>`);
  });
  const middle = across(0), anchor = middle < 40 ? "start" : middle > 560 ? "end" : "middle";
  parts.push(letters(middle, foot + 22, anchor, "0"));
  if (right - middle > 60) parts.push(letters(right, foot + 22, "end", figure(high, 1, code, true)));
  if (middle - left > 60) parts.push(letters(left, foot + 22, "start", figure(low, 1, code, true)));
  const names = plans.map((plan) => plan.name).join(", ");
  return drawn(600, foot + 30, said("session-strips-label", { futures: DATA.sets, unit, other, plans: names }), parts.join(""));
}
