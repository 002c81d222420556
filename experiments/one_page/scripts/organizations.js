// Who is in the community, one by one: lists to choose from, a table of all, the story of one.

/** Organizations in a list, by place, each with its name. */
function castList(code) {
  const { cast } = DATA.languages[code], list = one("#who"), groups = cast.places.map((place) => Object.assign(document.createElement("optgroup"), { label: place }));
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
  list.replaceChildren(...CAST.blocks.map((_one, block) => new Option(`${String.fromCharCode(65 + block)}: ${blockNames(block, cast).join(", ")}`, block)));
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
    Months of which there is nothing to tell but broken promises are told together. Returns sentences. */
function storyOf(film, teller, row, until) {
  const { code } = teller, life = teller.lifeOf(row), found = [];
  let before = null, broken = null;
  const named = (rows) => teller.some(rows.map((other) => teller.name(other)));
  const tell = (month, what) => found.unshift(say(code, "page-in-month", { month: month + 1, what }));
  const tellBroken = () => {
    const { first, last, count } = broken ?? {};
    if (broken && first === last) tell(last, say(code, "page-life-broken", { count }));
    else if (broken) found.unshift(say(code, "page-in-months", { first: first + 1, last: last + 1, count }));
    broken = null;
  };
  for (let month = 0; month <= until; month += 1) {
    const frame = film.frames[month], partners = partnersIn(frame, row), texts = [...(life.get(month) ?? [])];
    const count = standing(frame, row, BROKEN);
    if (before) {
      const come = partners.filter((other) => !before.includes(other)), gone = before.filter((other) => !partners.includes(other));
      if (come.length) texts.push(say(code, "page-life-come", { names: named(come) }));
      if (gone.length) texts.push(say(code, "page-life-gone", { names: named(gone) }));
      if (before.length && !partners.length) texts.push(say(code, "page-life-alone"));
    }
    if (texts.length) {
      tellBroken();
      if (count) texts.push(say(code, "page-life-broken", { count }));
      tell(month, texts.join(" "));
    } else if (count) {
      broken = { first: broken?.first ?? month, last: month, count: (broken?.count ?? 0) + count };
    }
    before = partners;
  }
  tellBroken();
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
      partners: standing(frame, row, WORKS), known: standing(frame, row, KNOWN), trust: told(standing(frame, row, TRUST), code, true),
      morale: told(standing(frame, row, MORALE), code, true), power: told(standing(frame, row, POWER), code),
    });
    one(`[data-story="${which}"]`).innerHTML = (lines.length ? lines : [say(code, "page-no-story")])
      .map((text) => `<li>${escaped(text)}<\/li>`).join("");
  });
}
