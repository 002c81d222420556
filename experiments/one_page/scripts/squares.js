// The map as a picture and as a table.

const FRAME = { left: 46, top: 6, foot: 46 }, NARROW = 52;

/** A mark beside the colour, for a verdict. */
const MARKS = { for: "▲", against: "▼", even: "○", open: "?" };

function toldSquare(found, square) {
  const { code, measure, pair } = found, at1 = found.where(square);
  if (pair) {
    return say(code, "page-map-square-pair", { at: at1, gain: figure(found.gainShown(square), measure.digits || 1, code, true),
      unit: measure.unit,
      strategy: found.name(0), better: square.better, worse: square.worse, futures: square.futures });
  }
  return say(code, "page-map-square-all", { at: at1, count: square.running.length,
    lead: figure(measure.apart(square.lead), 1, code),
    unit: measure.unit, names: namesListed(square.running.map((row) => found.name(row)), code) });
}

function atlasPicture(found, focus) {
  const { code, measure, pair } = found, width = Math.min(wide("atlas"), 620), size = (width - FRAME.left - 4) / GRID.length;
  const narrow = size < NARROW, tall = narrow ? 54 : Math.min(size, 74), foot = FRAME.top + tall * GRID.length;
  const { across, up } = found.atlas.wanted, parts = [];
  const x = (column) => FRAME.left + size * column, y = (row) => foot - tall * (row + 1);
  const most = Math.max(...found.squares.map((square) => Math.abs(square.gain ?? 0)), 1e-12);
  const digits = measure.apart(most) >= 10 ? 0 : 1;
  GRID.forEach((level, place) => {
    parts.push(letters(x(place) + size / 2, foot + 16, "middle", figure(level, 1, code)),
      letters(FRAME.left - 5, y(place) + tall / 2 + 4, "end", figure(level, 1, code)));
    GRID.forEach((_two, column) => {
      const square = found.at(place, column),
        here = `x="${at(x(column) + 1)}" y="${at(y(place) + 1)}" width="${at(size - 2)}" height="${at(tall - 2)}" rx="3"`;
      if (!square) {
        parts.push(`<rect class="empty" ${here}/>`);
        return;
      }
      const middle = x(column) + size / 2, half = y(place) + tall / 2, told = toldSquare(found, square);
      let inside = "";
      if (pair) {
        const strength = square.verdict === "even" ? 0 : 0.08 + 0.42 * Math.sqrt(Math.abs(square.gain) / most);
        const kind = square.verdict === "even" ? "even" : square.gain >= 0 ? "better" : "worse";
        inside = `<rect class="empty" ${here}/><rect class="${kind}" fill-opacity="${strength.toFixed(2)}" ${here}/>` +
          (narrow ? squareText(middle, half - 9, MARKS[square.verdict]) : "") +
          squareText(middle, half + (narrow ? 6 : -3),
            `${narrow ? "" : `${MARKS[square.verdict]} `}${figure(found.gainShown(square), digits, code, true)}`) +
          squareText(middle, half + (narrow ? 20 : 13), `${square.better}/${square.futures}`, "small");
      } else {
        const [leader, ...others] = (square.clear ? square.running : [
          square.first, ...square.running.filter((row) => row !== square.first)])
          .filter((row) => row >= 0).map((row) => DATA.board.labels.indexOf(found.labels[row]));
        const rest = others.slice(0, 3).map((row) => LETTERS[row]).join("") + (others.length > 3 ? "+" : "");
        inside = `<rect class="empty" ${here}/><rect class="form${leader % 8}" ${square.clear ? "" : 'fill-opacity="0.25" '}${here}/>` +
          squareText(middle, half + (square.clear ? 6 : 1), LETTERS[leader] ?? "?", square.clear ? "badge" : "lead") +
          (square.clear ? "" : squareText(middle, half + 17, rest, "small"));
      }
      parts.push(`<g class="square" role="button" tabindex="${focus === `${place} ${column}` ? 0 : -1}" data-square="${place} ${column}" ` +
        `data-told="${escaped(told)}" aria-label="${escaped(told)}">${inside}<rect class="frame" ${here}/><\/g>`);
    });
  });
  const spot = (name) => chosen.moved[name] ?? DATA.context[name], inner = GRID.length - 1;
  parts.push(`<circle class="ring" cx="${at(x(0) + size / 2 + size * inner * spot(across))}" cy="${at(y(0) + tall / 2 - tall * inner * spot(up))}" r="9"/>`,
    letters(FRAME.left, foot + 36, "start", `${say(code, `context-${slug(across)}`)} →`),
    `<text x="12" y="${at(foot)}" text-anchor="start" transform="rotate(-90 12 ${at(foot)})">${escaped(shortened(`${say(code, `context-${slug(up)}`)} →`, foot))}<\/text>`);
  const [right, upward] = [across, up].map((name) => say(code, `context-${slug(name)}`));
  const label = say(code, "page-map-label", { all: SQUARES, across: right, up: upward, answer: found.sentence() });
  return drawn(width, foot + FRAME.foot, label, parts.join("")).replace('role="img"', 'role="group"');
}

function squareText(x, y, words, kind = "big") {
  return `<text class="${kind}" x="${at(x)}" y="${at(y)}" text-anchor="middle">${escaped(words)}<\/text>`;
}

function atlasRows(found) {
  const { code, pair, measure } = found, keys = pair ? ["square", "difference", "better"] : ["square", "leading", "difference"];
  return [keys.map((key) => say(code, `page-map-${key}`)), found.squares.map((square) => [found.where(square), ...(pair
    ? [`${MARKS[square.verdict]} ${figure(found.gainShown(square), 1, code, true)} ${measure.unit}`,
      `${square.better}/${square.futures}`]
    : [namesListed(square.running.map((row) => found.name(row)), code),
      `${figure(measure.apart(square.lead), 1, code)} ${measure.unit}`])])];
}
