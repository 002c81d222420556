// A round: every team decides unseen, then the years happen.

function decideStage() {
  const round = session.rounds.length, span = spanOf(round);
  const cards = session.teams.map((team, place) => {
    const before = round ? session.rounds[round - 1][place] : null;
    if (session.pending[place] !== null) {
      return `<section class="card team"><h3>${teamMark(place)}${escaped(teamName(team))}<\/h3>` +
        `<p>✓ ${escaped(said("session-locked"))}<\/p><\/section>`;
    }
    const choices = [...DATA.choices, HOLD].map((label) => `<label class="choice">` +
      `<input type="radio" name="choice-${place}" value="${label}">` +
      `<span><b>${escaped(choiceName(label))}<\/b>${label === before ? ` <em>${escaped(said("session-as-before"))}<\/em>` : ""}` +
        `<small>${escaped(choiceWords(label))}<\/small><\/span><\/label>`);
    return `<details class="card team"${session.teams.length === 1 ? " open" : ""}>` +
      `<summary>${teamMark(place)}${escaped(said("session-opens-for", { team: teamName(team) }))}<\/summary>` +
      `<fieldset><legend>${escaped(said("session-choose", { team: teamName(team), span, money: toldIn().money[session.step] }))}` +
        `<\/legend>${choices.join("")}<\/fieldset>` +
      `<p>${button("lock", "session-lock", ` data-team="${place}" disabled`)}<\/p><\/details>`;
  });
  const done = session.pending.every((label) => label !== null);
  return `${heading(said("session-round", { number: round + 1, count: roundCount(), span }))}` +
    `<p>${escaped(said("session-round-what"))}<\/p>` +
    `<div class="cards">${cards.join("")}<\/div><p>${button("on", "session-happen", done ? ' class="main"' : " disabled")}` +
      `<\/p>${round ? '<div id="past"><\/div>' : ""}`;
}

function happenedStage() {
  const round = session.rounds.length - 1, last = round + 1 === roundCount();
  return `${heading(said("session-happened", { span: spanOf(round) }))}<div id="happened">` +
    `<p class="key">${escaped(said("session-working"))}<\/p><\/div>` +
    `<p>${button("on", last ? "session-to-debrief" : "session-next", ' class="main"')}<\/p><div id="past"><\/div>`;
}

/** The years of every team up to a round: each round as it was when only the decisions up to it were known. */
async function storiesTo(rounds) {
  return Promise.all(session.teams.map(async (_team, place) => {
    const found = [];
    for (let round = 0; round < rounds; round += 1) {
      const told = await teller.tell(planNow(place, round + 1), session.future - 1);
      if (!round) found.push(told[0]);
      found.push(...yearsOf(round).map((year) => told[year]));
    }
    return found;
  }));
}

const sumOf = (years, key) => years.reduce((sum, year) => sum + year[key], 0);
function counted(years, ...keys) {
  const [part, whole] = keys.map((key) => figure(sumOf(years, key), 0, session.lang));
  return said("session-of", { part, whole });
}

/** What came of a round: a table, a sentence a team, and the years so far as a picture. */
function toldRound(stories, round) {
  const count = yearsOf(round).length, code = session.lang;
  const heads = ["team", "choice", "need", "worst", "crises", "windows", "trust", "relations"]
    .filter((key) => DATA.reading.worst || !["worst", "trust"].includes(key))
    .map((key) => said(`session-col-${key}`, { group: toldIn().worst }));
  const shown = (years) => {
    const end = years.at(-1), ofGroups = (key) => (DATA.reading.worst ? cell(percent(end[key])) : "");
    const [worst, trust] = ["worst", "trust_across"].map(ofGroups), crises = cell(counted(years, "crises_met", "crises"));
    return `${cell(percent(end.met))}${worst}${crises}${cell(counted(years, "windows_won", "windows"))}` +
      `${trust}${cell(figure(end.working_relations, 0, code))}`;
  };
  const before = rowHead(said("session-before")) + cell("–") + shown([stories[0][0]]);
  const rows = [before, ...session.teams.map((team, place) => rowHead(teamName(team), teamMark(place)) +
    cell(choiceName(session.rounds[round][place])) + shown(stories[place].slice(-count)))];
  const sentences = session.teams.map((team, place) => {
    const years = stories[place].slice(-count);
    return `<li>${teamMark(place)}${escaped(said("session-told", { team: teamName(team), span: spanOf(round),
      crises: sumOf(years, "crises"), met: sumOf(years, "crises_met"), windows: sumOf(years, "windows"),
      won: sumOf(years, "windows_won"), introductions: figure(sumOf(years, "introductions"), 0, code),
      mediations: figure(sumOf(years, "mediations"), 0, code), joint: sumOf(years, "joint_results"),
    }))}<\/li>`;
  });
  const key = count > 1 ? `<p class="key">${escaped(said("session-key-round"))}<\/p>` : "";
  return `${table(said("session-happened", { span: spanOf(round) }), heads, rows)}${key}` +
    `<h3>${escaped(said("session-story-head"))}<\/h3><ul class="story">${sentences.join("")}<\/ul>`;
}

/** What the year before was like, before anybody writes down what to expect. */
async function showAnchor() {
  const [year] = await teller.tell(DATA.nothing ?? DATA.choices[0], session.future - 1), place = one("#anchor");
  if (!place) return;
  const crises = counted([year], "crises_met", "crises"), windows = counted([year], "windows_won", "windows");
  place.textContent = said("session-anchor", { need: percent(year.met), crises, windows });
}

async function showYears() {
  const { stage, rounds } = session, round = rounds.length, key = JSON.stringify([stage, rounds, session.lang]);
  if (!round || !teller) return;
  const stories = await storiesTo(round);
  if (key !== JSON.stringify([session.stage, session.rounds, session.lang])) return;
  if (stage === "happened") one("#happened").innerHTML = toldRound(stories, round - 1);
  one("#past").innerHTML = yearPicture(stories, DATA.edges[session.step].at(-1) / 12);
  if (stage === "happened") one("#live").textContent = one(".story").textContent;
}
