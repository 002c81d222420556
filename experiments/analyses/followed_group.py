"""The worst-off group of a comparison: fixed by its runs of `nothing`, and followed under every strategy.

A minimum over groups in each run would change the group from run to run, and lies too low where groups are close. So the group is
the
one whose need is least met on average over the seeds of `nothing` at the last horizon, in each world for itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import numpy as np

from simpul.experiments.runner.model_seam import measures_of
from simpul.experiments.runner.results import Results, WorldResults
from simpul.sim.outcomes import GROUP, INDEX, OUTCOMES, WORST_OFF, worst_off_group
from simpul.sim.scenario.scenario import Scenario

_Some = TypeVar("_Some", Results, WorldResults)


def followed_groups(results: Results | WorldResults, scenario: Scenario) -> list[str | None]:
    """The names of the groups that are followed, one for each world; None where there is none: fewer than two groups, or no run of
    `nothing`."""
    names = [item.name for item in results.outcomes]
    nothing = [place for place, label in enumerate(results.strategies) if scenario.strategies[label].type == "nothing"]
    groups = {name.removeprefix(GROUP): place for place, name in enumerate(names) if name.startswith(GROUP)}
    last = int(np.argmax(results.horizons))
    worlds = results.values if isinstance(results, WorldResults) else results.values[None]
    if not nothing:
        return [None] * len(worlds)
    return [worst_off_group({name: own[last, nothing[0], :, place] for name, place in groups.items()}) for own in worlds]


def with_worst_off(results: _Some, scenario: Scenario, groups: list[str | None] | None = None) -> _Some:
    """Results with need met of the worst-off group as their last main outcome; as they are where it is measured already, or where
    no group is followed.

    groups: which to follow in each world, such as those of other runs of the same comparison; those of these runs when None.
    """
    names = [item.name for item in results.outcomes]
    groups = followed_groups(results, scenario) if groups is None else groups
    if WORST_OFF in names or not any(groups):
        return results
    worlds = results.values if isinstance(results, WorldResults) else results.values[None]
    column = np.full((*worlds.shape[:-1], 1), np.nan)
    for world, group in enumerate(groups):
        if group is not None:
            column[world, ..., 0] = worlds[world, ..., names.index(f"{GROUP}{group}")]
    column = column if isinstance(results, WorldResults) else column[0]
    return replace(results, outcomes=(*results.outcomes, *measures_of([OUTCOMES[INDEX[WORST_OFF]]])),
                   values=np.concatenate([results.values, column], axis=-1))
