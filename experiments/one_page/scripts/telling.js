// What is said of futures, slot by slot: what `told_slots.py` says of the same numbers.

function toldSlots(futures, outcome, code) {
  const name = DATA.main[outcome], { judge, size } = futures, found = {};
  const better = (column) => judge.counts(futures.gains(column))[ABOVE];
  const label = say(code, `outcome-${slug(name)}`);
  found.answer = toldAnswer(futures, outcome, code);
  found.whom = toldWhom(futures, code, better);
  found.why = toldWhy(futures, code);
  found.price = toldPrice(futures, code);
  const since = judge.aheadFrom(DATA.years.map((_year, point) => futures.gains(outcome, point)));
  const year = DATA.years[since];
  found.when = since < 0 ? say(code, "page-when-never")
    : say(code, "page-when", { year: figure(year, Number.isInteger(year) ? 0 : 1, code) });
  found.bar = say(code, "page-bar", { outcome: label, better: better(outcome), futures: size });
  found.unit = say(code, "page-unit-shown", { unit: differenceWords(outcome, code) });
  DATA.main.forEach((other, place) => {
    found[`count-${other}`] = say(code, "page-count", { better: better(place), futures: size });
  });
  return found;
}

function toldAnswer(futures, outcome, code) {
  const { judge, size } = futures, gains = futures.gains(outcome), counts = judge.counts(gains);
  const key = slug(DATA.main[outcome]), scale = DATA.scale[outcome], matters = DATA.matters[outcome];
  const [here, there] = [0, 1].map((which) => scale * judge.mean(futures.values(which, outcome)));
  const digits = Math.abs(here - there) >= 1 ? 0 : 1;
  const [strategy, other] = futures.pair.map((name) => DATA.languages[code].inside[DATA.labels.indexOf(name)]);
  if (strategy === other) return say(code, "page-answer-one", { strategy });
  return say(code, "page-answer", {
    verdict: futures.verdict(outcome), better: counts[ABOVE], worse: counts[BELOW], alike: judge.counts(gains, matters)[WITHIN],
    futures: size, unknown: size - counts[ABOVE] - counts[WITHIN] - counts[BELOW], strategy, other, more: say(code, `page-more-${key}`), here: figure(here, digits, code),
    there: figure(there, digits, code), matters: figure(scale * matters, 1, code), points: differenceWords(outcome, code),
    unit: say(code, `page-unit-${key}`),
  });
}

function toldWhom(futures, code, better) {
  const { judge, size } = futures, points = [];
  for (let place = 0; place < DATA.parts; place += 1) points.push(100 * judge.mean(futures.gains(DATA.main.length + place)));
  const values = { all: figure(100 * judge.mean(futures.gains(0)), 1, code, true) };
  if (!points.length) return say(code, "page-whom-alone", values);
  const least = points.indexOf(Math.min(...points)), { parts } = DATA.languages[code];
  Object.assign(values, { part: parts[least], least: figure(points[least], 1, code, true) });
  if (DATA.followed < 0) return say(code, "page-whom-all", values);
  return say(code, "page-whom", {
    ...values, group: parts[DATA.followed], futures: size, gain: figure(points[DATA.followed], 1, code, true),
    better: better(DATA.main.length + DATA.followed),
  });
}

function toldPrice(futures, code) {
  const values = {};
  ["", "-other"].forEach((end, which) => {
    const cost = futures.judge.mean(futures.facts(which, 4));
    values[`cost${end}`] = figure(cost, 0, code);
    values[`money${end}`] = inMoney(cost, code);
  });
  return say(code, "page-price", values);
}

function toldWhy(futures, code) {
  const values = {};
  ["", "-other"].forEach((end, which) => {
    const [introductions, mediations, relations, trust] = [0, 1, 2, 3].map((place) => futures.judge.mean(futures.facts(which, place)));
    Object.entries({ introductions, mediations, relations, trust: 100 * trust }).forEach(([key, number]) => {
      values[key + end] = figure(number, 0, code);
    });
  });
  return say(code, "page-why", values);
}
