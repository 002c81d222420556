"""Region: a scenario's strategies in many communities side by side that are joined by few bridges.

What is asked of a region is not whether a strategy helps a community, but how many it helps, how far they lie apart, whether good
ones lift their neighbours, and what goes from one to another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.answer_teller import Telling
from simpul.experiments.analyses.comparison import Comparison, with_baselines
from simpul.experiments.analyses.comparison_record import openings_record
from simpul.experiments.analyses.opening_round import opening_comparison, opening_plan
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.json_values import plain
from simpul.experiments.runner.model_seam import existing_measures
from simpul.experiments.runner.results import Measure, Results, WorldResults
from simpul.experiments.statistics.estimates import LEVEL, Estimate, estimate
from simpul.experiments.user_errors import UserError
from simpul.sim.region.region_checkpoint import Keeper
from simpul.sim.region.region_layout import LIMITS, Layout, communities_most
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.region.region_run import run_region
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.series import SERIES_INDEX

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
SEEDS_BESIDE = 20            # on which one community by itself is run with and without outside openings
SHUFFLES = 999               # of the communities, to see what likeness of neighbours chance alone makes


@dataclass(frozen=True)
class Neighbours:
    """Whether communities that a bridge joins gain alike. likeness: correlation of the gains at the two ends of bridges; low, high:
    between which it lies by chance alone in 95 of 100 cases."""

    likeness: float
    low: float
    high: float


class Region(Telling):
    """A region of many communities under each strategy, and under doing nothing with the same chance.

    Attributes:
        found: what the region gave: outcomes of every community, what went over the bridges, monthly series, ledger.
        labels, nothing, others: the strategies, the one that does nothing, and the others.
        carried: what went over the bridges under each strategy.
        opened: results of one community by itself with and without outside openings (`analyses.opening_round`); None where that
            was not run.
        scenario, horizon, level: what was asked.

    `to_dataframe()` has one row for each strategy, horizon and community.

    >>> import simpul
    >>> found = simpul.region(simpul.load_scenario("small"), communities=3, strategies=["coalition-broad"])
    >>> found.others
    ('coalition-broad',)
    """

    question = "region"

    def __init__(self, found: RegionRun, opened: WorldResults | None = None):
        self.found, self.scenario, self.level, self.opened = found, found.scenario, LEVEL, opened
        self.plan = plan(self.scenario, found.strategies, [found.seed])
        self.horizon = max(found.horizons)
        self._neighbours: dict[tuple[str, str], Neighbours] = {}
        self.results = Results(self.plan.strategies, self.plan.seeds, found.horizons, int(self.scenario.start), self.measures, (),
                               (), (), {})

    def headline(self) -> list[str]:
        """Return what was run and what there is to see."""
        layout = self.found.layout
        return [f"Region: {layout.communities} communities x {len(self.labels)} strategies on seed {self.found.seed}",
                f"{', '.join(self.labels)}; {self.found.organizations:,} organizations, {len(self.found.bridges)} bridges",
                "gains(outcome, strategy), shares(...), carried, openings; to_dict(), to_dataframe(), plot(), summary()"]

    @cached_property
    def openings(self) -> Comparison | None:
        """The strategies in one community by itself, the scenario as it is, with and without outside openings: how much of each
        gain comes through them (`opening_gains`); None where that was not run."""
        return None if self.opened is None else opening_comparison(self.scenario, self.opened, self.horizon, self.level)

    @property
    def labels(self) -> tuple[str, ...]:
        """The strategies, in order."""
        return self.plan.strategies

    @property
    def measures(self) -> tuple[Measure, ...]:
        """What is measured of every community."""
        return existing_measures(self.scenario)[0]

    @property
    def nothing(self) -> str:
        """The label of doing nothing, which gains are counted from."""
        return next(label for label in self.labels if self.scenario.strategies[label].type == "nothing")

    @property
    def others(self) -> tuple[str, ...]:
        """The strategies that gain something, or not: all but doing nothing."""
        return tuple(label for label in self.labels if label != self.nothing)

    def quantiles(self, outcome: str, label: str, horizon: int | None = None) -> NDArray[np.float64]:
        """Where a twentieth, a quarter, half ... of the communities lie below (`QUANTILES`); not a number where there is none."""
        values = self.found.of(outcome, label, horizon)
        values = values[np.isfinite(values)]
        return np.quantile(values, QUANTILES) if len(values) else np.full(len(QUANTILES), np.nan)

    def gains(self, outcome: str, label: str, horizon: int | None = None) -> NDArray[np.float64]:
        """Gain of every community over itself under doing nothing, so that above 0 is better; not a number where there is none."""
        sign = next(one.better for one in self.measures if one.name == outcome) or 1
        return sign * self.found.gain(outcome, label, self.nothing, horizon)

    def shares(self, outcome: str, label: str, horizon: int | None = None) -> tuple[float, float]:
        """The share of communities that gained, and of those that lost."""
        gains = self.gains(outcome, label, horizon)
        gains = gains[np.isfinite(gains)]
        return (float((gains > 0).mean()), float((gains < 0).mean())) if len(gains) else (np.nan, np.nan)

    def mean_gain(self, outcome: str, label: str, horizon: int | None = None) -> Estimate:
        """Mean gain over communities with its interval."""
        return estimate(self.gains(outcome, label, horizon), self.level)

    def neighbours(self, outcome: str, label: str) -> Neighbours:
        """Whether communities joined by a bridge gain alike."""
        if (outcome, label) not in self._neighbours:
            self._neighbours[outcome, label] = self._alike(outcome, label)
        return self._neighbours[outcome, label]

    def _alike(self, outcome: str, label: str) -> Neighbours:
        gains, ends = self.gains(outcome, label), self.found.bridges
        ends = ends[np.isfinite(gains[ends]).all(axis=1)] if len(ends) else ends
        spread = gains[np.isfinite(gains)]
        if len(ends) < 3 or not len(spread) or np.ptp(spread) == 0.0:
            return Neighbours(np.nan, np.nan, np.nan)
        rng, there = np.random.default_rng(0), np.flatnonzero(np.isfinite(gains))
        chance = []
        for _ in range(SHUFFLES):
            mixed = gains.copy()
            mixed[there] = rng.permutation(gains[there])
            chance.append(_likeness(mixed, ends))
        low, high = np.quantile(chance, [0.5 - LEVEL / 2, 0.5 + LEVEL / 2])
        return Neighbours(_likeness(gains, ends), float(low), float(high))

    @cached_property
    def carried(self) -> dict[str, dict[str, float]]:
        """What went over the bridges under each strategy: deals with other communities for a community and year, their share of
        all deals, pm moved or copied in them for a community and year, working relations with other communities of a community at
        the end, and the share of communities that have any."""
        years = (self.scenario.months - self.scenario.start) / 12.0
        found = {}
        for row, label in enumerate(self.labels):
            deals, moved, relations = self.found.beyond[row].T
            of_all = self.found.months[row, self.scenario.start:, SERIES_INDEX["deals"]].sum()
            found[label] = {"deals": deals.mean() / years, "deal_share": deals.sum() / of_all if of_all > 0 else np.nan,
                            "moved": moved.mean() / years, "relations": relations.mean(), "joined": (relations > 0).mean()}
        return {label: {name: float(value) for name, value in row.items()} for label, row in found.items()}

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values for a machine; what does not exist is None."""
        told = [item.name for item in self.measures if item.primary or item.described]
        return plain({
            "question": self.question, "scenario": self.scenario.digest(), "strategies": self.labels, "seed": self.found.seed,
            "horizon": self.horizon, "layout": asdict(self.found.layout), "organizations": self.found.organizations,
            "bytes": self.found.bytes, "bridges": len(self.found.bridges), "quantiles": QUANTILES,
            "outcomes": {name: {label: {"quantiles": self.quantiles(name, label)} | ({} if label == self.nothing else {
                "gained": self.shares(name, label)[0], "lost": self.shares(name, label)[1],
                "mean_gain": asdict(self.mean_gain(name, label)), "neighbours": asdict(self.neighbours(name, label))})
                for label in self.labels} for name in told},
            "carried": self.carried,
            "through_openings": openings_record(self.openings)})


