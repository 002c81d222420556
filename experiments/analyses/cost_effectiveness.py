"""At what price: services for each person-month of subsidy, its share of need and income, who is worth the money, when it pays.

What is an effect and what a cost was decided as follows.

- *Effect* is what strategies are for: services (person-months of need met) from the start to the horizon, less those under doing
  nothing on the same seed.
- *Cost* is first of all the funder's: the subsidy that was paid less what was returned. Every strategy has the same, so that here
  the one with most services is best, as soon as they are worth the money.
- *Hours of members* are no cost on top of that: an hour that an organization does not give to others it works for itself
  (`sim/rules/production.py`), so that what it would have given is missing in the effect already, and to price it as well would
  count it twice. Somebody may want to pay for them all the same: the second cost adds the hours beyond those under doing nothing,
  160 to a person-month. It is the dearer end. (`full_cost` prices an hour by what it would have brought; this by a wage.)
- *Money from outside* is no cost: whoever asks here gives the subsidy. What it brings is in the effect (see `opening_gains`).
- Nothing is discounted: strategies have the same money in the same months, and the horizons are ten years at most as a rule.

A future is one seed, over several parameter sets with the set that it got; acceptability counts futures.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.design.ensemble import Ensembled
from simpul.experiments.design.understood_scenario import income_a_month
from simpul.experiments.statistics.estimates import Estimate, Paired, break_even, estimate, paired
from simpul.experiments.statistics.net_benefit import acceptability, best_on_average, even_weights, frontier
from simpul.experiments.statistics.parameter_sets import SetRange, set_range
from simpul.sim.state.column_types import HOURS_OF_A_MONTH

if TYPE_CHECKING:
    from simpul.experiments.analyses.comparison import Comparison

MONEY_ALONE, WITH_HOURS = "money", "hours"  # the two costs
MOST_WORTH, _STEPS = 5.0, 101  # willingness to pay, pm for a pm of need met: from 0 to this in so many steps
ONE_FOR_ONE = 1.0  # a pm of need met is worth a pm
_OWN_HOURS = ("hours_upkeep", "hours_deals", "hours_search", "hours_structures")  # those of staff are paid by the subsidy
_NEEDED = ("served", "need", "subsidy", "returned", *_OWN_HOURS)


@dataclass(frozen=True)
class StrategyPrice:
    """What one strategy gives for the subsidy, from the start to a horizon.

    services: person-months of need met beyond doing nothing; over_grants: beyond direct grants (None without them, or for them);
    held: over several parameter sets the share of them in which it brings more than direct grants, otherwise not a number;
    per_subsidy: `services` for each pm of subsidy that was there; over_sets: how far the parameter sets lie apart in it (None
    where that cannot be told from chance); spent: subsidy paid less returned, pm, mean; hours: of members
    beyond doing nothing, pm (160 hours each).
    pays: month, counted from 0 at the start, from which services beyond doing nothing, added up, stay above the subsidy paid until
    then; pays_surely: likewise by the lower end of the interval. Not a number when that does not happen by the horizon.
    """

    horizon: int
    strategy: str
    services: Paired
    over_grants: Paired | None
    held: float
    per_subsidy: Estimate
    over_sets: SetRange | None
    spent: float
    hours: Estimate
    pays: float
    pays_surely: float


@dataclass(frozen=True)
class WorthStep:
    """From which willingness to pay on (pm for a pm of need met) a strategy is the best on average, until the next one is.

    since: 0 for the first; services, cost: means beyond doing nothing, pm.
    """

    strategy: str
    since: float
    services: float
    cost: float


@dataclass(frozen=True)
class BestChoice:
    """Who is worth the money, by one of the two costs.

    cost: `MONEY_ALONE` or `WITH_HOURS`; willingness: pm that a pm of need met is worth, ascending; shares: of each strategy, doing
    nothing among them, the share of futures in which it has most net benefit at each willingness; leaders: which has the highest
    mean net benefit there, and sure: in which share of samples of seeds, drawn anew within each parameter set, it has; steps: the
    frontier; ruled_out: strategy -> why no willingness to pay makes it best on average.
    """

    cost: str
    willingness: tuple[float, ...]
    shares: dict[str, tuple[float, ...]]
    leaders: tuple[str, ...]
    sure: tuple[float, ...]
    steps: tuple[WorthStep, ...]
    ruled_out: dict[str, str]

    def at(self, worth: float) -> tuple[str, float, float]:
        """At the willingness to pay nearest to `worth`: who leads on average, its share of futures, and how sure the mean is."""
        place = int(np.abs(np.array(self.willingness) - worth).argmin())
        leader = self.leaders[place]
        return leader, self.shares[leader][place], self.sure[place]


@dataclass(frozen=True)
class CostEffectiveness:
    """What the subsidy is beside the community, and what strategies make of it, from the start to a horizon.

    subsidy: paid by then, pm; need, income: of the community over these months, pm (income as the scenario states it, outside
    institutions left out); strategies: all but doing nothing; choices: by cost; futures: seeds on which every strategy ran;
    sets: parameter sets among them, 1 without an ensemble.
    """

    horizon: int
    subsidy: float
    need: float
    income: float
    strategies: dict[str, StrategyPrice]
    choices: dict[str, BestChoice]
    futures: int
    sets: int

    @property
    def share_of_need(self) -> float:
        """The subsidy against the need, not a number without any."""
        return self.subsidy / self.need if self.need > 0.0 else math.nan

    @property
    def share_of_income(self) -> float:
        """The subsidy against what the organizations earn; not a number without any."""
        return self.subsidy / self.income if self.income > 0.0 else math.nan

    def as_record(self) -> dict[str, Any]:
        """As plain values."""
        return {**asdict(self), "share_of_need": self.share_of_need, "share_of_income": self.share_of_income,
                "strategies": [asdict(one) for one in self.strategies.values()],
                "choices": [asdict(one) for one in self.choices.values()]}


def cost_effectiveness(comparison: Comparison) -> dict[int, CostEffectiveness]:
    """At what price, for each horizon; empty without doing nothing, without subsidy, or where the months were not kept."""
    scenario, results = comparison.scenario, comparison.results
    nothing = comparison.baseline("nothing")
    if nothing is None or scenario.subsidy.total <= 0.0 or not all(results.has_series(name) for name in _NEEDED):
        return {}
    base = np.cumsum(_months(comparison, nothing, "served"), axis=1)
    sums = {label: _sums(comparison, label, base) for label in results.strategies}      # of many runs one strategy is in memory
    sets = _sets(comparison)
    return {horizon: _at(comparison, horizon, nothing, {label: found[horizon] for label, found in sums.items()}, sets)
            for horizon in results.horizons}


@dataclass(frozen=True)
class _Sums:
    """What a strategy comes to from the start to a horizon, one value a seed, pm: services, need, subsidy less what was returned,
    and members' hours; and from which month on, on the mean and surely, its services beyond doing nothing exceed the subsidy."""

    services: NDArray[np.float64]
    need: NDArray[np.float64]
    spent: NDArray[np.float64]
    hours: NDArray[np.float64]
    pays: tuple[float, float]


