// One future month by month: which, in which month, whose story. It is worked out by a worker of its own once the section is looked
// at and all futures have come, so that a moved slider never waits for it.

const SCENE = {
  futures: null, key: "", filming: "", films: null, crew: null, seen: false, tries: 0, playing: 0, most: 0, tellers: [],
};
const MONTH_LASTS = 125, YEAR_LASTS = 1500; // ms a month is shown; a year, where motion is unwelcome
const RESTS = 300; // ms
const still = matchMedia("(prefers-reduced-motion: reduce)");

Object.assign(chosen, { future: null, month: null, who: -1 });

ADDRESS_PARTS.push({
  read(asked) {
    const whole = (key, first, end) => {
      const number = Number(asked.get(key) ?? NaN);
      return Number.isInteger(number) && number >= first && number < end ? number : null;
    };
    const future = whole("future", 1, DATA.sets + 1), month = whole("month", 1, CAST.months + 1);
    const before = (number) => (number === null ? null : number - 1);
    Object.assign(chosen, { future: before(future), month: before(month), who: whole("who", 0, ROWS) ?? -1 });
  },
  write() {
    const { future, month, who } = chosen;
    return { ...(future !== null && { future: future + 1 }), ...(month !== null && { month: month + 1 }), ...(who >= 0 && { who }) };
  },
});

/** The future in the middle: as many do better by the outcome in view as do worse. */
function middleFuture(futures, outcome) {
  const gains = futures.gains(outcome).map((gain, set) => [gain, set]);
  const known = gains.filter(([gain]) => Number.isFinite(gain)).sort((a, b) => a[0] - b[0]);
  return known.length ? known[Math.floor(0.5 * (known.length - 1) + 0.5)][1] : 0;
}

/** The month in view; the last one in which money is paid, as long as no other was chosen. */
const monthShown = () => chosen.month ?? Math.min(CAST.months, CAST.start + CAST.paid) - 1;

/** All futures of the setting have come: that is what the section is to show. */
function sceneWanted(futures) {
  SCENE.futures = futures;
  const set = chosen.future ?? middleFuture(futures, DATA.main.indexOf(chosen.outcome));
  const wanted = { set, moved: { ...chosen.moved }, labels: [...new Set(futures.pair)] };
  Object.assign(SCENE, { set, wanted, pair: [...futures.pair] });
  SCENE.key = JSON.stringify(SCENE.wanted);
  if (SCENE.filming && SCENE.filming !== SCENE.key) dismiss();
  shoot();
}

/** A choice was made: what is being worked out may be of no use any more. */
function sceneStale() {
  SCENE.futures = null;
  dismiss();
  one("#community").toggleAttribute("data-stale", Boolean(SCENE.films));
}

function dismiss() {
  SCENE.crew?.terminate();
  SCENE.crew = null;
  SCENE.filming = "";
}

/** Work it out, if somebody looks and it is not there yet. */
function shoot() {
  if (!SCENE.seen || !SCENE.futures || SCENE.filming === SCENE.key) return;
  if (SCENE.shown === SCENE.key) {
    showScene();
    return;
  }
  const from = performance.now(), { key } = SCENE;
  filmNote("working", { count: 0, months: CAST.months });
  SCENE.filming = key;
  SCENE.crew = new Worker(pool.source);
  SCENE.crew.onerror = (event) => {
    event.preventDefault();
    dismiss();
    SCENE.tries += 1;
    if (SCENE.tries < 2) shoot();
    else filmNote("failed");
  };
  SCENE.crew.onmessage = ({ data }) => {
    if (data.months) {
      const whole = CAST.start + SCENE.wanted.labels.length * (CAST.months - CAST.start);
      filmNote("working", { count: Math.floor((CAST.months * data.months) / whole), months: CAST.months });
      return;
    }
    dismiss();
    const films = new Map(data.films.map((film) => [film.label, film]));
    Object.assign(SCENE, { shown: key, films: SCENE.pair.map((label) => films.get(label)), tries: 0 });
    SCENE.most = MANY ? densest(SCENE.films) : 0;
    PAGE.film = performance.now() - from;
    showScene();
  };
  const kept = { facts: CAST.facts.length, least: MANY ? WORKING : 1, trusts: CAST.trusts };
  kept.ends = ["crisis_met", "crisis_missed"].map((kind) => CAST.events.indexOf(kind));
  SCENE.crew.postMessage({ film: true, ...pool.order, ...SCENE.wanted, ...kept });
}

function filmNote(kind, values) {
  one("#film-note").textContent = kind ? say(chosen.lang, `page-film-${kind}`, values) : "";
}

/** Everything of the section anew, as after another language. */
function showScene() {
  if (!SCENE.films) return;
  const code = chosen.lang, { names } = DATA.languages[code], section = one("#community");
  SCENE.titles = SCENE.pair.map((label) => names[DATA.labels.indexOf(label)]);
  SCENE.tellers = SCENE.films.map(({ label, events }) => new Teller(label, events, code, CAST.burnIn));
  section.removeAttribute("data-stale");
  one("#film").hidden = false;
  filmNote("");
  one("#future").value = SCENE.set + 1;
  one("#which").textContent = say(code, chosen.future === null ? "page-future-middle" : "page-future-chosen",
    { number: SCENE.set + 1, futures: DATA.sets, outcome: say(code, `outcome-${slug(chosen.outcome)}`) });
  one("#months").innerHTML = curves(DRAWN_FACTS);
  one("#more div").innerHTML = one("#more").open ? curves(MORE_FACTS) : "";
  all("[data-title]").forEach((place) => { place.textContent = SCENE.titles[Number(place.dataset.title)]; });
  all("[data-group]").forEach((place) => { place.textContent = DATA.languages[code].cast.groups[Number(place.dataset.group)]; });
  castList(code);
  blockList(code);
  showMonth();
}