def _likeness(values: NDArray[np.float64], ends: NDArray[np.float64]) -> float:
    """Correlation of a value at the two ends of bridges, either end counted as the first once."""
    here, there = (np.concatenate([values[ends[:, one]], values[ends[:, other]]]) for one, other in ((0, 1), (1, 0)))
    spread = here.std()
    return float(np.mean((here - here.mean()) * (there - there.mean())) / spread**2) if spread > 0 else np.nan


def with_nothing(scenario, strategies: Sequence[str] | None) -> list[str]:
    """The strategies that were asked for (all when None), doing nothing first: it is what communities are compared with."""
    labels = list(scenario.strategies) if strategies is None else list(dict.fromkeys(strategies))
    nothing = next(label for label, one in scenario.strategies.items() if one.type == "nothing")
    plan(scenario, labels, 1)
    return [nothing, *(label for label in labels if label != nothing)]


def plan_beside(scenario, labels: Sequence[str], seed: int, asked: int | None) -> Plan | None:
    """The plan of one community by itself, with and without outside openings, on `SEEDS_BESIDE` seeds from that of the region on;
    None where there is nothing to be run. asked: on how many seeds instead. Raises UserError as `opening_plan` does."""
    return opening_plan(plan(scenario, with_baselines(scenario, labels), [seed]), asked, SEEDS_BESIDE)


