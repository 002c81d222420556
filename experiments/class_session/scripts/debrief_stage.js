// The debrief: what came of every plan in the class's future and in all of them, what was expected, which decision gained how much.

const HELD_AGAINST = DATA.grants ?? DATA.nothing ?? DATA.choices[0];

const YEARS = Math.round(DATA.horizon / 12);

/** Plans of a debrief: those of the teams, then the strategies that never change. */
function debriefPlans() {
  const never = [...DATA.choices, ...(DATA.nothing ? [DATA.nothing] : [])];
  return { teams: session.teams.map((_team, place) => planNow(place)), never };
}

/** Futures in which all of some plans have been run. */
function setsOf(plans) {
  const found = [];
  for (let set = 0; set < DATA.sets; set += 1) if (plans.every((plan) => pool.row(plan, set))) found.push(set);
  return found;
}

const valueOf = (plan, set, place = outcomePlace()) => pool.row(plan, set)[LAST * COLUMNS + place];
const factOf = (plan, set, place) => pool.row(plan, set)[FIRST_FACT + place];
const meanOf = (plan, sets, read = valueOf, place = outcomePlace()) => judge.mean(sets.map((set) => read(plan, set, place)));

/** The strategy that, never changed, does best on average. */
const bestSingle = (sets) => DATA.choices.reduce((best, label) => (meanOf(label, sets) > meanOf(best, sets) ? label : best));

/** A plan against another, as the page of a scenario tells it. */
function comparedWith(plan, name, other, sets) {
  const known = DATA.labels.length;
  for (const code of Object.keys(DATA.languages)) DATA.languages[code].inside.push(name);
  DATA.labels.push("plan"); // telling.js looks names up by their labels
  try {
    const rows = sets.map((set) => [pool.row(plan, set), pool.row(other, set)]);
    return toldAnswer(new Futures(rows, ["plan", other], judge), outcomePlace(), session.lang);
  } finally {
    DATA.labels.length = known;
    for (const code of Object.keys(DATA.languages)) DATA.languages[code].inside.length = known;
  }
}

/** Rows of a debrief: a name, a mark, a plan. */
function debriefRows(sets) {
  const { teams } = debriefPlans(), best = bestSingle(sets);
  const rows = teams.map((plan, team) => ({ name: teamName(session.teams[team]), team, plan }));
  rows.push({ name: said("session-single", { strategy: choiceInside(best) }), plan: best });
  if (DATA.grants && best !== DATA.grants) rows.push({ name: choiceName(DATA.grants), plan: DATA.grants });
  if (DATA.nothing) rows.push({ name: said("session-none"), plan: DATA.nothing });
  return rows;
}

const markOf = ({ team }) => (team === undefined ? "" : teamMark(team));
const gainsOver = (plan, other, sets) => sets.map((set) => valueOf(plan, set) - valueOf(other, set));

function outcomesTold(sets, rows) {
  const own = session.future - 1, other = choiceName(HELD_AGAINST);
  const heads = [said("session-col-plan"), ...DATA.main.map((name, place) => `${outcomeName(name)} (${unitName(place)})`),
    said("session-col-mean", { outcome: outcomeName(), futures: DATA.sets }), said("session-col-better", { other })];
  const inOwn = (plan) => DATA.main.map((_name, place) => cell(outcomeFigure(valueOf(plan, own, place), place))).join("");
  const cells = rows.map((row) => `${rowHead(row.name, markOf(row))}${inOwn(row.plan)}` +
    `${cell(outcomeFigure(meanOf(row.plan, sets)))}${cell(row.plan === HELD_AGAINST ? "–" : said("session-of", {
      part: judge.counts(gainsOver(row.plan, HELD_AGAINST, sets))[ABOVE], whole: sets.length }))}`);
  const sentences = rows.filter((row) => row.team !== undefined).map((row) =>
    `<li>${markOf(row)}${escaped(comparedWith(row.plan, said("session-plan-of", { team: row.name }), HELD_AGAINST, sets))}<\/li>`);
  const drawn = rows.filter((row) => row.plan !== HELD_AGAINST).map((row) => ({ name: row.name,
    gains: gainsOver(row.plan, HELD_AGAINST, sets).filter(Number.isFinite).map((gain) => DATA.scale[outcomePlace()] * gain),
    own: DATA.scale[outcomePlace()] * (valueOf(row.plan, own) - valueOf(HELD_AGAINST, own)) }));
  const unit = differenceWords(outcomePlace(), session.lang), values = { futures: DATA.sets, other, unit, outcome: outcomeName() };
  return `<h3>${escaped(said("session-plans-head"))}<\/h3>` +
    `<p>${escaped(said("session-future-was", { number: session.future, futures: DATA.sets, years: YEARS }))}<\/p>` +
    `<ul class="story">${sentences.join("")}<\/ul>${table(said("session-plans-head"), heads, cells)}` +
    `<h3>${escaped(said("session-strips", values))}<\/h3>${strips(drawn, unit, other)}` +
      `<p class="key">${escaped(said("session-strips-key"))}<\/p>`;
}

