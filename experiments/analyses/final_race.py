"""The last question of an analysis that looks at one setting: who is best there, and if that is open, a race between those that
may be.

Whoever asks has to choose. Where the first is not clearly the best and those in the running are not surely as good as each other
either, these alone go on to fresh seeds (`race_stages`) until one is left, or all that are left lie surely closer than what
matters. The doubt is divided in two: between choosing who goes on and the race.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.analyses.race_scale import RaceScale, scale_by_runs
from simpul.experiments.analyses.race_stages import FIRST_SEEDS, Raced, comparable_sets, race_seeds, race_sizes, raced, runs_at
from simpul.experiments.design.ensemble import Ensembled
from simpul.experiments.design.plan import HIGHEST_SEED, Plan, plan
from simpul.experiments.runner.output_folders import FINAL_RACE, numbered_round
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.leading_sets import equivalent_leaders
from simpul.experiments.statistics.ranking import Aim, best_of
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import judge_leaders

MOST_FINAL_SEEDS = 1_000       # of each strategy in the race


@dataclass(frozen=True)
class FinalChoice:
    """Who is to be chosen in one setting.

    ended: "best" (one is), "equal" (those in the running are as good as each other), "open", or "unknown" (too few runs have a
    value); first: the strategy that is ahead, "" where nothing is known; running: those that may be best, the first among them;
    lead: its distance from the next, in the unit of the scores; matters: the smallest difference that matters, in that unit too;
    seeds: on how many fresh ones a race between those in the running had to be held, 0 where none was needed.
    """

    ended: str
    first: str
    running: tuple[str, ...]
    lead: float
    matters: float
    seeds: int = 0


def final_choice(found: WorldResults, planned: Plan, world: int, aim: Aim, horizon: int, level: float,
                 race: Raced | None = None) -> FinalChoice:
    """Say who is to be chosen in one world of a question.

    found: results of the plan, which must have a strategy that does nothing; world: its place in the plan; horizon: months after
    the start; level: of the verdict; race: what `final_race` gave there.
    """
    runs, table, scale = _read(found, planned, world, aim, horizon)
    leader = judge_leaders(table[None], level, runs.sets)[0]
    best, labels, seeds, ended = leader.best, planned.strategies, 0, "best"
    if best.first < 0:
        return FinalChoice("unknown", "", (), best.lead, scale.matters)
    first, running, lead = best.first, best.running, best.lead
    if not leader.clear and race is not None:
        labels, (end,), seeds = race.results.strategies, race.ends, len(race.results.seeds)
        ended, first, running = end.ended, end.first, end.running
        lead = min((pair.mean for pair in end.behind.values()), default=lead)
    elif not leader.clear:
        ended = "equal" if equivalent_leaders(table, best, scale.matters, level, runs.sets) else "open"
    return FinalChoice(ended, labels[first], tuple(labels[place] for place in running), lead, scale.matters, seeds)


def final_race(found: WorldResults, planned: Plan, world: int, aim: Aim, horizon: int, level: float, running: Running,
               before: int) -> Raced | None:
    """Race between those that may be best in one world; None where that is known, or where nothing is.

    Arguments as those of `final_choice`; before: runs of the question that were made.
    """
    if final_choice(found, planned, world, aim, horizon, level).ended != "open":
        return None
    runs, table, scale = _read(found, planned, world, aim, horizon)
    half = 1.0 - (1.0 - level) / 2.0
    best, start, scenario = best_of(table, half, runs.sets), max(planned.seeds) + 1, planned.scenario
    if len(best.running) < 2 or start + MOST_FINAL_SEEDS > HIGHEST_SEED:
        return None
    if comparable_sets(runs, table) is None and runs.sets is not None:
        return None
    seeds = race_seeds(start, MOST_FINAL_SEEDS, len(scenario.ensemble) if isinstance(scenario, Ensembled) else 1)
    groups = [followed_groups(found, scenario)[world]]
    one = plan(scenario, [planned.strategies[place] for place in best.running], seeds, worlds=[planned.worlds[world]])

    def carried(stage_plan: Plan, stage: int, made: int, _worlds: list[int]) -> WorldResults:
        return with_worst_off(running.made(stage_plan, numbered_round(FINAL_RACE, stage), before + made), scenario, groups)

    return raced(one, race_sizes(FIRST_SEEDS, MOST_FINAL_SEEDS), carried, scale, horizon, half)


def _read(found: WorldResults, planned: Plan, world: int, aim: Aim,
          horizon: int) -> tuple[RunTable, NDArray[np.float64], RaceScale]:
    """The outcomes of all worlds at a horizon, the scores [strategy, seed] of one, and what a difference in the aim is measured
    with: what doing nothing gives."""
    runs = runs_at(planned, found, horizon)
    nothing = [planned.scenario.strategies[label].type for label in planned.strategies].index("nothing")
    return runs, runs.scores(aim, nothing)[world], scale_by_runs(aim, runs, planned.strategies[nothing])
