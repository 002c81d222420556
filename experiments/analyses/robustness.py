"""Robustness: over many plausible worlds, how often each strategy is best, what choosing it may cost, where it fails.

After Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years (doi:10.7249/MR1626), with regret after Savage
1951 (doi:10.1080/01621459.1951.10500768).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

import numpy as np

from simpul.experiments.analyses.analysis_runs import Running, checked, prepared
from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.scenario_discovery import DiscoveredBox, discover
from simpul.experiments.design.factors import Factor, FactorSetting, declared_factors, latin, uncertain
from simpul.experiments.statistics.ranking import Aim, checked_aim, even_aim, means, outcome_aim

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
    """How strategies fare over plausible worlds."""

    question = "robustness"

    def __init__(self, planned, results, factors, weights: Sequence = (), outcome: str | None = None, **more):
        super().__init__(planned, results, **more)
        self.factors = tuple(factors)
        asked = [checked_aim(self.measures, outcome, given) for given in (weights or [None])]
        self.wanted = asked[0]
        self.aims: tuple[Aim, ...] = tuple(dict.fromkeys(
            [*asked, even_aim(self.measures), *(outcome_aim(item.name, self.measures)
                                                for item in self.measures if item.primary)]))

    def averages(self, aim: Aim) -> np.ndarray:
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

    def _intervals(self, scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
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

    def failing(self, aim: Aim, place: int) -> np.ndarray:
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

    def _gathered(self, aim: Aim, cases: np.ndarray) -> DiscoveredBox | None:
        """Where cases gather among the worlds in which every strategy ran. cases: bool [world]."""
        inputs = np.array([[float(world[factor.key]) for factor in self.factors] for world in self.worlds])
        whole = np.isfinite(self.averages(aim)).all(axis=1)
        return discover(inputs[whole], cases[whole], [factor.key for factor in self.factors])

    def ranked(self, aim: Aim) -> list[str]:
        """The strategies by the share of worlds in which they are best, equals by mean regret."""
        return sorted(self.labels, key=lambda label: (-self.records[aim.name, label].best,
                                                      self.records[aim.name, label].regret))

    def numbers(self) -> dict:
        """What `to_dict` tells beyond the plan."""
        return {"worlds": len(self.worlds), "keys": [factor.key for factor in self.factors],
                "aims": {aim.name: dict(aim.weights) for aim in self.aims},
                "records": [{"aim": aim, "strategy": label, **asdict(record)}
                            for (aim, label), record in self.records.items()],
                "fails_where": [{"aim": aim, "strategy": label, **asdict(region), "sure": region.sure}
                                for (aim, label), region in self.regions.items() if region is not None],
                "leader_beaten_where": None if self.beaten is None else {**asdict(self.beaten), "sure": self.beaten.sure}}


def _shares(table: np.ndarray) -> np.ndarray:
    """Share of worlds in which each strategy comes first; equals share a world. table [world, strategy]."""
    first = table == table.max(axis=1, keepdims=True)
    return (first / first.sum(axis=1, keepdims=True)).mean(axis=0)


def _regrets(table: np.ndarray) -> np.ndarray:
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


def robustness(scenario, samples: int = 250, over: Mapping | Sequence[str] | None = None, strategies=None,
               seeds: int | Sequence[int] = 5, first_seed: int = 0, design_seed: int = 0, outcome: str | None = None,
               weights: str | Sequence | Mapping[str, float] | None = None, horizon: int | None = None,
               level: float = 0.95, running: Running | None = None) -> Robustness:
    """Look at strategies over plausible worlds, drawn as a Latin hypercube from all uncertain parameters.

    samples: how many worlds. over: other keys than the scenario's `uncertain`, as in `designs.declared`. weights: a
    funder's weights, or a list of several funders'; the first decides what is told first. outcome: one outcome instead.
    Raises UserError for what cannot be asked.
    """
    factors, worlds = plausible(scenario, over, samples, design_seed)
    given = [weights] if isinstance(weights, str | Mapping) else list(weights or [])
    checked(scenario, horizon, [(outcome, one) for one in given or [None]], running)
    planned, run = prepared(scenario, with_baselines(scenario, strategies), seeds, first_seed, worlds, running)
    return Robustness(planned, run(planned), factors, given, outcome, horizon=horizon, level=level)
