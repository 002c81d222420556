// Who is in the community, one by one: lists to choose from, a table of all, the story of one.

/** Organizations in a list, by place, each with its name. */
function castList(code) {
  const { cast } = DATA.languages[code], list = one("#who");
  const groups = cast.places.map((label) => Object.assign(document.createElement("optgroup"), { label }));
  list.replaceChildren(new Option(say(code, "page-nobody"), "-1"));
  cast.names.forEach((name, row) => groups[CAST.row.place[row]].append(new Option(name, row)));
  if (cast.places.length > 1) list.append(...groups);
  else list.append(...groups[0].children);
  list.value = chosen.who;
}

/** Blocks in a list, to see the organizations of one. */
function blockList(code) {
  if (!MANY) return;
  const list = one("#block"), before = list.value || "0", { cast } = DATA.languages[code];
  const named = (block) => `${String.fromCharCode(65 + block)}: ${blockNames(block, cast).join(", ")}`;
  list.replaceChildren(...CAST.blocks.map((_one, block) => new Option(named(block), block)));
  list.value = before;
}

/** The table of organizations, only while it is open. */
function showTies() {
  const code = chosen.lang, { cast } = DATA.languages[code], frames = SCENE.films.map((film) => film.frames[monthShown()]);
  const block = MANY ? Number(one("#block").value) : -1, rows = [];
  cast.names.forEach((name, row) => {
    if (block >= 0 && CAST.block[row] !== block) return;
    const works = frames.map((frame) => `<td>${standing(frame, row, WORKS)}<\/td>`).join("");
    rows.push(`<tr><th scope="row"><button type="button" data-row="${row}">${escaped(name)}<\/button><\/th>` +
      `<td>${escaped(cast.groups[CAST.row.group[row]])}<\/td>${works}<\/tr>`);
  });
  one("#ties table").innerHTML = `${headRow([say(code, "page-group"), ...SCENE.titles])}<tbody>${rows.join("")}<\/tbody>`;
}

/** With whom an organization works in a frame: rows. */
function partnersIn(frame, row) {
  const found = [];
  frame.looks.forEach((look, n) => {
    const [one, other] = [frame.pairs[2 * n], frame.pairs[2 * n + 1]];
    if (depthOf(look) >= WORKING && (one === row || other === row)) found.push(one === row ? other : one);
  });
  return found;
}

/** The story of an organization up to the month in view, the latest first: what the diary says, and what changed in how it stands.
    Months of which there is nothing else to tell than broken promises and help in crises are told together. Returns sentences. */
function storyOf(film, teller, row, until) {
  const { code } = teller, life = teller.lifeOf(row), found = [];
  let before = null, quiet = null;
  const named = (rows) => teller.some(rows.map((other) => teller.name(other)));
  const usual = ({ helped, broken }) => [["helped", helped], ["broken", broken]].filter(([, count]) => count)
    .map(([key, count]) => say(code, `page-life-${key}`, { count }));
  const tell = (first, last, texts) => found.unshift(first === last
    ? say(code, "page-in-month", { month: last + 1, what: texts.join(" ") })
    : say(code, "page-in-months", { first: first + 1, last: last + 1, what: texts.join(" ") }));
  const tellQuiet = () => {
    if (quiet) tell(quiet.first, quiet.last, usual(quiet));
    quiet = null;
  };
  for (let month = 0; month <= until; month += 1) {
    const frame = film.frames[month], partners = partnersIn(frame, row), texts = [...(life.get(month) ?? [])];
    const helped = standing(frame, row, HELPED), broken = standing(frame, row, BROKEN);
    if (before) {
      const come = partners.filter((other) => !before.includes(other)), gone = before.filter((other) => !partners.includes(other));
      if (come.length) texts.push(say(code, "page-life-come", { names: named(come) }));
      if (gone.length) texts.push(say(code, "page-life-gone", { names: named(gone) }));
      if (before.length && !partners.length) texts.push(say(code, "page-life-alone"));
    }
    if (texts.length) {
      tellQuiet();
      tell(month, month, [...texts, ...usual({ helped, broken })]);
    } else if (helped || broken) {
      quiet ??= { first: month, helped: 0, broken: 0 };
      quiet = { first: quiet.first, last: month, helped: quiet.helped + helped, broken: quiet.broken + broken };
    }
    before = partners;
  }
  tellQuiet();
  return found;
}

function showStory() {
  const code = chosen.lang, row = chosen.who, { cast } = DATA.languages[code];
  one("#story").hidden = row < 0;
  one("#click-one").hidden = row >= 0;
  if (row < 0) return;
  one("#who-is").textContent = whoIs(row, cast, code);
  SCENE.films.forEach((film, which) => {
    const frame = film.frames[monthShown()], lines = storyOf(film, SCENE.tellers[which], row, monthShown());
    one(`[data-now="${which}"]`).textContent = say(code, "page-who-now", {
      partners: standing(frame, row, WORKS), known: standing(frame, row, KNOWN),
      trust: told(standing(frame, row, TRUST), code, true), morale: told(standing(frame, row, MORALE), code, true),
      power: told(standing(frame, row, POWER), code),
    });
    one(`[data-story="${which}"]`).innerHTML = (lines.length ? lines : [say(code, "page-no-story")])
      .map((text) => `<li>${escaped(text)}<\/li>`).join("");
  });
}
