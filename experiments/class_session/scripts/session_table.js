// Everything that was decided, expected and counted, one value a line, for a spreadsheet.

const quoted = (text) => (/[",\r\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text));
/** Text of people as a spreadsheet reads it: never as a formula. */
const plain = (text) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

async function sessionTable() {
  const lines = [["part", "who", "round", "what", "value"]], { teams, never } = debriefPlans(), sets = setsOf([...teams, ...never]);
  const who = (team) => plain(teamName(session.teams[team])), edges = DATA.edges[session.step];
  session.teams.forEach((team, place) => {
    const expected = { [session.outcome]: readNumber(team.level), best: team.best, why: plain(team.why) };
    for (const [what, value] of Object.entries(expected)) lines.push(["expectation", who(place), "", what, value]);
    choicesOf(place).forEach((label, round) => {
      const months = `months ${edges[round]}-${edges[round + 1]}`;
      lines.push(["decision", who(place), round + 1, months, label === HOLD ? "held back" : label]);
    });
  });
  const stories = await Promise.all(teams.map((plan) => teller.tell(plan, session.future - 1)));
  stories.forEach((years, place) => years.forEach((year, number) => {
    for (const [name, value] of Object.entries(year)) lines.push(["year", who(place), number, name, value]);
  }));
  const rows = [...teams.map((plan, place) => [who(place), plan]), ...never.map((label) => [label, label])];
  for (const [name, plan] of rows) {
    sets.forEach((set) => DATA.main.forEach((outcome, place) => {
      lines.push([`future ${set + 1}`, name, "", outcome, valueOf(plan, set, place)]);
    }));
  }
  teams.forEach((_plan, place) => {
    const known = setsOf(plansForGains(choicesOf(place)));
    if (known.length < DATA.sets) return;
    decisionGains(choicesOf(place), (plan) => meanOf(plan, known)).forEach((gain, round) => {
      lines.push(["gain", who(place), round + 1, session.outcome, gain]);
    });
  });
  return lines.map((line) => `${line.map((value) => quoted(Number.isNaN(value) ? "" : value)).join(",")}\r\n`).join("");
}
