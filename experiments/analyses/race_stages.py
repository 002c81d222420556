"""Racing: strategies that are surely behind get no more runs, and worlds in which the choice is made get none either.

All strategies run on a few seeds. After each stage the first of every world is tested against the others on the same seeds
(`ranking.best_of`); those that are surely behind drop out, and the rest go on to half as many seeds again, until one is left, all
that are left are as good as each other (surely apart by less than what matters), or there are no more seeds. The doubt that is
allowed is divided between the stages, so that over the whole race the best strategy of a world is dropped in no more than one
race in twenty at a level of 95% (Maron & Moore 1997, doi:10.1023/A:1006556606079, race models in this way, with other intervals).
Which stages there are, and which seeds each has, follows from the plan alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.race_scale import RaceScale
from simpul.experiments.design.plan import Plan
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.estimates import Paired, paired
from simpul.experiments.statistics.leading_sets import equivalent_leaders
from simpul.experiments.statistics.parameter_sets import SetIndex
from simpul.experiments.statistics.ranking import best_of
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import judge_leaders

FIRST_SEEDS = 12      # of every strategy in the first stage; with fewer, intervals are so wide that hardly any drops out
GROWTH = 1.5          # seeds of a stage and all before it, for each of those before
_TURN = 0.618         # of the parameter sets, from one seed to the next: neighbours in their table are alike


@dataclass(frozen=True)
class RaceEnd:
    """How the race of one world ended.

    first: place of the strategy that is ahead, -1 where nothing can be said; running: places of those that may be best, the first
    among them; ended: "best" (one is left), "equal" (those left are as good as each other) or "open"; seeds: of those left;
    dropped: place of a strategy -> on how many seeds it was run before it dropped out; behind: place of a strategy -> how much it
    gives less than the first, on the seeds that both were run on.
    """

    first: int
    running: tuple[int, ...]
    ended: str
    seeds: int
    dropped: dict[int, int]
    behind: dict[int, Paired]


@dataclass(frozen=True)
class Raced:
    """A race that was run. plans: of its stages; results: all runs on all seeds that any strategy was run on, not a number where a
    strategy had dropped out; ends: of every world; scale: how outcomes were weighed and what mattered."""

    plans: tuple[Plan, ...]
    results: WorldResults
    ends: tuple[RaceEnd, ...]
    scale: RaceScale

    @property
    def runs(self) -> int:
        """How many runs were made."""
        return sum(map(len, self.plans))


def race_sizes(first: int, most: int) -> tuple[int, ...]:
    """Seeds of each stage and all before it. Raises ValueError for a first stage of fewer than two, or of more than `most`."""
    if not 2 <= first <= most:
        raise ValueError(f"a race from {first} to {most} seeds")
    sizes = [first]
    while sizes[-1] < most:
        sizes.append(min(most, max(sizes[-1] + 1, round(GROWTH * sizes[-1]))))
    return tuple(sizes)


def race_seeds(first_seed: int, most: int, sets: int = 1) -> tuple[int, ...]:
    """The seeds of a race in their order: each run through the parameter sets is mixed, so that the first stages see sets from all
    over their table, and no set is met again before all were met."""
    step = next((one for one in range(max(1, round(_TURN * sets)), sets) if math.gcd(one, sets) == 1), 1)
    rounds = math.ceil(most / sets)
    order = [first_seed + turn * sets + place * step % sets for turn in range(rounds) for place in range(sets)]
    return tuple(order[:most])


def raced(planned: Plan, sizes: Sequence[int], carried: Callable[[Plan, int, int, list[int]], WorldResults],
          measured: RaceScale | Callable[[WorldResults], RaceScale], horizon: int, level: float, worlds_together: int = 1) -> Raced:
    """Carry a race out.

    Args:
        planned: all worlds, strategies and seeds of the race, in its order (`race_seeds`).
        sizes: seeds of each stage and all before it.
        carried: makes the runs of a stage, given its plan, its number, how many runs came before, and places of its worlds.
        measured: what is to be high, how outcomes are weighed and what matters, or what says it of the first stage.
        horizon: months after the start at which outcomes are read.
        level: of the whole race, in every world.
        worlds_together: worlds between which the doubt is divided, too; 1 where each is read for itself.
    """
    labels, worlds = planned.strategies, len(planned.worlds)
    running, ends = {world: tuple(range(len(labels))) for world in range(worlds)}, {}
    plans: list[Plan] = []
    joined: WorldResults | None = None
    dropped: list[dict[int, int]] = [{} for _ in range(worlds)]
    asked = 1.0 - (1.0 - level) / (len(sizes) * worlds_together)
    for stage, size in enumerate(sizes):
        open_ = [world for world in range(worlds) if world not in ends]
        if not open_:
            break
        wanted = {place for world in open_ for place in running[world]}
        places = [place for place in range(len(labels)) if place in wanted]
        one = Plan(planned.scenario, tuple(labels[place] for place in places),
                   planned.seeds[sizes[stage - 1] if stage else 0:size], tuple(planned.worlds[world] for world in open_))
        found = carried(one, stage, sum(map(len, plans)), open_)
        plans.append(one)
        joined = _joined(joined, found, labels, open_, places, worlds)
        measured = measured(found) if callable(measured) else measured
        runs = runs_at(planned, joined, horizon)
        scores = race_scores(runs, measured)
        for world in open_:
            left = running[world]
            table = scores[world][list(left)]
            best = best_of(table, asked, runs.sets)
            kept = tuple(left[place] for place in best.running)
            dropped[world] |= {place: size for place in left if place not in kept and best.first >= 0}
            running[world] = kept if best.first >= 0 else left
            alike = equivalent_leaders(table, best, measured.matters, asked, runs.sets)
            if best.first >= 0 and (len(kept) == 1 or alike) or size == sizes[-1]:
                ended = "best" if len(kept) == 1 and best.first >= 0 else "equal" if alike else "open"
                first = left[best.first] if best.first >= 0 else -1
                behind = {place: paired(scores[world][first], scores[world][place],
                                        sets=comparable_sets(runs, scores[world][[first, place]]))
                          for place in range(len(labels)) if place != first and first >= 0}
                ends[world] = RaceEnd(first, running[world], ended, size, dropped[world], behind)
    assert joined is not None and not callable(measured)
    return Raced(tuple(plans), joined, tuple(ends[world] for world in range(worlds)), measured)


def race_scores(runs: RunTable, scale: RaceScale) -> NDArray[np.float64]:
    """How well each run serves an aim, the higher the better: float64 [world, strategy, seed]. Only differences on a seed mean
    anything: what all strategies have in common is not taken off, so that doing nothing may drop out. An outcome that does not
    exist under any strategy on a seed counts as no difference (`ranking.score`)."""
    aim = scale.aim
    if aim.outcome is not None:
        return runs.table(aim.outcome) * runs.better[aim.outcome]
    found, total = np.zeros(runs.values.shape[:-1]), 0.0
    for outcome, weight in aim.weights:
        table = runs.table(outcome) * runs.better[outcome]
        table = np.where(np.isnan(table).all(axis=-2, keepdims=True), 0.0, table)
        spread = scale.spreads[outcome]
        found = found + weight * (table / spread if spread > 0.0 else 0.0 * table)
        total += weight
    return np.where(np.isnan(runs.values).all(axis=-1), np.nan, found / total)


def comparable_sets(runs: RunTable, scores: NDArray[np.float64]) -> SetIndex | None:
    """The parameter sets in which strategies are compared; None where no two sets have two seeds on which all of them have a value,
    so that chance and sets are one. scores: float64 [strategy, seed]."""
    if runs.sets is None:
        return None
    known = runs.sets.table(np.where(np.isfinite(scores).all(axis=0), 1.0, np.nan))
    return runs.sets if (np.isfinite(known).sum(axis=1) > 1).sum() > 1 else None


def outcome_leads(runs: RunTable, labels: tuple[str, ...], level: float) -> dict[str, tuple[str, float]]:
    """Main outcome -> which of some strategies is surely ahead of the others on it, and by how much on the next; only those on
    which one is. runs: of one world, values [strategy, seed, outcome]; not a number where a strategy was not run."""
    found, places = {}, [list(runs.labels).index(label) for label in labels]
    for item in runs.measures:
        if not item.primary:
            continue
        table = runs.table(item.name)[places] * item.better
        both = np.where(np.isfinite(table).all(axis=0), table, np.nan)
        leader = judge_leaders(both[None], level, comparable_sets(runs, both))[0]
        if leader.clear:
            found[item.name] = labels[leader.best.first], leader.best.lead
    return found


def runs_at(planned: Plan, found: WorldResults, horizon: int) -> RunTable:
    """The outcomes of a plan at a horizon, months after the start: values [world, strategy, seed, outcome]."""
    return RunTable(found.strategies, found.outcomes, found.values[:, found.horizons.index(horizon)], horizon,
                    sets_of(planned.scenario, found.seeds))


def _joined(before: WorldResults | None, found: WorldResults, labels: tuple[str, ...], worlds: Sequence[int],
            places: Sequence[int], all_worlds: int) -> WorldResults:
    """The results so far and those of one more stage: its runs at their places, not a number elsewhere."""
    shape = (all_worlds, len(found.horizons), len(labels), len(found.seeds), len(found.outcomes))
    more = np.full(shape, np.nan)
    more[np.ix_(worlds, range(shape[1]), places)] = found.values
    failures = {(worlds[world], label, seed): why for (world, label, seed), why in found.failures.items()}
    if before is None:
        return replace(found, strategies=labels, values=more, failures=failures)
    return replace(before, seeds=(*before.seeds, *found.seeds), values=np.concatenate([before.values, more], axis=3),
                   failures={**before.failures, **failures})
