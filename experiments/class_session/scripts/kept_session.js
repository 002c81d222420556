// What a class has decided so far. The browser keeps it on this device alone, until somebody has it forgotten.

const KEPT_AS = `simpul-session-${DATA.id}`, STAGES = ["setup", "seal", "decide", "happened", "debrief"];
let session = fresh();

function fresh(lang = DATA.lang) {
  const [future] = DATA.telling[DATA.main.indexOf(DATA.outcome)];
  return { lang, stage: "setup", step: DATA.usual, outcome: DATA.outcome, future, large: false, rounds: [], pending: [],
    teams: [1, 2].map(newTeam) };
}

function newTeam(number) {
  return { name: "", number, level: "", best: "", why: "", sealed: false };
}

/** Whether something that was kept is a session of this page. */
function isSession(found) {
  const known = (label) => label === HOLD || DATA.choices.includes(label);
  const teams = Array.isArray(found?.teams) ? found.teams.length : 0;
  const texts = (team) => ["name", "level", "best", "why"].every((key) => typeof team?.[key] === "string");
  return teams >= 1 && teams <= DATA.teams && found.teams.every(texts) && STAGES.includes(found.stage) &&
    DATA.steps.includes(found.step) && DATA.main.includes(found.outcome) && found.lang in DATA.languages &&
    Number.isInteger(found.future) && found.future >= 1 && found.future <= DATA.sets && Array.isArray(found.rounds) &&
    found.rounds.length <= roundCount(found.step) &&
    (found.stage !== "debrief" || found.rounds.length === roundCount(found.step)) &&
    (found.stage !== "happened" || found.rounds.length > 0) &&
    found.rounds.every((round) => Array.isArray(round) && round.length === teams && round.every(known)) &&
    Array.isArray(found.pending) && found.pending.every((label) => label === null || known(label));
}

function keep() {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(session));
  } catch {
    // a browser that keeps nothing plays all the same
  }
}

function restore() {
  try {
    const found = JSON.parse(localStorage.getItem(KEPT_AS));
    if (isSession(found)) session = found;
  } catch {
    // nothing that can be read was kept
  }
}

function forget() {
  session = fresh(session.lang);
  try {
    localStorage.removeItem(KEPT_AS);
  } catch {
    // nothing was kept
  }
}

const roundCount = (step = session.step) => DATA.edges[step].length - 1;
const teamName = (team) => team.name.trim() || said("session-team", { number: team.number });
const choicesOf = (team, rounds = session.rounds.length) => session.rounds.slice(0, rounds).map((round) => round[team]);
const planNow = (team, rounds = session.rounds.length) => planOf(session.step, choicesOf(team, rounds));

/** One stage forward; what follows is undone by `stepBack`. */
function stepOn() {
  const { stage, teams } = session;
  if (stage === "setup") session.stage = "seal";
  else if (stage === "seal") session.stage = "decide";
  else if (stage === "decide") {
    session.rounds.push([...session.pending]);
    session.stage = "happened";
  } else if (stage === "happened") session.stage = session.rounds.length < roundCount() ? "decide" : "debrief";
  session.pending = teams.map(() => null);
}

function stepBack() {
  const { stage, teams } = session;
  session.pending = teams.map(() => null);
  if (stage === "debrief") session.stage = "happened";
  else if (stage === "happened") {
    session.pending = session.rounds.pop();
    session.stage = "decide";
  } else if (stage === "decide") session.stage = session.rounds.length ? "happened" : "seal";
  else if (stage === "seal") {
    for (const team of teams) team.sealed = false;
    session.stage = "setup";
  }
}
