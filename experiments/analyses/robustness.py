"""Robustness: over many plausible worlds, how often each strategy is best, what choosing it may cost, where it fails.

After Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years (doi:10.7249/MR1626), with regret after Savage
1951 (doi:10.1080/01621459.1951.10500768). Each world is seen on few seeds, so that chance is taken out of what strategies come to
in the worlds before any is called the best of one (`statistics.world_regrets`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Unpack

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import AimWeights, FactorValues, HowToRun, Running, carried_by, checked
from simpul.experiments.analyses.answer import Answer, ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.analyses.scenario_discovery import DiscoveredBox, discover_boxes, share_interval
from simpul.experiments.design.factors import Factor, FactorSetting, declared_factors, latin, uncertain
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import t_quantile
from simpul.experiments.statistics.parameter_sets import LEVEL_OF_SETS
from simpul.experiments.statistics.ranking import Aim, checked_aim, even_aim, means, outcome_aim
from simpul.experiments.statistics.world_regrets import (
    chance_of_differences,
    crossed_regrets,
    first_places,
    freed_worlds,
    regrets_in,
)
from simpul.sim.scenario.scenario import Scenario

SEEDS_OF_RANGE = 3         # with fewer, the chance of seeds cannot be told apart in an interval


@dataclass(frozen=True)
class _Record:
    """How one strategy fares on one aim over all worlds.

    best: share of worlds in which it comes first (ties shared), with its interval; regret: how much it stays behind the
    best strategy of each world, mean, with its interval, the regret that one world in ten exceeds, and the largest, all with the
    chance of few seeds taken out and not numbers with one seed; regret_crossed, regret_plain: the mean regret with the best chosen
    on half of the seeds and valued on the other half, and with it chosen and valued on the same ones: one is too small, the other
    too large; fails: share of worlds in which it does worse than direct grants (direct grants themselves: than nothing); not a
    number for doing nothing.
    """

    best: float
    best_low: float
    best_high: float
    regret: float
    regret_low: float
    regret_high: float
    regret_tenth: float
    regret_most: float
    regret_crossed: float
    regret_plain: float
    fails: float


class Robustness(Answer):
    """How strategies fare over plausible worlds.

    Attributes:
        records: (aim, strategy) -> in which share of the worlds it is best and fails, and its regret.
        regions: (aim, strategy) -> the conditions under which it fails; None where there are none. boxes: all of them, where
            failures gather in several places.

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
        self._freed: dict[Aim, NDArray[np.float64]] = {}

    def averages(self, aim: Aim) -> NDArray[np.float64]:
        """What strategies come to less their mean in each world, chance taken out: float64 [world, strategy]."""
        if aim not in self._freed:
            self._freed[aim] = freed_worlds(self.scores(aim))
        return self._freed[aim]

    @cached_property
    def worlds_differ(self) -> bool:
        """Whether strategies come to more or less, against each other, in some worlds than in others, beyond what chance between
        few seeds makes of them; for the aim asked for, tested for all strategies together. True where it cannot be known."""
        least = np.nanmin(np.append(chance_of_differences(self.scores(self.wanted)), np.inf))
        return bool(np.isinf(least) or least * len(self.labels) < 1.0 - LEVEL_OF_SETS)

    @cached_property
    def records(self) -> dict[tuple[str, str], _Record]:
        """(aim's name, strategy) -> how it fares."""
        return {(aim.name, label): record for aim in self.aims
                for label, record in zip(self.labels, self._records(aim), strict=True)}

    def _records(self, aim: Aim) -> list[_Record]:
        table = self.averages(aim)
        whole = np.isfinite(table).all(axis=1)
        scores, table = self.scores(aim)[whole], table[whole]
        known = scores.shape[2] > 1
        firsts, regrets = first_places(table), regrets_in(table) if known else np.full_like(table, np.nan)
        worlds, of_shares, of_regrets = len(table), self._of_seeds(scores, first_places), self._of_seeds(scores, regrets_in)
        of_worlds = t_quantile(worlds, self.level) * regrets.std(axis=0, ddof=min(1, worlds - 1)) / np.sqrt(worlds)
        behind = np.hypot(of_worlds, of_regrets)
        crossed, plain = crossed_regrets(scores).mean(axis=0), regrets_in(means(scores)).mean(axis=0)
        found = []
        for place in range(len(self.labels)):
            fails = self.failing(aim, place)[whole]
            share, regret = (float(one[:, place].mean()) for one in (firsts, regrets))
            low, high = share_interval(round(share * worlds), worlds, self.level)
            found.append(_Record(
                share, max(0.0, share - np.hypot(share - low, of_shares[place])),
                min(1.0, share + np.hypot(high - share, of_shares[place])), regret,
                max(0.0, regret - float(behind[place])) if known else np.nan, regret + float(behind[place]),
                float(np.quantile(regrets[:, place], 0.9)), float(regrets[:, place].max()), float(crossed[place]),
                float(plain[place]) if known else np.nan,
                float("nan") if place == self.place("nothing") else float(fails.mean())))
        return found

    def _of_seeds(self, scores: NDArray[np.float64],
                  figure: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> NDArray[np.float64]:
        """Half the width of the interval that other seeds would bring to a mean over worlds, one a strategy, by leaving each seed
        out (jackknife; Efron & Tibshirani 1993, ISBN 978-0-412-04231-7); 0 where seeds are too few.

        scores: [world, strategy, seed]; figure: what is averaged over the worlds, made of freed means [world, strategy].
        """
        seeds = scores.shape[2]
        if seeds < SEEDS_OF_RANGE:
            return np.zeros(scores.shape[1])
        tables = [freed_worlds(np.delete(scores, seed, axis=2)) for seed in range(seeds)]
        without = np.array([figure(table[np.isfinite(table).all(axis=1)]).mean(axis=0) for table in tables])
        error: NDArray[np.float64] = np.sqrt((seeds - 1) * ((without - without.mean(axis=0)) ** 2).mean(axis=0))
        return t_quantile(seeds, self.level) * error

    def failing(self, aim: Aim, place: int) -> NDArray[np.bool_]:
        """In which worlds a strategy does worse than direct grants (direct grants: than nothing): bool [world]."""
        nothing, grants = self.place("nothing"), self.place("direct_grants")
        against = nothing if place == grants else grants
        table = self.averages(aim)
        return table[:, place] < table[:, against]

    @cached_property
    def boxes(self) -> dict[tuple[str, str], tuple[DiscoveredBox, ...]]:
        """(aim's name, strategy) -> the places where it fails; empty when none is found. Doing nothing left out."""
        return {(aim.name, label): self._gathered(aim, self.failing(aim, place)) for aim in self.aims
                for place, label in enumerate(self.labels) if place != self.place("nothing")}

    @property
    def regions(self) -> dict[tuple[str, str], DiscoveredBox | None]:
        """(aim's name, strategy) -> the first place where it fails; None when no such place is found."""
        return {which: found[0] if found else None for which, found in self.boxes.items()}

    @property
    def beaten(self) -> DiscoveredBox | None:
        """The first place where the strategy that is best most often is not the best; None when no such place is found."""
        return self.beaten_boxes[0] if self.beaten_boxes else None

    @cached_property
    def beaten_boxes(self) -> tuple[DiscoveredBox, ...]:
        """The places where the strategy that is best most often is not the best; empty when none is found."""
        table = self.averages(self.wanted)
        return self._gathered(self.wanted, table[:, self.labels.index(self.ranked(self.wanted)[0])] < table.max(axis=1))

    def _gathered(self, aim: Aim, cases: NDArray[np.bool_]) -> tuple[DiscoveredBox, ...]:
        """Where cases gather among the worlds in which every strategy ran. cases: bool [world]."""
        inputs = np.array([[float(world[factor.key]) for factor in self.factors] for world in self.worlds])
        whole = np.isfinite(self.averages(aim)).all(axis=1)
        return discover_boxes(inputs[whole], cases[whole], [factor.key for factor in self.factors])

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
                "fails_where": [{"aim": aim, "strategy": label, **asdict(box), "sure": box.sure}
                                for (aim, label), found in self.boxes.items() for box in found],
                "leader_beaten_where": [{**asdict(box), "sure": box.sure} for box in self.beaten_boxes]}


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
