// The community in one month as a picture. Nobody moves: places, scale and shades are the same in every month and for both
// strategies.

const MANY = Boolean(CAST.blocks), ROWS = CAST.row.place.length, WORKING = 2, DEPTHS = [1, 2, 3, 4];
const [POWER, MORALE, CAPACITY, DORMANT, WORKS, KNOWN, TRUST, BROKEN, HELPED, STANDING] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const standing = (frame, row, field) => frame.standing[row * STANDING + field];
const depthOf = (look) => look & 15;

/** The shape of a group around a place, as a path. */
function shapePath(group, x, y, size) {
  const r = Number(at(size * [1, 0.9, 1.25, 1.2][group % 4])), points = [
    [], [[-1, -1], [1, -1], [1, 1], [-1, 1]], [[0, -1], [1, 0], [0, 1], [-1, 0]], [[0, -1.1], [1, 0.8], [-1, 0.8]]][group % 4];
  const half = (way) => `a${at(r)} ${at(r)} 0 1 0 ${at(way * 2 * r)} 0`;
  if (!points.length) return `M${at(x - r)} ${at(y)}${half(1)}${half(-1)}Z`;
  return `M${points.map(([a, b]) => `${at(x + a * r)} ${at(y + b * r)}`).join("L")}Z`;
}

