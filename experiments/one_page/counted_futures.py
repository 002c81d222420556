"""The futures that a page counts: every strategy once on each of many parameter sets, each set with a seed of its own.

So "in 41 of 50 futures" carries both doubts: what nobody knows about the model's numbers, and chance. What is read of a run is what
the page's worker reads of it (`scripts/worker.js`), by the same rules, to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.comparison import Comparison, with_baselines
from simpul.experiments.design.ensemble import load_ensemble, member, over
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.model_seam import carry_out
from simpul.experiments.statistics.ranking import ordinary_spread
from simpul.experiments.user_errors import UserError
from simpul.sim.measures.money_account import ACCOUNT, read_account
from simpul.sim.outcomes import GROUP, ISSUE, WORST_OFF, outcomes_of, values
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.series_reader import OutcomeReading
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR

FACTS = ("introductions", "mediations", "working_relations", "trust_across", "full_cost", *ACCOUNT)
"""What is read at the end beside outcomes: sums, levels at the end, one outcome, and the account, as `scripts/worker.js` reads
them."""
_SUMS, _LEVELS = FACTS[:2], FACTS[2:4]
COST = FACTS.index("full_cost")
_Table = NDArray[np.float64]


@dataclass(frozen=True)
class CountedFutures:
    """What is known of every future.

    scenario: the case. sets: the scenario in each future. labels: strategies in the page; runs: these, and before them baselines
    that were run beside them. pair: the one to give the money to, and what it is held against. main: names of main outcomes;
    parts: of need met on each issue and in each group; points: months after the start at which they are read. numbers: label ->
    [future, point, main outcomes and parts]; facts: label -> [future, fact].
    matters: smallest difference that matters of each main outcome, then of the full cost; spreads: the ordinary spread of the same
    between futures of doing nothing. followed: the worst-off group, None for a single group.
    """

    scenario: Scenario
    sets: tuple[Scenario, ...]
    labels: tuple[str, ...]
    runs: tuple[str, ...]
    pair: tuple[str, str]
    main: tuple[str, ...]
    parts: tuple[str, ...]
    points: tuple[int, ...]
    numbers: dict[str, _Table]
    facts: dict[str, _Table]
    matters: tuple[float, ...]
    spreads: tuple[float, ...]
    followed: str | None

    @property
    def years(self) -> tuple[float, ...]:
        """The points in years."""
        return tuple(point / MONTHS_OF_A_YEAR for point in self.points)

    def gains(self, column: int, point: int = -1) -> _Table:
        """By how much the first of the pair does better than the second in each future, at a point."""
        first, second = (self.numbers[label][:, point, column] for label in self.pair)
        found: _Table = first - second
        return found


def count_futures(
    scenario: Scenario, strategies: Sequence[str] | None = None, sets: int = 50,
    progress: Callable[[int, int], None] | None = None,
) -> CountedFutures:
    """Run every strategy in every future.

    strategies: labels in the page, all if None; of two the first is held against the second. sets: futures, each with its own
    parameter set. Raises UserError for a label that does not exist, and for fewer sets than two or more than there are.
    """
    ensemble = load_ensemble("shipped")
    if not 2 <= sets <= len(ensemble):
        raise UserError("share-sets", given=str(sets), most=str(len(ensemble)))
    whole = over(scenario, ensemble.thinned(sets))
    planned = plan(whole, with_baselines(scenario, strategies), sets)
    labels = plan(scenario, strategies, sets).strategies
    if len(labels) < 2:
        raise UserError("share-one-strategy")
    comparison = Comparison(planned, carry_out(planned, None, progress))
    main = tuple(one.name for one in outcomes_of(scenario) if one.primary)
    parts = tuple(one.name for one in outcomes_of(scenario) if one.name.startswith((ISSUE, GROUP)))
    points = _points(max(scenario.horizons))
    monthly = comparison.results.monthly
    numbers, facts = {}, {}
    runs = tuple(comparison.results.strategies)
    for row, label in enumerate(runs):
        numbers[label], facts[label] = _read(np.asarray(monthly[row]), scenario, points, (*main, *parts), comparison.followed)
    matters = tuple(comparison.matters[comparison.horizon][name] for name in (*main, FACTS[COST]))
    nothing = comparison.baseline("nothing") or runs[0]
    ordinary = (*numbers[nothing][:, -1, : len(main)].T, facts[nothing][:, COST])
    every, pair = tuple(member(whole, seed) for seed in range(sets)), _pair(comparison, labels, strategies)
    return CountedFutures(scenario, every, labels, runs, pair, main, parts, points, numbers, facts, matters,
                          tuple(map(ordinary_spread, ordinary)), comparison.followed)


def _points(horizon: int) -> tuple[int, ...]:
    """The end of every year, and the horizon itself."""
    return tuple(sorted({*range(MONTHS_OF_A_YEAR, horizon + 1, MONTHS_OF_A_YEAR), horizon}))


def _read(
    series: _Table, scenario: Scenario, points: Sequence[int], columns: Sequence[str], followed: str | None,
) -> tuple[_Table, _Table]:
    """What is known of the runs of one strategy."""
    names = [one.name for one in outcomes_of(scenario)]
    wanted = [names.index(f"{GROUP}{followed}" if name == WORST_OFF else name) for name in columns]
    found = np.stack([values(OutcomeReading(series, scenario, point))[:, wanted] for point in points], axis=1)
    end = OutcomeReading(series, scenario, points[-1])
    cost = values(end)[:, names.index(FACTS[COST])]
    facts = np.stack([*map(end.total, _SUMS), *map(end.level, _LEVELS), cost], axis=1)
    account = np.zeros((len(series), len(ACCOUNT)))
    for one, into in zip(series, account, strict=True):
        read_account(np.ascontiguousarray(one), scenario.start, scenario.start + points[-1], paid_end(scenario, points[-1]), into)
    return found, np.concatenate([facts, account], axis=1)


def paid_end(scenario: Scenario, horizon: int) -> int:
    """The month after the money, counted as the series are; that after the horizon where the money lasts longer."""
    return int(scenario.start + min(scenario.subsidy.months, horizon))


def _pair(comparison: Comparison, labels: Sequence[str], asked: Sequence[str] | None) -> tuple[str, str]:
    """Two strategies to begin with: the two that were asked for, else the best choice against direct grants, or against the next
    best where these are no part of the page or the best themselves."""
    if asked is not None and len(labels) == 2:
        return labels[0], labels[1]
    choice = comparison.choice
    ranked = [one.strategy for one in choice.candidates if one.strategy in labels] if choice is not None else list(labels)
    grants = comparison.baseline("direct_grants")
    return ranked[0], grants if grants in labels and grants != ranked[0] else ranked[1]
