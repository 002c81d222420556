"""The last question of an analysis that looks at one setting: who is best there, and if that is open, a race between those that
may be.

Whoever asks has to choose. Where the first is not clearly the best and those in the running are not surely as good as each other
either, these alone go on to fresh seeds (`race_stages`) until one is left, or all that are left lie surely closer than what
matters. The doubt is divided in two: between choosing who goes on and the race.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.followed_group import followed_groups, with_worst_off
from simpul.experiments.analyses.race_scale import RaceScale
from simpul.experiments.analyses.race_stages import FIRST_SEEDS, Raced, comparable_sets, race_seeds, race_sizes, raced
from simpul.experiments.design.ensemble import Ensembled
from simpul.experiments.design.plan import HIGHEST_SEED, Plan, plan
from simpul.experiments.design.two_levels import sets_of
from simpul.experiments.runner.output_folders import FINAL_RACE, numbered_round
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.leading_sets import equivalent_leaders
from simpul.experiments.statistics.ranking import Aim, best_of, ordinary_spread
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.smallest_differences import smallest_aim_difference
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

    def record(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)


def final_choice(found: WorldResults, planned: Plan, world: int, aim: Aim, horizon: int, level: float,
                 race: Raced | None = None) -> FinalChoice:
    """Say who is to be chosen in one world of a question.

    found: results of the plan; horizon: months after the start; level: of the verdict; race: what `final_race` gave there.
    """
    runs, scale = _read(found, planned, aim, horizon)
    leader = judge_leaders(runs.scores(aim, _nothing(planned))[world][None], level, runs.sets)[0]
    best = leader.best
    if best.first < 0:
        return FinalChoice("unknown", "", (), best.lead, scale.matters)
    if leader.clear or race is None:
        ended = "best" if leader.clear else "equal" if _equivalent(runs, aim, planned, world, scale, level) else "open"
        return FinalChoice(ended, planned.strategies[best.first], tuple(planned.strategies[place] for place in best.running),
                           best.lead, scale.matters)
    labels, (end,) = race.results.strategies, race.ends
    lead = min((pair.mean for pair in end.behind.values()), default=best.lead)
    return FinalChoice(end.ended, labels[end.first], tuple(labels[place] for place in end.running), lead, scale.matters,
                       len(race.results.seeds))


def final_race(found: WorldResults, planned: Plan, world: int, aim: Aim, horizon: int, level: float, running: Running,
               before: int) -> Raced | None:
    """Race between those that may be best in one world; None where that is known, or where nothing is.

    found: results of the plan, which must have a strategy that does nothing; world: its place in the plan; horizon: months after
    the start; level: of the verdict that is asked for; before: runs of the question that were made.
    """
    runs, scale = _read(found, planned, aim, horizon)
    table, half = runs.scores(aim, _nothing(planned))[world], 1.0 - (1.0 - level) / 2.0
    known = judge_leaders(table[None], level, runs.sets)[0]
    best = best_of(table, half, runs.sets)
    if known.clear or best.first < 0 or len(best.running) < 2 or _equivalent(runs, aim, planned, world, scale, level):
        return None
    start, scenario = max(planned.seeds) + 1, planned.scenario
    if start + MOST_FINAL_SEEDS > HIGHEST_SEED or comparable_sets(runs, table) is None and runs.sets is not None:
        return None
    seeds = race_seeds(start, MOST_FINAL_SEEDS, len(scenario.ensemble) if isinstance(scenario, Ensembled) else 1)
    groups = [followed_groups(found, scenario)[world]]
    one = plan(scenario, [planned.strategies[place] for place in best.running], seeds, worlds=[planned.worlds[world]])

    def carried(stage_plan: Plan, stage: int, made: int, _worlds: list[int]) -> WorldResults:
        return with_worst_off(running.made(stage_plan, numbered_round(FINAL_RACE, stage), before + made), scenario, groups)

    return raced(one, race_sizes(FIRST_SEEDS, MOST_FINAL_SEEDS), carried, scale, horizon, half)


def _nothing(planned: Plan) -> int:
    """Place of the strategy that does nothing."""
    return [planned.scenario.strategies[label].type for label in planned.strategies].index("nothing")


def _read(found: WorldResults, planned: Plan, aim: Aim, horizon: int) -> tuple[RunTable, RaceScale]:
    """The outcomes at a horizon, [world, strategy, seed, outcome], and what a difference in the aim is measured with."""
    runs = RunTable(found.strategies, found.outcomes, found.values[:, found.horizons.index(horizon)], horizon,
                    sets_of(planned.scenario, found.seeds))
    label = found.strategies[_nothing(planned)]
    spreads = {outcome: ordinary_spread(runs.column(outcome, label), runs.sets) for outcome, _weight in aim.weights}
    own = RunTable(runs.labels, runs.measures, runs.values[0], horizon, runs.sets)
    return runs, RaceScale(aim, spreads, smallest_aim_difference(aim, own, label))


def _equivalent(runs: RunTable, aim: Aim, planned: Plan, world: int, scale: RaceScale, level: float) -> bool:
    table = runs.scores(aim, _nothing(planned))[world]
    return equivalent_leaders(table, best_of(table, level, runs.sets), scale.matters, level, runs.sets)