def _months(comparison: Comparison, label: str, name: str) -> NDArray[np.float64]:
    """A monthly flow of a strategy from the start to the longest horizon: [seed, month]."""
    window = slice(comparison.results.start, comparison.results.start + comparison.horizon)
    found: NDArray[np.float64] = comparison.results.months_of(name, label)[:, window]
    return found


def _sums(comparison: Comparison, label: str, base: NDArray[np.float64]) -> dict[int, _Sums]:
    """The sums of a strategy at each horizon. base: services under doing nothing, added up: [seed, month]."""
    months = {name: _months(comparison, label, name) for name in _NEEDED}
    hours = sum((months[name] for name in _OWN_HOURS), np.zeros_like(base)) / HOURS_OF_A_MONTH
    surplus = months["served"] - np.diff(base, axis=1, prepend=0.0) - months["subsidy"]

    def until(flow: NDArray[np.float64], horizon: int) -> NDArray[np.float64]:
        found: NDArray[np.float64] = flow[:, :horizon].sum(axis=1)
        return found

    return {horizon: _Sums(until(months["served"], horizon), until(months["need"], horizon),
                           until(months["subsidy"] - months["returned"], horizon), until(hours, horizon),
                           break_even(surplus[:, :horizon], comparison.level)) for horizon in comparison.results.horizons}