function starPath(x, y, size) {
  const points = Array.from({ length: 10 }, (_one, n) => {
    const angle = (Math.PI * n) / 5, r = n % 2 ? size * 0.45 : size;
    return `${at(x + r * Math.sin(angle))} ${at(y - r * Math.cos(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

/** Where a structure stands: at its place, else between the places, else above the only one. */
function starAt(index, count, home) {
  const [x, y, scale] = CAST.middle;
  if (!CAST.homes.length) return [x + scale * 0.4 * (index - (count - 1) / 2), CAST.rim];
  if (home >= 0) return CAST.homes[home];
  const angle = (2 * Math.PI * index) / Math.max(1, count), reach = count === 1 ? 0 : 0.16 * scale;
  return [x + reach * Math.cos(angle), y - reach * Math.sin(angle)];
}

/** Structures that stand in a frame: their numbers. */
const standsIn = (frame) => [...new Array(frame.belonging.length / ROWS).keys()].filter((z) => frame.belonging[z * ROWS] !== 0);
const belongs = (frame, z, row) => frame.belonging[z * ROWS + row] === 1;

/** Working relations of a frame as numbers that both strategies share. */
function workingPairs(frame) {
  const found = new Set();
  frame.looks.forEach((look, n) => {
    if (depthOf(look) >= WORKING) found.add(frame.pairs[2 * n] * ROWS + frame.pairs[2 * n + 1]);
  });
  return found;
}

/** The network: every organization a shape. other: the frame of the strategy beside it; chosen: a row with a ring. */
function networkPicture(frame, other, teller, title, label, chosen) {
  const [width, height] = CAST.size, { words } = teller, lines = new Map(), beside = workingPairs(other);
  const parts = CAST.discs.map(([x, y, r]) => `<circle class="disc" cx="${x}" cy="${y}" r="${r}"/>`);
  frame.looks.forEach((look, n) => {
    const [one, two] = [frame.pairs[2 * n], frame.pairs[2 * n + 1]], line = `M${CAST.at[one]}L${CAST.at[two]}`;
    const put = (kind) => lines.set(kind, (lines.get(kind) ?? "") + line);
    put(`tie d${depthOf(look)} b${look >> 4}`);
    if (depthOf(look) >= WORKING && !beside.has(one * ROWS + two)) put("only");
  });
  for (const kind of ["only", ...DEPTHS.flatMap((depth) => [0, 1, 2].map((band) => `tie d${depth} b${band}`))]) {
    if (lines.has(kind)) parts.push(`<path class="${kind}" d="${lines.get(kind)}"/>`);
  }
  const stars = standsIn(frame).map((z) => [z, ...starAt(z, teller.parts.length, teller.homes.get(z) ?? -1)]);
  for (const [z, x, y] of stars) {
    const spokes = CAST.at.filter((_place, row) => belongs(frame, z, row)).map((place) => `M${at(x)},${at(y)}L${place}`).join("");
    if (spokes) parts.push(`<path class="spoke" d="${spokes}"/>`);
  }
  const crowd = Math.max(0.6, Math.min(1, Math.sqrt(30 / ROWS)));
  CAST.at.forEach(([x, y], row) => {
    const size = crowd * (3 + 6 * Math.sqrt(Math.max(0, standing(frame, row, CAPACITY)))), group = CAST.row.group[row];
    const kind = `node g${group}${standing(frame, row, DORMANT) ? " dormant" : ""}`;
    parts.push(`<path class="${kind}" data-row="${row}" d="${shapePath(group, x, y, size)}">`,
      `<title>${escaped(whoIs(row, words, teller.code))}<\/title><\/path>`);
  });
  for (const [z, x, y] of stars) {
    parts.push(`<path class="star" d="${starPath(x, y, 10)}"><title>${escaped(teller.structure(z))}<\/title><\/path>`);
  }
  if (CAST.discs.length > 1) {
    CAST.discs.forEach(([x, y, r], place) => {
      parts.push(letters(x, Math.max(34, y - r - 2), "middle", words.places[place]).replace("<text", '<text class="place"'));
    });
  }
  if (chosen >= 0) parts.push(`<circle class="ring" cx="${CAST.at[chosen][0]}" cy="${CAST.at[chosen][1]}" r="13"/>`);
  return drawn(width, height, label, heading(title, width) + parts.join(""));
}

/** An organization in a sentence: its name, what it is, and where. */
function whoIs(row, words, code) {
  const [kind, group, place] = ["kind", "group", "place"].map((which) => words[`${which}s`][CAST.row[which][row]]);
  return say(code, "page-who-is", { name: words.names[row], kind, group, place });
}

function heading(title, width) {
  const kind = `heading${title.length > width / 9 ? " long" : ""}`;
  return `<text class="${kind}" x="${width / 2}" y="14" text-anchor="middle">${escaped(title)}<\/text>`;
}

/** Working relations within and between blocks, and members of structures: [block, block] counts, members of each. */
function blockCounts(frame) {
  const size = CAST.blocks.length, members = new Array(size).fill(0), counts = members.map(() => new Array(size).fill(0));
  frame.looks.forEach((look, n) => {
    const pair = [CAST.block[frame.pairs[2 * n]], CAST.block[frame.pairs[2 * n + 1]]].sort((a, b) => b - a);
    if (depthOf(look) >= WORKING) counts[pair[0]][pair[1]] += 1;
  });
  const structures = standsIn(frame);
  CAST.block.forEach((block, row) => {
    if (structures.some((z) => belongs(frame, z, row))) members[block] += 1;
  });
  return { counts, members };
}

/** How many organizations stand in each block. */
const blockSizes = () => CAST.blocks.map((_one, block) => CAST.block.filter((other) => other === block).length);
const pairsOf = (sizes, a, b) => (a === b ? (sizes[a] * (sizes[a] - 1)) / 2 : sizes[a] * sizes[b]);

/** The largest share of possible relations that two blocks reach in either film, looked at twice a year: one scale of shades. */
function densest(films) {
  const sizes = blockSizes();
  let most = 0;
  for (const { frames } of films) {
    frames.forEach((frame, month) => {
      if (month % 6 && month !== frames.length - 1) return;
      blockCounts(frame).counts.forEach((line, a) => line.forEach((count, b) => {
        if (b <= a && pairsOf(sizes, a, b)) most = Math.max(most, count / pairsOf(sizes, a, b));
      }));
    });
  }
  return most || 1;
}

/** What the organizations of a block have in common, in words; what all have in common is not said. */
function blockNames(block, words) {
  const names = CAST.by.map((way, n) => words[`${way}s`][CAST.blocks[block][n]]);
  const telling = names.filter((_name, n) => new Set(CAST.blocks.map((one) => one[n])).size > 1);
  return telling.length ? telling : names.slice(0, 1);
}

/** A table as a picture: how many working relations there are within and between blocks, darker where more of the possible ones. */
function blockPicture(frame, teller, title, label, most) {
  const { words, code } = teller, { counts, members } = blockCounts(frame), sizes = blockSizes(), count = sizes.length;
  const left = 130, step = Math.min(40, (360 - left) / (count + 1.3)), top = 40, parts = [], size = Math.min(11, step * 0.42);
  const cell = (x, y, text) => letters(x, y, "middle", text).replace("<text", `<text class="cell" font-size="${at(size)}"`);
  for (let a = 0; a < count; a += 1) {
    const y = top + step * a, letter = String.fromCharCode(65 + a);
    const [name, ...more] = blockNames(a, words), end = ` (${figure(sizes[a], 0, code)})`;
    const line = y + step * (more.length ? 0.42 : 0.62);
    const label = (up, text) => `<text class="cell" font-size="${at(size)}" x="14" y="${at(up)}">${escaped(text)}<\/text>`;
    parts.push(`<g data-block="${a}"><title>${escaped([name, ...more].join(", ") + end)}<\/title>`,
      `<text class="cell letter" x="0" y="${at(line)}">${letter}<\/text>`,
      label(line, cut(name) + (more.length ? "" : end)), more.length ? label(y + step * 0.82, cut(more.join(", ")) + end) : "", "<\/g>");
    for (let b = 0; b <= a; b += 1) {
      const share = pairsOf(sizes, a, b) ? counts[a][b] / pairsOf(sizes, a, b) : 0, x = left + step * b, wide = at(step - 1);
      const shade = (0.6 * Math.sqrt(Math.min(1, share / most))).toFixed(2);
      parts.push(`<rect class="block" x="${at(x)}" y="${at(y)}" width="${wide}" height="${wide}" fill-opacity="${shade}"/>`,
        cell(x + step / 2, y + step * 0.62, figure(counts[a][b], 0, code)));
    }
    parts.push(cell(left + step * (count + 0.6), y + step * 0.62, figure(members[a], 0, code)),
      cell(left + step * (a + 0.5), top - 6, letter));
  }
  parts.push(cell(left + step * (count + 0.6), top - 6, "★"));
  return drawn(360, Math.ceil(top + step * count + 6), label, heading(title, 360) + parts.join(""));
}

const cut = (name) => (name.length > 18 ? `${name.slice(0, 17)}…` : name);
