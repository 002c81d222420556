// Pieces of the page: words in the language in use, options, tables.

const one = (query) => document.querySelector(query), all = (query) => [...document.querySelectorAll(query)];
const said = (key, values) => say(session.lang, key, values);
const toldIn = () => DATA.languages[session.lang];
const button = (act, key, more = "") => `<button type="button" data-do="${act}"${more}>${escaped(said(key))}<\/button>`;
const heading = (text) => `<h2 id="head" tabindex="-1">${escaped(text)}<\/h2>`;
const option = (value, text, chosen) => `<option value="${escaped(String(value))}"${chosen ? " selected" : ""}>${escaped(text)}` +
  `<\/option>`;
const cell = (text, more = "") => `<td${more}>${escaped(text)}<\/td>`;
const outcomePlace = () => DATA.main.indexOf(session.outcome);
const outcomeName = (name = session.outcome) => said(`outcome-${slug(name)}`);
const unitName = (place = outcomePlace()) => said(`page-unit-${slug(DATA.main[place])}`);

/** The name of what a round's money goes to. */
function choiceName(label) {
  return label === HOLD ? said("session-hold") : toldIn().names[DATA.labels.indexOf(label)];
}

/** The same inside a sentence. */
function choiceInside(label) {
  const told = toldIn();
  return label === HOLD ? said("session-hold") : told.inside[DATA.labels.indexOf(label)];
}

const choiceWords = (label) => (label === HOLD ? said("session-hold-what") : toldIn().what[DATA.labels.indexOf(label)]);

/** The years of a round in words; round: its number from 0 on. */
function spanOf(round) {
  const edges = DATA.edges[session.step], from = edges[round] / 12 + 1, to = Math.ceil(edges[round + 1] / 12);
  return said("session-span", { from: figure(from, 0, session.lang), to: figure(to, 0, session.lang), count: to - from + 1 });
}

/** Years (as `spansOf` counts them) that a round has. */
function yearsOf(round) {
  const edges = DATA.edges[session.step], found = [];
  for (let month = edges[round]; month < edges[round + 1]; month += 12) if (month < DATA.horizon) found.push(month / 12 + 1);
  return found;
}

const percent = (share) => (Number.isFinite(share) ? figure(100 * share, 0, session.lang) : "–");
const outcomeFigure = (value, place = outcomePlace(), sign = false) => figure(DATA.scale[place] * value, 1, session.lang, sign);

/** A table that scrolls by itself where it is too wide. heads: texts; rows: HTML of cells, the first of which is a head. */
function table(caption, heads, rows) {
  const above = heads.map((text) => `<th scope="col">${escaped(text)}<\/th>`).join("");
  return `<div class="wide-table" tabindex="0" role="region" aria-label="${escaped(caption)}"><table>` +
    `<caption class="unseen">${escaped(caption)}<\/caption>` +
    `<thead><tr>${above}<\/tr><\/thead><tbody>${rows.map((row) => `<tr>${row}<\/tr>`).join("")}<\/tbody><\/table><\/div>`;
}

const rowHead = (text, mark = "") => `<th scope="row">${mark}${escaped(text)}<\/th>`;

/** The mark of a team, the same in every table and picture. */
const teamMark = (team) => `<span class="mark team-${team}" aria-hidden="true">${team + 1}<\/span> `;

/** Ask the facilitator; true for yes. */
function ask(key) {
  const box = one("#asked");
  one("#asked-what").textContent = said(key);
  box.showModal();
  return new Promise((done) => {
    const end = (answer) => {
      box.onclick = box.oncancel = null;
      box.close();
      done(answer);
    };
    box.onclick = ({ target }) => target.value && end(target.value === "yes");
    box.oncancel = (event) => {
      event.preventDefault();
      end(false);
    };
  });
}
