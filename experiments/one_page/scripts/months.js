// What is told of every month of both strategies: curves at one scale, a table of the month, trust between groups.

const SHARES = new Set(["need", "across", "trust", "left"]), DRAWN_FACTS = ["across", "relations", "crises_met", "members"];
const MORE_FACTS = ["need", "left", "trust", "windows", "outside", "hours"];
const MONTH_ROWS = ["need", "hours", "across", "trust", "relations", "formal", "left", "members", "crises_met", "crises_missed",
  "windows", "outside", "spent"];

/** A fact of a month as it is shown: shares in percent. */
function factOf(film, name, month) {
  if (name === "formal") return film.frames[month].formal;
  return (SHARES.has(name) ? 100 : 1) * film.facts[month * CAST.facts.length + CAST.facts.indexOf(name)];
}

const factName = (name, code) => say(code, `page-month-${slug(name)}`);

/** One fact over all months, both strategies at one scale. */
function monthCurve(films, name, month, titles, code) {
  const months = CAST.months, lines = films.map((film) => Array.from({ length: months }, (_one, n) => factOf(film, name, n)));
  const known = lines.flat().filter(Number.isFinite), share = SHARES.has(name), most = Math.max(...known, share ? 1e-9 : 1);
  const least = share || Math.min(...known) < 0 ? Math.min(...known, most) : 0;
  const high = most + 0.06 * (most - least || 1), low = least - (least ? 0.06 * (most - least || 1) : 0);
  const left = 40, right = 322, top = 28, foot = 150, across = (n) => left + ((right - left) * n) / Math.max(1, months - 1);
  const up = (value) => top + ((foot - top) * (high - value)) / (high - low);
  const first = across(CAST.start), paid = Math.min(CAST.start + CAST.paid, months - 1);
  const parts = [heading(factName(name, code), 330),
    `<rect class="paid" x="${at(first)}" y="${top}" width="${at(across(paid) - first)}" height="${foot - top}"/>`];
  const step = STEPS.find((one) => (share || one >= 1) && (high - low) / one <= 4) ?? Infinity;
  for (let turn = Math.ceil(low / step); turn <= Math.floor(high / step); turn += 1) {
    const y = up(turn * step);
    parts.push(ruled("grid", left, right, y, y), letters(left - 5, y + 4, "end", figure(turn * step, step < 1 ? 1 : 0, code)));
  }
  const year = CAST.year, every = Math.ceil((months - CAST.start) / year / 6);
  for (let n = 0; CAST.start + n * every * year < months; n += 1) {
    parts.push(letters(across(CAST.start + n * every * year), foot + 16, "middle", figure(n * every, 0, code)));
  }
  lines.forEach((line, which) => {
    let pen = "M";
    const path = line.map((value, n) => {
      if (!Number.isFinite(value)) {
        pen = "M";
        return "";
      }
      const point = `${pen}${at(across(n))} ${at(up(value))}`;
      pen = "L";
      return point;
    });
    parts.push(`<path class="line s${which}" d="${path.join("")}"/>`);
  });
  parts.push(ruled("now", across(month), across(month), top, foot));
  const digits = share ? 1 : 0, last = (line) => line.filter(Number.isFinite).at(-1) ?? NaN;
  const ends = lines.map((line, which) => `${titles[which]} ${figure(last(line), digits, code)}`);
  return drawn(330, 172, say(code, "page-month-curve", { fact: factName(name, code), ends: ends.join("; ") }), parts.join(""));
}

/** Where the line of the month stands. */
function nowAt(month) {
  const x = at(40 + (282 * month) / Math.max(1, CAST.months - 1));
  for (const line of all("#months .now,#more .now")) {
    line.setAttribute("x1", x);
    line.setAttribute("x2", x);
  }
}

function headRow(cells) {
  return `<thead><tr><td><\/td>${cells.map((one) => `<th scope="col">${escaped(one)}<\/th>`).join("")}<\/tr><\/thead>`;
}

function monthTable(films, month, titles, code) {
  const digits = (name) => (SHARES.has(name) || name === "outside" ? 1 : 0);
  const rows = MONTH_ROWS.map((name) => `<tr><th scope="row">${escaped(factName(name, code))}<\/th>` +
    films.map((film) => `<td>${figure(factOf(film, name, month), digits(name), code)}<\/td>`).join("") + "<\/tr>");
  return `${headRow(titles)}<tbody>${rows.join("")}<\/tbody>`;
}

/** Trust within and between groups in a month, darker where there is more. */
function trustTable(frame, words, code) {
  const count = words.groups.length, shade = (value) => Math.max(0, Math.min(5, Math.floor((value - 0.3) * 10))) || 0;
  const rows = words.groups.map((name, g) => `<tr><th scope="row">${escaped(name)}<\/th>` + words.groups.map((_other, h) => {
    const value = frame.trust[g * count + h];
    return `<td class="shade${shade(value)}">${told(value, code, true)}<\/td>`;
  }).join("") + "<\/tr>");
  return headRow(words.groups) + `<tbody>${rows.join("")}<\/tbody>`;
}

/** All months of both strategies as numbers for other programs. */
function monthNumbers(films, labels) {
  const columns = films.flatMap((_film, which) => MONTH_ROWS.map((name) => `${labels[which]}_${name}`));
  const lines = Array.from({ length: CAST.months }, (_one, month) => [month + 1, ...films.flatMap((film) =>
    MONTH_ROWS.map((name) => factOf(film, name, month)).map((value) => (Number.isFinite(value) ? value : "")))]);
  return [["month", ...columns], ...lines];
}

/** Every tie of a month under both strategies. */
function tieNumbers(films, labels, month, names) {
  const quoted = (name) => `"${name.replaceAll('"', '""')}"`, found = [["strategy", "one", "other", "depth", "trust"]];
  films.forEach(({ frames }, which) => frames[month].looks.forEach((look, n) => {
    const { pairs } = frames[month];
    const both = [pairs[2 * n], pairs[2 * n + 1]].map((row) => quoted(names[row]));
    found.push([labels[which], ...both, depthOf(look), ["low", "middle", "high"][look >> 4]]);
  }));
  return found;
}
