// Before the first year: who plays and how, and what every team expects, sealed until the debrief.

function setupStage() {
  const { teams, step, outcome, future } = session;
  const names = teams.map((team, place) => `<label>${teamMark(place)}${escaped(said("session-team-name", { number: place + 1 }))}` +
    `<input data-team="${place}" data-set="name" maxlength="30" value="${escaped(team.name)}" ` +
    `placeholder="${escaped(said("session-team", { number: place + 1 }))}"><\/label>`);
  const numbers = Array.from({ length: DATA.teams }, (_one, place) => place + 1);
  const counts = numbers.map((number) => option(number, String(number), teams.length === number));
  const stepWords = (months) => said("session-step-years", { years: months / 12, count: roundCount(months) });
  const steps = DATA.steps.map((months) => option(months, stepWords(months), months === step));
  const judged = DATA.main.map((name) => option(name, outcomeName(name), name === outcome));
  return `${heading(said("session-setup"))}<div class="fields"><label>${escaped(said("session-teams"))}` +
    `<select id="teams">${counts.join("")}<\/select><\/label>` +
    `${names.join("")}<\/div><div class="fields"><label>${escaped(said("session-step"))}<select id="step">${steps.join("")}` +
      `<\/select><\/label>` +
    `<label>${escaped(said("session-judged"))}<select id="judged">${judged.join("")}<\/select><\/label>` +
    `<label>${escaped(said("session-future", { futures: DATA.sets }))}` +
      `<input id="future" type="password" inputmode="numeric" autocomplete="off" ` +
        `aria-describedby="future-what" value="${future}"><\/label>` +
    `${button("draw", "session-draw")}<\/div>` +
      `<p class="key" id="future-what">${escaped(said("session-future-what", { futures: DATA.sets }))}<\/p>` +
    `<p>${button("on", "session-begin", ' class="main"')}<\/p>`;
}

function sealStage() {
  const cards = session.teams.map((team, place) => {
    if (team.sealed) return `<section class="card team"><h3>${teamMark(place)}${escaped(teamName(team))}<\/h3>` +
      `<p>✓ ${escaped(said("session-sealed"))}<\/p><\/section>`;
    const choices = DATA.choices.map((label) => option(label, choiceName(label), label === team.best));
    const best = [option("", "…", !team.best), ...choices];
    return `<details class="card team"${session.teams.length === 1 ? " open" : ""}>` +
      `<summary>${teamMark(place)}${escaped(said("session-opens-for", { team: teamName(team) }))}<\/summary>` +
      `<label>${escaped(said("session-expect-level", { outcome: outcomeName(), unit: unitName(), years: YEARS }))}` +
        `<input data-team="${place}" data-set="level" inputmode="decimal" maxlength="8" value="${escaped(team.level)}"><\/label>` +
      `<label>${escaped(said("session-expect-best"))}<select data-team="${place}" data-set="best">${best.join("")}<\/select>` +
        `<\/label>` +
      `<label>${escaped(said("session-expect-why"))}` +
        `<input data-team="${place}" data-set="why" maxlength="200" value="${escaped(team.why)}"><\/label>` +
      `<p>${button("seal", "session-seal", ` data-team="${place}"`)} <span class="key" id="seal-${place}" role="status"><\/span>` +
        `<\/p><\/details>`;
  });
  const done = session.teams.every((team) => team.sealed);
  return `${heading(said("session-seal-head"))}<p>${escaped(said("session-seal-what"))}<\/p><p id="anchor"><\/p><div class="cards">${cards.join("")}` +
    `<\/div>` +
    `<p>${button("on", "session-to-years", done ? ' class="main"' : " disabled")}<\/p>`;
}

/** A number as people write it in either language. */
function readNumber(text) {
  const tidy = text.trim().replace(",", ".").replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : NaN;
}

/** Seal what a team expects, if it says all of it. */
function seal(place) {
  const team = session.teams[place];
  if (!Number.isFinite(readNumber(team.level)) || !team.best || !team.why.trim()) {
    one(`#seal-${place}`).textContent = said("session-unseal-missing");
    return false;
  }
  team.sealed = true;
  return true;
}
