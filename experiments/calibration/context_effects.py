"""What each factor of the context does in every set of an ensemble, and how many clear effects a set contradicts.

A single run is read as if it spoke for the ensemble. Where nearly all sets agree that a good history raises need met, a default set
under which it lowers it would teach the opposite of what the model has to say.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.patterns.contingency_test import SETS_THAT_AGREE
from simpul.experiments.patterns.social_contexts import EVERY_FACTOR, SINGLE_LEVELS
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.run import run_many
from simpul.sim.scenario.scenario import Scenario

MAIN_PLACES = [place for place, one in enumerate(OUTCOMES) if one.primary]
"""Places of the main outcomes among all."""


def context_effects(ensemble: Ensemble, scenarios: Sequence[Scenario], seeds: Sequence[int], threads: int | None = None,
                    tick: Callable[[], None] = lambda: None) -> np.ndarray:
    """Return the difference of main outcomes between both ends of each factor, a mean over scenarios and seeds.

    float64 [set, factor, outcome], read at the longest horizon where nothing is done, or under the first strategy of a scenario
    that always does something. An outcome that some run has not is not a number. tick() is called for each set in each scenario.
    Threads do not matter.
    """
    tasks = [(scenario, place) for scenario in scenarios for place in range(len(ensemble))]
    found = []
    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        for effects in pool.map(lambda task: _effects_in(over(task[0], ensemble).member(task[1]), seeds), tasks):
            found.append(effects)
            tick()
    return np.array(found).reshape(len(scenarios), len(ensemble), len(EVERY_FACTOR), len(MAIN_PLACES)).mean(axis=0)


def _effects_in(scenario: Scenario, seeds: Sequence[int]) -> np.ndarray:
    labels = list(scenario.strategies)
    label = next((one for one in labels if scenario.strategies[one].type == "nothing"), labels[0])

    def at(changes: dict[str, float]) -> np.ndarray:
        runs = run_many(scenario.with_changes(changes), [label], seeds, threads=1, monthly=False)
        return runs.outcomes(max(scenario.horizons))[0][:, MAIN_PLACES].mean(axis=0)

    low, high = ([at({f"context.{factor}": level}) for factor in EVERY_FACTOR] for level in SINGLE_LEVELS)
    return np.array(high) - np.array(low)


def contradictions(effects: np.ndarray) -> np.ndarray:
    """Return for each set how many clear effects it has the other way round: int [set].

    effects: float64 [set, ...]. An effect is clear where at least `SETS_THAT_AGREE` of the sets have its sign; one that is not a
    number in some set is not.
    """
    told = np.isfinite(effects).all(axis=0)
    rises, falls = (told & ((sign * effects > 0.0).mean(axis=0) >= SETS_THAT_AGREE) for sign in (1.0, -1.0))
    return ((rises & (effects < 0.0)) | (falls & (effects > 0.0))).reshape(len(effects), -1).sum(axis=1)