def months_beside(planned: Plan | None, communities: int) -> int:
    """What a plan of one community takes, in months of a region of so many; none without a plan."""
    if planned is None:
        return 0
    return math.ceil(len(planned) * (planned.scenario.burn_in + planned.scenario.months) / communities)


def layout_of(scenario, **numbers: int) -> Layout:
    """The layout of so many communities, bridges, reach, contacts. Raises UserError for a number that means nothing."""
    most = communities_most(scenario)
    for name, value in numbers.items():
        least, largest = LIMITS[name]
        largest = most if name == "communities" else largest
        if not least <= value <= largest:
            raise UserError("region-range", name=f"--{name}", value=value, least=least, most=largest)
    return Layout(**numbers)


def region(scenario: Scenario, communities: int = 10, strategies: Sequence[str] | None = None, bridges: int = 2, reach: int = 3,
           contacts: int = 24, seed: int = 0, threads: int | None = None, memory: int | None = None,
           progress: Callable[[int, int], None] | None = None, kept: Keeper | None = None,
           without_openings: int | None = None) -> Region:
    """Run strategies in a region of many communities like that of the scenario, and doing nothing with the same chance.

    Args:
        scenario: as `load_scenario` gives it; its community is copied.
        communities: how many, in a row; each has people and chance of its own.
        strategies: labels; all if None. Doing nothing always takes part.
        bridges: acquaintances between a community and others.
        reach: how many communities away a bridge ends at most.
        contacts: the most that an organization can have.
        seed: whole number from 0 to 2**63 - 1.
        threads: how many run at once; all cores if None.
        memory: bytes that may be used; what is free if None.
        progress: called as progress(done, total), in months.
        kept: of the same region, what was run before, and where it is kept on the way.
        without_openings: on how many seeds one community by itself is run with and without outside openings, so that `openings`
            tells how much of each gain over direct grants comes through them; 20 if None; 0 leaves that out.

    Returns:
        Outcomes of every community under every strategy, gains over doing nothing community by community, likeness of neighbours,
        and what went over the bridges.

    Raises:
        UserError: for what cannot be asked, or what needs more memory than there is.

    >>> import simpul
    >>> found = simpul.region(simpul.load_scenario("small"), communities=3, strategies=["coalition-broad"])
    >>> found.gains("need_met", "coalition-broad").shape
    (3,)
    """
    labels = with_nothing(scenario, strategies)
    layout = layout_of(scenario, communities=communities, bridges=bridges, reach=reach, contacts=contacts)
    beside = plan_beside(scenario, labels, seed, without_openings)
    own, more = 0, months_beside(beside, communities)

    def passed(done: int, total: int) -> None:
        nonlocal own
        own = total
        if progress is not None:
            progress(done, own + more)

    def beyond(done: int, total: int) -> None:
        if progress is not None:
            progress(own + more * done // total, own + more)

    found = run_region(scenario, layout, labels, seed, threads=threads, memory=memory, progress=passed, keeper=kept)
    return Region(found, None if beside is None else Running(threads=threads, progress=beyond).carried(beside))