function expectedTold(sets) {
  const own = session.future - 1, best = bestSingle(sets), unit = unitName();
  const heads = ["team", "expected", "came", "off", "thought", "why"].map((key) => said(`session-col-${key}`, { unit }));
  const rows = session.teams.map((team, place) => {
    const expected = readNumber(team.level), came = DATA.scale[outcomePlace()] * valueOf(planNow(place), own);
    const names = { thought: choiceInside(team.best), best: choiceInside(best) }, code = session.lang;
    const thought = said(team.best === best ? "session-thought-right" : "session-thought-wrong", names);
    return `${rowHead(teamName(team), teamMark(place))}${cell(figure(expected, 1, code))}${cell(figure(came, 1, code))}` +
      `${cell(figure(came - expected, 1, code, true))}${cell(thought, ' class="words"')}${cell(team.why, ' class="words"')}`;
  });
  return `<h3>${escaped(said("session-expected-head"))}<\/h3><p>${escaped(said("session-compared", { outcome: outcomeName() }))}` +
    `<\/p>${table(said("session-expected-head"), heads, rows)}`;
}

function gainsTold() {
  const { teams } = debriefPlans(), plans = teams.flatMap((_plan, team) => plansForGains(choicesOf(team))), sets = setsOf(plans);
  const ordered = roundCount() <= MOST_ORDERED, method = said(ordered ? "session-gain-shapley" : "session-gain-leave");
  const count = said("session-gain-count", { count: sets.length, futures: DATA.sets });
  const title = said("session-gain-head", { unit: differenceWords(outcomePlace(), session.lang), outcome: outcomeName() });
  let shown = "";
  if (sets.length) {
    const heads = [said("session-col-team"), ...DATA.edges[session.step].slice(0, -1).map((_edge, round) => spanOf(round)),
      ...(ordered ? [said("session-gain-sum")] : [])];
    const rows = teams.map((_plan, team) => {
      const gains = decisionGains(choicesOf(team), (plan) => meanOf(plan, sets));
      const cells = gains.map((gain, round) => `<td>${outcomeFigure(gain, outcomePlace(), true)}<br>` +
        `<small>${escaped(choiceName(session.rounds[round][team]))}<\/small><\/td>`);
      const sum = ordered ? cell(outcomeFigure(gains.reduce((all, gain) => all + gain, 0), outcomePlace(), true)) : "";
      return `${rowHead(teamName(session.teams[team]), teamMark(team))}${cells.join("")}${sum}`;
    });
    shown = table(title, heads, rows);
  }
  return `<h3>${escaped(title)}<\/h3>` +
    `<p>${escaped(method)}<\/p>${shown}<p class="key" id="gain-count">${escaped(count)}<\/p>`;
}

function throughTold(sets, rows) {
  const shown = (name) => name !== "trust_across" || DATA.reading.worst; // of one group there is no trust across groups
  const heads = ["plan", "introductions", "mediations", "relations", ...(shown("trust_across") ? ["trust"] : []), "cost"]
    .map((key) => said(`session-col-${key}`));
  const cells = rows.map((row) => rowHead(row.name, markOf(row)) + DATA.facts.map((name, place) => {
    if (!shown(name)) return "";
    const mean = meanOf(row.plan, sets, factOf, place);
    return cell(name === "trust_across" ? percent(mean) : figure(mean, 0, session.lang));
  }).join(""));
  return `<h3>${escaped(said("session-through-head"))}<\/h3><p>${escaped(said("session-through-what", { futures: DATA.sets }))}` +
    `<\/p>${table(said("session-through-head"), heads, cells)}`;
}

function debriefStage() {
  const parts = ["outcomes", "lines", "expected", "gains", "through"].map((part) => `<section id="debrief-${part}"><\/section>`);
  const questions = ["one", "two", "three"].map((key) => `<li>${escaped(said(`session-ask-${key}`))}<\/li>`);
  return `${heading(said("session-debrief"))}<p id="counting" class="key">${escaped(said("session-working"))}<\/p>` +
    `<p class="save">${button("csv", "session-csv")}${button("print", "session-print")}<\/p>${parts.join("")}` +
    `<section><h3>${escaped(said("session-ask-head"))}<\/h3><ol>${questions.join("")}<\/ol>` +
      `<h3>${escaped(said("session-limits-head"))}<\/h3><p>${escaped(said("session-limits"))}<\/p><\/section>`;
}

/** Fill in what has been counted so far: plans once all futures are there, gains as they come. */
function fillDebrief() {
  const { teams, never } = debriefPlans(), sets = setsOf([...teams, ...never]);
  if (sets.length < DATA.sets) {
    one("#counting").textContent = said("session-gain-count", { count: sets.length, futures: DATA.sets });
    return;
  }
  const rows = debriefRows(sets);
  if (!one("#debrief-outcomes").firstChild) {
    one("#counting").textContent = "";
    one("#debrief-outcomes").innerHTML = outcomesTold(sets, rows);
    one("#debrief-expected").innerHTML = expectedTold(sets);
    one("#debrief-through").innerHTML = throughTold(sets, rows);
    one("#live").textContent = one("#debrief-outcomes .story").textContent;
    showWholeLines();
    pool.want({}, [...new Set(teams.flatMap((_plan, team) => plansForGains(choicesOf(team))))]);
  }
  one("#debrief-gains").innerHTML = gainsTold();
}

async function showWholeLines() {
  const stories = await Promise.all(session.teams.map((_team, place) => teller.tell(planNow(place), session.future - 1)));
  const place = one("#debrief-lines");
  if (place) place.innerHTML = yearPicture(stories, DATA.horizon / 12);
}
