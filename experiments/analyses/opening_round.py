"""How much of the gains comes through outside openings, beside a question that looks at many settings.

Running every setting once more without openings would double the cost of a question. So its strategies are run in a round of
their own: at the scenario's own settings, once as they are and once with `NO_OPENINGS`, on the same seeds. That round is a small
comparison, so that its gains, intervals and verdicts are those of `simpul compare`.
"""

from __future__ import annotations

from dataclasses import replace

from simpul.experiments.analyses.analysis_runs import Running
from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.analyses.opening_gains import LEAST_SEEDS_WITHOUT, NO_OPENINGS, check_seeds_without
from simpul.experiments.design.plan import HIGHEST_SEED, Plan, plan
from simpul.experiments.runner.output_folders import OPENINGS
from simpul.experiments.runner.results import WorldResults

MOST_SEEDS_BESIDE = 50     # seeds of the round unless more are asked for
_SMALL = 0.2               # share of the question's own runs that a round of more seeds than it has may add


def opening_plan(planned: Plan, asked: int | None = None, usual: int | None = None) -> Plan | None:
    """The plan of the round; None where there is nothing to be run.

    planned: the question's own, whose strategies and seeds are taken; where it has too few seeds, those after them, too. asked:
    on how many seeds, none for 0; `usual` if None, and `usual_seeds` if that is None. Raises UserError for fewer than none.
    """
    check_seeds_without(asked)
    count = asked if asked is not None else usual_seeds(planned) if usual is None else usual
    after = max(planned.seeds) + 1
    seeds = (*planned.seeds[:count], *range(after, min(after + count - len(planned.seeds), HIGHEST_SEED + 1)))
    if len(seeds) < LEAST_SEEDS_WITHOUT:
        return None
    return plan(planned.scenario, planned.strategies, seeds, worlds=({}, NO_OPENINGS))


def usual_seeds(planned: Plan) -> int:
    """As many seeds as a question has in each of its worlds, or more where that adds little to its runs, `MOST_SEEDS_BESIDE` at
    most; none for a question of a single seed."""
    if len(planned.seeds) < LEAST_SEEDS_WITHOUT:
        return 0
    cheap = int(_SMALL * len(planned.worlds) * len(planned.seeds) / 2)
    return min(MOST_SEEDS_BESIDE, max(len(planned.seeds), cheap))


def carried_with_openings(planned: Plan, running: Running, asked: int | None,
                          before: int = 0) -> tuple[WorldResults, WorldResults | None]:
    """The results of a question's plan and those of the round beside it, None where that is not run. asked: as in `opening_plan`;
    before: runs of the question that were made already."""
    beside = opening_plan(planned, asked)
    if beside is None:
        return running.carried(planned, before=before), None
    found = running.carried(planned, before=before, after=len(beside))
    return found, running.carried(beside, OPENINGS, before=before + len(planned))


def opening_comparison(scenario, opened: WorldResults, horizon: int, level: float) -> Comparison:
    """The round as a comparison that was run without openings, too; read at one horizon, months after the start."""
    place = opened.horizons.index(horizon)
    whole, without = (replace(one, horizons=(horizon,), values=one.values[place:place + 1])
                      for one in (opened.world(0), opened.world(1)))
    return Comparison(Plan(scenario, opened.strategies, opened.seeds), whole, level, without=without)
