// Which decision gained how much: the plan is run again with some of its decisions held back.

const MOST_ORDERED = 5; // decisions of which every order is looked at: 32 plans a team

/** The plan with only those decisions whose bits are set; the others are held back. */
const partly = (choices, mask) => planOf(session.step, choices.map((label, place) => ((mask >> place) & 1 ? label : HOLD)));

/** Plans that the gains of some decisions need. */
function plansForGains(choices) {
  const whole = (1 << choices.length) - 1;
  const masks = choices.length <= MOST_ORDERED ? Array.from({ length: whole + 1 }, (_one, mask) => mask)
    : [whole, 0, ...choices.map((_label, place) => whole & ~(1 << place))];
  return [...new Set(masks.map((mask) => partly(choices, mask)))];
}

/** The gain of each decision. level(plan): the mean outcome of a plan. Up to five decisions: the mean over all orders in which they
    can join a plan that holds everything back (Shapley value), which sum to the plan's gain over doing nothing; else what is lost
    when this one alone is held back. */
function decisionGains(choices, level) {
  const count = choices.length, whole = (1 << count) - 1;
  if (count > MOST_ORDERED) {
    return choices.map((_label, place) => level(partly(choices, whole)) - level(partly(choices, whole & ~(1 << place))));
  }
  const factorial = (number) => (number < 2 ? 1 : number * factorial(number - 1));
  const levels = Array.from({ length: whole + 1 }, (_one, mask) => level(partly(choices, mask)));
  const size = (mask) => mask.toString(2).replaceAll("0", "").length;
  return choices.map((_label, place) => {
    let gain = 0;
    for (let mask = 0; mask <= whole; mask += 1) {
      if ((mask >> place) & 1) continue;
      const weight = (factorial(size(mask)) * factorial(count - size(mask) - 1)) / factorial(count);
      gain += weight * (levels[mask | (1 << place)] - levels[mask]);
    }
    return gain;
  });
}