def _sets(comparison: Comparison) -> NDArray[np.int64] | None:
    """Which parameter set each seed had; None without an ensemble."""
    scenario = comparison.scenario
    if not isinstance(scenario, Ensembled):
        return None
    return np.array([scenario.ensemble.place(seed) for seed in comparison.results.seeds])


def _at(comparison: Comparison, horizon: int, nothing: str, sums: dict[str, _Sums],
        sets: NDArray[np.int64] | None) -> CostEffectiveness:
    scenario, base = comparison.scenario, sums[nothing]
    subsidy = scenario.subsidy.total * min(1.0, horizon / scenario.subsidy.months)
    effects = {label: one.services - base.services for label, one in sums.items()}
    money = {label: one.spent - base.spent for label, one in sums.items()}
    costs = {MONEY_ALONE: money, WITH_HOURS: {label: money[label] + one.hours - base.hours for label, one in sums.items()}}
    whole = np.isfinite([*effects.values()]).all(axis=0)
    return CostEffectiveness(
        horizon, subsidy, estimate(base.need, sets=comparison.sets).mean, income_a_month(scenario) * horizon,
        {label: _priced(comparison, label, sums, base, horizon, subsidy) for label in sums if label != nothing},
        {cost: _choice(cost, effects, costs[cost], whole, sets) for cost in costs}, int(whole.sum()),
        1 if sets is None else len(set(sets[whole].tolist())))


def _priced(comparison: Comparison, label: str, sums: dict[str, _Sums], base: _Sums, horizon: int, subsidy: float) -> StrategyPrice:
    own, how = sums[label], (comparison.level, comparison.method, comparison.sets)
    grants = comparison.baseline("direct_grants")
    beside = None if grants in (None, label) else sums[grants].services
    services = paired(own.services, base.services, 1, *how)
    scaled = Estimate(services.n, *(value / subsidy for value in (services.mean, services.low, services.high, services.deviation)),
                      services.degrees)
    return StrategyPrice(
        horizon, label, services, None if beside is None else paired(own.services, beside, 1, *how),
        math.nan if beside is None else _held(comparison, own.services, beside), scaled,
        None if comparison.sets is None else set_range(comparison.sets.table((own.services - base.services) / subsidy)),
        estimate(own.spent, sets=comparison.sets).mean, estimate(own.hours - base.hours, *how), *own.pays)


def _held(comparison: Comparison, own: NDArray[np.float64], grants: NDArray[np.float64]) -> float:
    """In which share of the parameter sets a strategy brings more services than direct grants, chance within them taken out; not a
    number where chance and difference between sets cannot be told apart."""
    return math.nan if comparison.sets is None else set_range(comparison.sets.table(own - grants)).positive


def _choice(cost: str, effects: dict[str, NDArray[np.float64]], costs: dict[str, NDArray[np.float64]], whole: NDArray[np.bool_],
            sets: NDArray[np.int64] | None) -> BestChoice:
    labels, worth = list(effects), np.linspace(0.0, MOST_WORTH, _STEPS)
    effect, paid = (np.array([side[label] for label in labels]) for side in (effects, costs))
    if not whole.any():
        return BestChoice(cost, tuple(worth.tolist()), dict.fromkeys(labels, (math.nan,) * _STEPS), (), (), (), {})
    leaders, sure = best_on_average(effect, paid, worth, sets)
    shares = acceptability(effect, paid, worth)
    steps, out = frontier(*((side[:, whole] @ even_weights(whole, sets)).tolist() for side in (effect, paid)))
    return BestChoice(
        cost, tuple(worth.tolist()), {label: tuple(row) for label, row in zip(labels, shares.tolist(), strict=True)},
        tuple(labels[place] for place in leaders), tuple(sure.tolist()),
        tuple(WorthStep(labels[step.option], 0.0 if math.isnan(step.ratio) else step.ratio, step.effect, step.cost)
              for step in steps), {labels[place]: why for place, why in out.items()})
