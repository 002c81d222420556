"""How the runs of a question are divided between parameter sets and seeds.

Doubt about the model's numbers and chance within one world are two things, and both are asked by default: of 200 runs of a strategy
50 parameter sets have four seeds each. One set alone, the one that ships as the default, is for teaching.
"""

from __future__ import annotations

from collections.abc import Sequence

from simpul.experiments.design.ensemble import SHIPPED, Ensemble, Ensembled, load_ensemble, over
from simpul.experiments.statistics.parameter_sets import SetIndex, set_index
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario.scenario import Scenario

USUAL_SETS = 50               # parameter sets, unless more or fewer are asked for
SEEDS_A_SET = 4         # at least so many, where the number of sets is not said; so few runs that no two sets get them have one set
_LEAST_SEEDS = 2        # a set: with one, chance and difference between sets cannot be told apart


def with_sets(scenario: Scenario, seeds: int, sets: int | None = None, ensemble: Ensemble | None = None) -> Scenario:
    """The scenario over as many parameter sets as its runs allow.

    Args:
        scenario: one that is over an ensemble already keeps it, thinned.
        seeds: runs of each strategy.
        sets: parameter sets; `USUAL_SETS` at most, each with `SEEDS_A_SET` seeds or more, if None. 1: the scenario's own
            numbers, and the default set for the rest.
        ensemble: the sets to take from; those that ship if None.

    Raises:
        UserError: for fewer sets than one, more than there are, or so many that a set has less than two seeds.
    """
    own = scenario.ensemble if isinstance(scenario, Ensembled) else None
    if own is None and ensemble is None and (sets == 1 or sets is None and seeds < 2 * SEEDS_A_SET):
        return scenario
    known = own or ensemble or load_ensemble(SHIPPED)
    wanted = min(USUAL_SETS, max(2, seeds // SEEDS_A_SET), len(known)) if sets is None else sets
    if not 2 <= wanted <= len(known):
        raise UserError("sets-number", given=str(sets), most=str(len(known)))
    if sets is not None and seeds < _LEAST_SEEDS * sets:
        raise UserError("sets-seeds", given=str(sets), seeds=str(seeds), least=str(_LEAST_SEEDS * sets))
    return over(scenario, known.thinned(wanted), scenario.fixed if isinstance(scenario, Ensembled) else frozenset())


def sets_of(scenario: Scenario, seeds: Sequence[int]) -> SetIndex | None:
    """Which seed of a scenario has which parameter set; None for one set, and where chance cannot be told from differences between
    sets."""
    return set_index([scenario.ensemble.place(seed) for seed in seeds]) if isinstance(scenario, Ensembled) else None
