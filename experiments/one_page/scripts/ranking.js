// The ranking as a picture and as tables.

const wide = (id) => Math.max(250, Math.min(one(`#${id}`).clientWidth || 700, 760));
const badge = (row, x, y) => `<rect class="form${row % 8}" x="${at(x)}" y="${at(y)}" width="18" height="18" rx="3"/>` +
  `<text class="badge" x="${at(x + 9)}" y="${at(y + 13.5)}" text-anchor="middle">${LETTERS[row] ?? row + 1}<\/text>`;
const shortened = (words, room) => (words.length * 7 <= room ? words : `${words.slice(0, Math.max(1, Math.floor(room / 7) - 1))}…`);

function rankingPicture(found) {
  const { code, measure, order, each, futures } = found, width = wide("ranking"), step = 50, left = 26, right = width - 58;
  const own = jury.own(found.scores).map((row) => [...row].filter(Number.isFinite).map(measure.shown).sort((a, b) => b - a));
  const all = own.flat(), low = Math.min(...all), high = Math.max(...all), reach = high - low || 1;
  const across = (value) => left + ((right - left) * (value - low)) / reach, foot = order.length * step + 8, parts = [];
  const tick = STEPS.find((one1) => reach / one1 <= (width < 420 ? 4 : 8)) ?? reach;
  for (let turn = Math.ceil(low / tick); turn <= Math.floor(high / tick); turn += 1) {
    const x = across(turn * tick);
    parts.push(ruled("grid", x, x, 4, foot), letters(x, foot + 16, "middle", figure(turn * tick, tick < 1 ? 1 : 0, code)));
  }
  order.forEach((row, place) => {
    const y = place * step + 6, values = own[row], middle = y + 33, mean = measure.shown(each[row].mean);
    const name = DATA.languages[code].board.names[row], value = figure(mean, measure.digits, code);
    const told = say(code, "page-board-row", { strategy: name, mean: `${value} ${measure.unit}`,
      leads: Math.round(found.leads[row]), futures,
      running: each[row].running > 0 ? "yes" : "no" });
    const lines = values.map((one1) => ruled("future", across(one1), across(one1), middle - 7, middle + 7)).join("");
    const [from, to] = [rank(values, 0.25), rank(values, 0.75)].map(across), x = across(mean);
    parts.push(`<g data-told="${escaped(told)}" class="${each[row].running > 0 ? "lead" : "rest"}" tabindex="${place ? -1 : 0}" role="img" aria-label="${escaped(told)}">` +
      `<rect class="hit" x="0" y="${at(y - 2)}" width="${width}" height="${step - 4}"/>${badge(row, 0, y)}` +
      letters(left, y + 13, "start", shortened(name, width - left - 112)) + lines +
      `<rect class="half form${row % 8}" x="${at(from)}" y="${at(middle - 5)}" width="${at(Math.max(1, to - from))}" height="10"/>` +
      `<path class="mean" d="M${at(x)} ${at(middle - 8)}L${at(x + 6)} ${at(middle)}L${at(x)} ${at(middle + 8)}L${at(x - 6)} ${at(middle)}Z"/>` +
      letters(width, middle + 5, "end", value) +
      letters(width, y + 13, "end", say(code, "page-board-first-in", { leads: Math.round(found.leads[row]) })) + "<\/g>");
  });
  return drawn(width, foot + 24, say(code, "page-board-label", { order: namesListed(found.names(), code) }),
    parts.join("")).replace('role="img"', 'role="group"');
}

/** A table of HTML: rows of cells, the first of each a heading. */
const tableOf = (heads, rows) => `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}<\/th>`).join("")}<\/tr><\/thead>` +
  `<tbody>${rows.map(([head, ...cells]) => `<tr><th scope="row">${escaped(head)}<\/th>` +
    cells.map((cell) => `<td>${escaped(cell)}<\/td>`).join("") + "<\/tr>").join("")}<\/tbody>`;
const lettered = (found, row) => `${LETTERS[row] ?? row + 1} – ${DATA.languages[found.code].board.names[row]}`;

function rankingRows(found) {
  const { code, measure, each } = found;
  const heads = ["strategy", "mean", "leads", "running", "behind"].map((key) => say(code, `page-board-${key}`));
  return [heads, found.order.map((row) => [lettered(found, row), figure(measure.shown(each[row].mean), 1, code),
    figure(found.leads[row], 0, code), say(code, each[row].running > 0 ? "page-board-yes" : "page-board-no"),
    each[row].running > 0 ? found.amount(each[row].behind) : "–"])];
}

/** Every strategy by every outcome. view: "mean", the row of a strategy to differ from, or "best". */
function outcomeRows(found, view) {
  const { code, rows, order } = found, { judge } = jury, told = DATA.languages[code], points = LAST * COLUMNS;
  const unit = (place) => (view === "best" ? ""
    : ` (${view === "mean" ? say(code, `page-unit-${slug(DATA.main[place])}`) : differenceWords(place, code)})`);
  const columns = [...DATA.main.map((name, place) => ({ head: say(code, `outcome-${slug(name)}`) + unit(place), at: points + place,
    scale: DATA.scale[place], better: 1 })),
  { head: say(code, "page-board-full"), at: FIRST_FACT + 4, scale: 1, better: -1 },
  ...told.parts.map((head, place) => ({ head: head + unit(0), at: points + DATA.main.length + place, scale: 100, better: 1 }))];
  const number = (size, sign = false) => figure(size, Math.abs(size) < 100 ? 1 : 0, code, sign);
  const value = (row, column) => rows[row].map((one1) => one1[column.at]);
  const first = view === "best" ? columns.map((column) => jury.leads(rows.map((_r, row) => value(row,
    column).map((n) => column.better * n)))) : null;
  const cell = (row, column, place) => {
    if (first) return figure(first[place][row], 0, code);
    if (view === "mean") return number(column.scale * judge.mean(value(row, column)));
    if (row === Number(view)) return "–";
    const other = value(Number(view), column), gains = value(row, column).map((n, set) => n - other[set]);
    const counts = judge.counts(gains.map((gain) => column.better * gain));
    return `${number(column.scale * judge.mean(gains), true)} (${say(code, "page-board-better-in", { count: counts[ABOVE] })})`;
  };
  return [[say(code, "page-board-strategy"), ...columns.map((column) => column.head)],
    order.map((row) => [lettered(found, row), ...columns.map((column, place) => cell(row, column, place))])];
}

const accountMeans = (found, row) => Array.from({ length: DATA.reading.account[3] },
  (_one, place) => jury.judge.mean(found.rows[row].map((one1) => one1[FIRST_FACT + 5 + place])));

function costRows(found) {
  const { code } = found, keys = ["strategy", "money", "overhead", "staff", "hours", "full", ...(priced() ? ["amount"] : [])];
  return [keys.map((key) => say(code, `page-board-${key}`)), found.order.map((row) => {
    const cost = jury.judge.mean(found.rows[row].map((one1) => one1[FIRST_FACT + 4]));
    return [lettered(found, row), ...[...accountMeans(found, row).slice(0, 4), cost].map((n) => figure(n, 0, code)),
      ...(priced() ? [inMoney(cost, code)] : [])];
  })];
}

function leftRows(found) {
  const { code } = found, keys = ["met-before", "met-after", "relations-before", "relations-after", "members-before",
    "members-after"];
  return [["strategy", ...keys].map((key) => say(code, `page-board-${key}`)), found.order.map((row) => [lettered(found, row),
    ...accountMeans(found, row).slice(4).map((n, place) => (place < 2 ? `${figure(100 * n, 1, code)}%` : figure(n, 0, code)))])];
}
