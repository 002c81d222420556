// The pictures, letter by letter as `answer_pictures.py` draws them.

const STEPS = [];
for (let power = -1; power < 6; power += 1) for (const base of [1, 2, 5]) STEPS.push(base * 10 ** power);
const at = (value) => value.toFixed(1);
const letters = (x, y, anchor, words) => `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(words)}<\/text>`;
const ruled = (kind, x1, x2, y1, y2) => `<line class="${kind}" x1="${at(x1)}" x2="${at(x2)}" y1="${at(y1)}" y2="${at(y2)}"/>`;
const drawn = (width, height, label, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">${inside}<\/svg>`;

/** The number at a share of the way from the least to the most; numbers: from most to least. */
function rank(numbers, share) {
  const last = numbers.length - 1;
  return numbers.length ? numbers[last - Math.floor(share * last + 0.5)] : 0;
}

function dots(futures, outcome, code) {
  const known = futures.known(outcome), values = known.length ? known : [0], rising = [...values].reverse();
  const low = Math.min(values.at(-1), 0), high = Math.max(values[0], 0);
  const width = (high - low) / 24 || 1, even = values.some((value) => value === 0) ? 0.5 : 0, stacks = new Map();
  const places = rising.map((value) => (value > 0 ? Math.ceil(value / width) : Math.floor(value / width)));
  const heights = places.map((place) => {
    stacks.set(place, (stacks.get(place) ?? 0) + 1);
    return stacks.get(place);
  });
  const left = 14, right = 316, foot = 206, room = 196, first = Math.min(places[0], 0), last = Math.max(places.at(-1), 0);
  const step = (right - left) / Math.max(last - first + 2 * even, 2), tall = Math.min(14, room / Math.max(...heights));
  const size = Math.min(step, tall) / 2 - 0.5, zero = left + step * (even - first);
  const parts = rising.map((value, n) => {
    const place = places[n], turn = value > 0 ? 1 : -1;
    const middle = zero + step * (place ? place - turn * (0.5 - even) : 0), up = foot - tall * (heights[n] - 0.5);
    if (value === 0) return `<circle class="same" cx="${at(middle)}" cy="${at(up)}" r="${at(size)}"/>`;
    return `<path class="${value > 0 ? "better" : "worse"}" d="M${at(middle)} ${at(up - turn * size)}` +
      `L${at(middle + size)} ${at(up + turn * size)}L${at(middle - size)} ${at(up + turn * size)}Z"/>`;
  });
  const anchor = zero > 30 && zero < 300 ? "middle" : zero <= 30 ? "start" : "end";
  parts.push(ruled("grid", left, right, foot, foot), ruled("zero", zero, zero, even ? foot - 5 : 4, foot + 5),
    letters(zero, foot + 20, anchor, "0"));
  if (right - zero > 60 && high > 0) {
    parts.push(letters(right, foot + 20, "end", figure(high, 1, code, true)),
      letters(right, foot + 38, "end", `${say(code, "page-better")} ▶`));
  }
  if (zero - left > 60 && low < 0) {
    parts.push(letters(left, foot + 20, "start", figure(low, 1, code, true)),
      letters(left, foot + 38, "start", `◀ ${say(code, "page-worse")}`));
  }
  const counts = futures.judge.counts(futures.gains(outcome));
  return drawn(330, 250, say(code, "page-dots", {
    better: counts[ABOVE], worse: counts[BELOW], same: counts[WITHIN], low: figure(values.at(-1), 1, code, true),
    high: figure(values[0], 1, code, true), unit: differenceWords(outcome, code),
  }), parts.join(""));
}

function countedTable(futures, outcome, code) {
  const head = (key, scope) => `<th scope="${scope}">${escaped(say(code, `page-${key}`))}<\/th>`, known = futures.known(outcome);
  const kinds = [["better", (gain) => gain > 0], ["worse", (gain) => gain < 0], ["same", (gain) => gain === 0]];
  const rows = kinds.map(([key, belongs]) => {
    const found = known.filter(belongs), ends = found.length ? [found.at(-1), found[0]].map((gain) => figure(gain, 1, code, true)) : ["–", "–"];
    return `<tr>${head(key, "row")}${[found.length, ...ends].map((cell) => `<td>${cell}<\/td>`).join("")}<\/tr>`;
  });
  return `<thead><tr><td><\/td>${["counted", "least", "most"].map((key) => head(key, "col")).join("")}<\/tr><\/thead>` +
    `<tbody>${rows.join("")}<\/tbody>`;
}

function ranks(futures, outcome) {
  const known = DATA.years.map((_year, point) => futures.known(outcome, point));
  return DATA.quantiles.map((share) => known.map((numbers) => rank(numbers, share)));
}

function curve(futures, outcome, code) {
  const lying = ranks(futures, outcome), { years } = DATA, end = years[LAST];
  let low = Math.min(0, ...lying[0]), high = Math.max(0, ...lying[4]);
  if (high - low < 1e-9) high = low + 1;
  const pad = (high - low) * 0.06;
  low -= pad;
  high += pad;
  const left = 48, right = 590, top = 10, foot = 250;
  const across = (year) => left + ((right - left) * year) / end, up = (value) => top + ((foot - top) * (high - value)) / (high - low);
  const points = (values) => [0, ...values].map((value, place) => `${at(across(place ? years[place - 1] : 0))},${at(up(value))}`);
  const band = (kind, below, above) => `<polygon class="${kind}" points="${[...points(above), ...points(below).reverse()].join(" ")}"/>`;
  const paid = Math.min(DATA.paid, end);
  const parts = [`<rect class="paid" x="${at(left)}" y="${at(top)}" width="${at(across(paid) - left)}" height="${at(foot - top)}"/>`,
    letters(left + 6, top + 15, "start", say(code, "page-paid"))];
  const step = STEPS.find((one) => (high - low) / one <= 6) ?? Infinity;
  for (let turn = Math.ceil(low / step); turn <= Math.floor(high / step); turn += 1) {
    const y = up(turn * step);
    parts.push(ruled("grid", left, right, y, y), letters(left - 6, y + 4, "end", figure(turn * step, step < 1 ? 1 : 0, code, true)));
  }
  const scale = DATA.scale[outcome], columns = years.map((_year, point) => futures.gains(outcome, point).map((gain) => scale * gain));
  const thin = futures.rows.map((_row, place) => columns.map((column) => column[place])).filter((line) => line.every(Number.isFinite))
    .map((line) => `<polyline class="thin" points="${points(line).join(" ")}"/>`).join("");
  parts.push(`<clipPath id="room"><rect x="${at(left)}" y="${at(top)}" width="${at(right - left)}" height="${at(foot - top)}"/>` +
    `<\/clipPath><g clip-path="url(#room)">${thin}<\/g>`, band("wide", lying[0], lying[4]), band("narrow", lying[1], lying[3]),
  ruled("zero", left, right, up(0), up(0)), `<polyline class="middle" points="${points(lying[2]).join(" ")}"/>`);
  years.forEach((year, place) => {
    const whole = Number.isInteger(year);
    if (years.length <= 4 || (place % 2 && whole)) parts.push(letters(across(year), foot + 18, "middle", figure(year, whole ? 0 : 1, code)));
  });
  parts.push(letters(right, foot + 36, "end", say(code, "page-year")));
  return drawn(600, 292, say(code, "page-curve-label", {
    futures: futures.size, end: figure(lying[2][LAST], 1, code, true), unit: differenceWords(outcome, code),
  }), parts.join(""));
}

function curveTable(futures, outcome, code) {
  const heads = ["year", "low", "middle", "high"].map((key) => `<th scope="col">${escaped(say(code, `page-${key}`))}<\/th>`).join("");
  const lying = ranks(futures, outcome);
  const rows = DATA.years.map((year, point) => `<tr><th scope="row">${figure(year, Number.isInteger(year) ? 0 : 1, code)}<\/th>` +
    [0, 2, 4].map((place) => `<td>${figure(lying[place][point], 1, code, true)}<\/td>`).join("") + "<\/tr>").join("");
  return `<thead><tr>${heads}<\/tr><\/thead><tbody>${rows}<\/tbody>`;
}