const curves = (facts) => facts.map((name) => monthCurve(SCENE.films, name, monthShown(), SCENE.titles, chosen.lang)).join("");

/** The month in view: pictures, words, table, story. */
function showMonth() {
  if (!SCENE.films) return;
  const code = chosen.lang, month = monthShown(), { films, titles, tellers } = SCENE;
  const frames = films.map((film) => film.frames[month]);
  const { cast } = DATA.languages[code], slider = one("#month");
  slider.value = month + 1;
  one("#month-at").textContent = say(code, "page-month-at", { month: month + 1, months: CAST.months });
  slider.setAttribute("aria-valuetext", one("#month-at").textContent);
  one("#when").textContent = whenWords(month, code);
  frames.forEach((frame, which) => {
    const [relations, formal, members] = ["relations", "formal", "members"].map((name) => factOf(films[which], name, month));
    const label = say(code, "page-network", { strategy: titles[which], month: month + 1, relations, formal, members });
    one(`#network [data-picture="${which}"]`).innerHTML = MANY
      ? blockPicture(frame, tellers[which], titles[which], label, SCENE.most)
      : networkPicture(frame, frames[1 - which], tellers[which], titles[which], label, chosen.who);
    const told = tellers[which].inMonth(month).slice(0, 6);
    one(`[data-happened="${which}"]`).innerHTML = told.length ? told.map((text) => `<li>${escaped(text)}<\/li>`).join("")
      : `<li>${escaped(say(code, "page-quiet"))}<\/li>`;
    one(`[data-trust="${which}"]`).innerHTML = trustTable(frame, cast, code);
  });
  one("#month-table").innerHTML = monthTable(films, month, titles, code);
  if (one("#ties").open) showTies();
  nowAt(month);
  showStory();
}

/** Where a month lies: before the strategy, while it is paid, or after. */
function whenWords(month, code) {
  const since = month - CAST.start;
  if (since < 0) return say(code, "page-when-before", { months: -since });
  return since < CAST.paid ? say(code, "page-when-paid", { months: since + 1 })
    : say(code, "page-when-after", { months: since + 1, ended: since + 1 - CAST.paid });
}

/** Show a month; the address follows once it rests: browsers let no page write it many times a second. */
function toMonth(month) {
  chosen.month = Math.max(0, Math.min(CAST.months - 1, month));
  showMonth();
  clearTimeout(SCENE.writing);
  SCENE.writing = setTimeout(() => writeAddress(false), RESTS);
}

function pause() {
  clearInterval(SCENE.playing);
  SCENE.playing = 0;
  one("#play").dataset.say = "page-play";
  one("#play").textContent = say(chosen.lang, "page-play");
}

/** Play the months from the one in view on; from the beginning of the strategy where none was chosen, or the last one. */
function play() {
  if (SCENE.playing) {
    pause();
    return;
  }
  if (chosen.month === null || monthShown() >= CAST.months - 1) chosen.month = Math.max(0, CAST.start - 1);
  one("#play").dataset.say = "page-pause";
  one("#play").textContent = say(chosen.lang, "page-pause");
  SCENE.playing = setInterval(() => {
    toMonth(monthShown() + (still.matches ? CAST.year : 1));
    if (monthShown() >= CAST.months - 1) pause();
  }, still.matches ? YEAR_LASTS : MONTH_LASTS);
}

function choosePerson(row) {
  chosen.who = row;
  one("#who").value = row;
  showMonth();
  writeAddress(true);
}

/** The section can be used: it begins to work once it is looked at. changed: what to do after a choice of another future. */
function openScene(changed) {
  const section = one("#community");
  section.hidden = false;
  one("#month").max = CAST.months;
  section.addEventListener("input", ({ target }) => { if (target.id === "month") toMonth(Number(target.value) - 1); });
  section.addEventListener("change", (event) => {
    const { target } = event;
    event.stopPropagation(); // what is chosen here asks for no other futures
    if (target.id === "block") showTies();
    if (target.id === "who") choosePerson(Number(target.value));
    if (target.id === "future") {
      const number = Math.round(Number(target.value));
      chosen.future = number >= 1 && number <= DATA.sets ? number - 1 : null;
      changed(true);
    }
  });
  section.addEventListener("click", ({ target }) => {
    const shape = target.closest("[data-row]"), block = target.closest("[data-block]");
    if (shape) choosePerson(Number(shape.dataset.row));
    if (block) {
      one("#block").value = block.dataset.block;
      one("#ties").open = true;
      showTies();
    }
    if (target.id === "play") play();
    if (target.id === "middle") {
      chosen.future = null;
      changed(true);
    }
  });
  section.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.target.matches("select,input") || !SCENE.films) return;
    event.preventDefault();
    toMonth(monthShown() + step);
  });
  OWN_NUMBERS.network = () => tieNumbers(SCENE.films, SCENE.pair, monthShown(), DATA.languages[chosen.lang].cast.names);
  OWN_NUMBERS.months = () => monthNumbers(SCENE.films, SCENE.pair);
  addEventListener("beforeprint", () => { one("#community .how").open = true; });
  one("#more").addEventListener("toggle", () => {
    if (one("#more").open && SCENE.films) one("#more div").innerHTML = curves(MORE_FACTS);
  });
  one("#ties").addEventListener("toggle", () => { if (one("#ties").open && SCENE.films) showTies(); });
  new IntersectionObserver((seen) => {
    SCENE.seen = seen.some((one) => one.isIntersecting);
    if (SCENE.seen) shoot();
    else if (SCENE.playing) pause();
  }).observe(section);
}
