"""Robustness: over many plausible worlds, how often each strategy is best, what choosing it may cost, where it fails.

After Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years (doi:10.7249/MR1626), with regret after Savage
1951 (doi:10.1080/01621459.1951.10500768).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimWeights, FactorValues, HowToRun, Running, carried_by, checked
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.analyses.scenario_discovery import DiscoveredBox, discover
from simpul.experiments.design.factors import Factor, FactorSetting, declared_factors, latin, uncertain
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.ranking import Aim, checked_aim, even_aim, means, outcome_aim
from simpul.sim.scenario.scenario import Scenario

RESAMPLES = 400
RESAMPLE_SEED = 20_030


@dataclass(frozen=True)
class _Record:
    """How one strategy fares on one aim over all worlds.

    best: share of worlds in which it comes first (ties shared), with its interval; regret: how much it stays behind the
    best strategy of each world, mean, with its interval, the regret that one world in ten exceeds, and the largest; fails:
    share of worlds in which it does worse than direct grants (direct grants themselves: than nothing); not a number for
    doing nothing.
    """

    best: float
    best_low: float
    best_high: float
    regret: float
    regret_low: float
    regret_high: float
    regret_tenth: float
    regret_most: float
    fails: float


class Robustness(Answer):
    """How strategies fare over plausible worlds.

    Attributes:
        records: (aim, strategy) -> in which share of the worlds it is best and fails, and its regret.
        regions: (aim, strategy) -> the conditions under which it fails; None where there are none.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> found = simpul.robustness(simpul.load_scenario("small"), samples=4, seeds=2)
    >>> found.values("need_met").shape
    (4, 5, 2)
    """

    question = "robustness"

    def __init__(self, planned: Plan, results: WorldResults, factors: Sequence[Factor], weights: Sequence[AimWeights] = (),
                 outcome: str | None = None, **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.factors = tuple(factors)
        asked = [checked_aim(self.measures, outcome, given) for given in (weights or [None])]
        self.wanted = asked[0]
        self.aims: tuple[Aim, ...] = tuple(dict.fromkeys(
            [*asked, even_aim(self.measures), *(outcome_aim(item.name, self.measures)
                                                for item in self.measures if item.primary)]))

    def averages(self, aim: Aim) -> NDArray[np.float64]:
        """Mean over seeds: float64 [world, strategy]."""
        return means(self.scores(aim))

    @cached_property
    def records(self) -> dict[tuple[str, str], _Record]:
        """(aim's name, strategy) -> how it fares."""
        return {(aim.name, label): record for aim in self.aims
                for label, record in zip(self.labels, self._records(aim), strict=True)}

    def _records(self, aim: Aim) -> list[_Record]:
        scores = self.scores(aim)
        table = means(scores)
        whole = np.isfinite(table).all(axis=1)
        scores, table = scores[whole], table[whole]
        shares, regrets = _shares(table), _regrets(table)
        (share_low, share_high), (regret_low, regret_high) = self._intervals(scores)
        found = []
        for place in range(len(self.labels)):
            fails = self.failing(aim, place)[whole]
            found.append(_Record(
                float(shares[place]), float(share_low[place]), float(share_high[place]), float(regrets[:, place].mean()),
                float(regret_low[place]), float(regret_high[place]), float(np.quantile(regrets[:, place], 0.9)),
                float(regrets[:, place].max()), float("nan") if place == self.place("nothing") else float(fails.mean())))
        return found

    def _intervals(self, scores: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Intervals of the share of firsts and of the mean regret: worlds and seeds both drawn anew, so that luck of few
        seeds is in them. Each float64 [low or high, strategy]."""
        chance = np.random.default_rng(RESAMPLE_SEED)
        worlds, _, seeds = scores.shape
        drawn = []
        for _ in range(RESAMPLES):
            table = means(scores[:, :, chance.integers(seeds, size=seeds)])[chance.integers(worlds, size=worlds)]
            table = table[np.isfinite(table).all(axis=1)]
            drawn.append((_shares(table), _regrets(table).mean(axis=0)))
        ends = [(1.0 - self.level) / 2, (1.0 + self.level) / 2]
        return tuple(np.quantile([one[part] for one in drawn], ends, axis=0) for part in (0, 1))

    def failing(self, aim: Aim, place: int) -> NDArray[np.bool_]:
        """In which worlds a strategy does worse than direct grants (direct grants: than nothing): bool [world]."""
        nothing, grants = self.place("nothing"), self.place("direct_grants")
        against = nothing if place == grants else grants
        table = self.averages(aim)
        return table[:, place] < table[:, against]

    @cached_property
    def regions(self) -> dict[tuple[str, str], DiscoveredBox | None]:
        """(aim's name, strategy) -> where it fails; None when no such place is found. Doing nothing left out."""
        return {(aim.name, label): self._gathered(aim, self.failing(aim, place)) for aim in self.aims
                for place, label in enumerate(self.labels) if place != self.place("nothing")}

    @cached_property
    def beaten(self) -> DiscoveredBox | None:
        """Where the strategy that is best most often is not the best; None when no such place is found."""
        table = self.averages(self.wanted)
        return self._gathered(self.wanted, table[:, self.labels.index(self.ranked(self.wanted)[0])] < table.max(axis=1))

    def _gathered(self, aim: Aim, cases: NDArray[np.float64]) -> DiscoveredBox | None:
        """Where cases gather among the worlds in which every strategy ran. cases: bool [world]."""
        inputs = np.array([[float(world[factor.key]) for factor in self.factors] for world in self.worlds])
        whole = np.isfinite(self.averages(aim)).all(axis=1)
        return discover(inputs[whole], cases[whole], [factor.key for factor in self.factors])

    def ranked(self, aim: Aim) -> list[str]:
        """The strategies by the share of worlds in which they are best, equals by mean regret."""
        return sorted(self.labels, key=lambda label: (-self.records[aim.name, label].best,
                                                      self.records[aim.name, label].regret))

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        return {"worlds": len(self.worlds), "keys": [factor.key for factor in self.factors],
                "aims": {aim.name: dict(aim.weights) for aim in self.aims},
                "records": [{"aim": aim, "strategy": label, **asdict(record)}
                            for (aim, label), record in self.records.items()],
                "fails_where": [{"aim": aim, "strategy": label, **asdict(region), "sure": region.sure}
                                for (aim, label), region in self.regions.items() if region is not None],
                "leader_beaten_where": None if self.beaten is None else {**asdict(self.beaten), "sure": self.beaten.sure}}


def _shares(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of worlds in which each strategy comes first; equals share a world. table [world, strategy]."""
    first = table == table.max(axis=1, keepdims=True)
    return (first / first.sum(axis=1, keepdims=True)).mean(axis=0)


def _regrets(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much each strategy stays behind the best of its world: float64 [world, strategy]."""
    return table.max(axis=1, keepdims=True) - table


def plausible(scenario, over: Mapping | Sequence[str] | None, samples: int,
              design_seed: int) -> tuple[tuple[Factor, ...], list[FactorSetting]]:
    """The worlds to look at, and what they vary: a Latin hypercube; over an ensemble each world has one of its sets, in turn,
    and the hypercube is of what the sets leave open."""
    ensemble = getattr(scenario, "ensemble", None)
    if ensemble is None:
        factors = uncertain(scenario) if over is None else declared_factors(scenario, over)
        return factors, latin(factors, samples, design_seed)
    used = {ensemble.keys[place]: place for place in ensemble.used(scenario)}
    wanted = (uncertain(scenario) if scenario.uncertain else ()) if over is None else declared_factors(scenario, over)
    open_ = tuple(factor for factor in wanted if factor.key not in used)
    draws = latin(open_, samples, design_seed) if open_ else [{}] * min(samples, len(ensemble))
    sets = [{key: ensemble.rows[ensemble.place(n)][place] for key, place in used.items()} for n in range(len(draws))]
    columns = list(zip(*ensemble.rows, strict=True))
    varied = tuple(Factor(key, low=min(columns[place]), high=max(columns[place])) for key, place in used.items())
    return (*open_, *varied), [{**one, **draw} for one, draw in zip(sets, draws, strict=True)]


def robustness(scenario: Scenario, samples: int = 250, over: FactorValues | None = None, strategies: Sequence[str] | None = None,
               seeds: int | Sequence[int] = 5, first_seed: int = 0, design_seed: int = 0, outcome: str | None = None,
               weights: AimWeights | Sequence[AimWeights] | None = None, horizon: int | None = None,
               level: float = 0.95,
               without_openings: int | None = None, running: Running | None = None, **how: Unpack[HowToRun]) -> Robustness:
    """Look at strategies over plausible worlds, drawn as a Latin hypercube from all uncertain numbers.

    Args:
        scenario: as `load_scenario` gives it.
        samples: how many worlds.
        over: other keys than the scenario's `uncertain`, with their ranges, as in `sweep`.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds in each world from which on, or the seeds themselves.
        design_seed: of the Latin hypercube.
        outcome, weights: what counts: one outcome, or a funder's weights as in `sweep`, or a list of several funders' weights, of
            which the first is summed up first; all main outcomes alike if neither is given.
        horizon: months after the start at which outcomes are read; the longest of the scenario if None.
        level: of intervals and verdicts.
        without_openings: on how many seeds the strategies also run at the scenario's own settings, with and without outside
            openings, so that `openings` tells how much of each gain over direct grants comes through them; if None as many as in
            each setting, more where that adds no more than a fifth of the runs, 50 at most; 0 leaves that out.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        For each strategy in how many worlds it is best or fails, its regret, and under which conditions it fails (`records`,
        `regions`: PRIM, Friedman & Fisher 1999, doi:10.1023/A:1008894516817).

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.
        ScenarioError: for keys or values that the scenario cannot have.

    >>> import simpul
    >>> found = simpul.robustness(simpul.load_scenario("small"), samples=4, seeds=2)
    >>> len(found.worlds)
    4
    """
    running = carried_by(running, how)
    factors, worlds = plausible(scenario, over, samples, design_seed)
    given = [weights] if isinstance(weights, str | Mapping) else list(weights or [])
    checked(scenario, horizon, [(outcome, one) for one in given or [None]], running)
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed, worlds)
    found, opened = carried_with_openings(planned, running, without_openings)
    return Robustness(planned, found, factors, given, outcome, horizon=horizon, level=level, opened=opened)
