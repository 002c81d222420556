"""The one set of an ensemble that a single run should have: of the sets in the middle of all outcomes, the one nearest the data.

Over the scenarios that ship, every main outcome of every strategy at the longest horizon is a column, so is what the strategy
gains in it over doing nothing, and so is how often something comes from outside (crises, windows, openings). In each the sets are
ranked, and a set is as far off as its rank is from the middle one: 0 in the middle, 1 at either end. That is averaged over the
columns of each kind, and a set's distance is the largest of these averages, so that it is at an end on none of them: a set under
which hardly any crisis is met, or hardly any strategy gains anything, tells nobody anything of strategies. Of the tenth of sets
with the least distance those stay that contradict the fewest effects of context on which the ensemble agrees, as the exercises show
them (`context_effects.py`). Of these the one is taken whose figures lie least beyond the bands of the targets of calibration, all
added up: outcomes alone do not say how real the networks are that a single run shows.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy.stats import rankdata

from simpul.experiments.calibration.context_effects import MAIN_PLACES, context_effects, contradictions
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.target_distance import distances, excess
from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.patterns.evidence_targets import EVIDENCE_TARGETS
from simpul.experiments.patterns.pattern_rows import PatternRow
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.state.series import SERIES_INDEX

_FROM_OUTSIDE = [SERIES_INDEX[name] for name in ("crises_begun", "windows_opened", "openings")]
_SEEDS = 2                # of each set, the same for all, so that chance moves all sets alike
_CENTRAL = 0.1            # of the sets, those most in the middle, from which the nearest to the data is taken
_EXERCISE = "exercise-"   # how scenarios begin that are for looking at one factor
_TARGET_SEEDS = (16, 4)   # of each of those, in small communities and in large ones


def default_member(ensemble: Ensemble, scenarios: Sequence[Scenario] | None = None, seeds: int = _SEEDS, threads: int | None = None,
                   progress: Callable[[int, int], None] | None = None, targets: Sequence[PatternRow] | None = None,
                   exercises: Sequence[Scenario] | None = None) -> int:
    """Place of the set in the ensemble that lies in the middle, tells of contexts what all tell, and of these is nearest the data.

    scenarios: in which outcomes are looked at; all that ship when None. What a scenario states of its parameters itself stays
    there, as whenever an ensemble is used. progress(done, all) is called for each set in each scenario. targets: what the data say,
    rows with bands; those of calibration when None; without any, of what is left the set most in the middle is returned. exercises:
    where effects of context are looked at, those that ship when None. Threads do not matter.
    """
    shipped = {name: load_scenario(file) for name, file in shipped_scenarios().items()}
    asked = list(shipped.values() if scenarios is None else scenarios)
    looked = [one for name, one in shipped.items() if name.startswith(_EXERCISE)] if exercises is None else list(exercises)
    tasks = [(scenario, place) for scenario in asked for place in range(len(ensemble))]
    beats = itertools.count(len(tasks) + 1)
    whole = len(tasks) + len(looked) * len(ensemble)
    tell = progress or (lambda _done, _whole: None)
    columns: list[list[np.ndarray]] = [[] for _ in ensemble.rows]
    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        found = pool.map(lambda task: member_outcomes(over(task[0], ensemble).member(task[1]), range(seeds)), tasks)
        for done, ((_scenario, place), values) in enumerate(zip(tasks, found, strict=True), start=1):
            columns[place].append(values)
            tell(done, whole)
    outcomes = np.array([np.concatenate(parts) for parts in columns])
    off = distance_from_middle(outcomes, np.arange(outcomes.shape[1]) % (2 * len(MAIN_PLACES) + len(_FROM_OUTSIDE)))
    rows = tuple(one.row for one in EVIDENCE_TARGETS) if targets is None else tuple(targets)
    central = np.argsort(off, kind="stable")[:max(1, round(_CENTRAL * len(ensemble)))]
    if looked and len(central) > 1:
        effects = context_effects(ensemble, looked, range(seeds), threads, lambda: tell(next(beats), whole))
        against = contradictions(effects)[central]
        central = central[against == against.min()]
    if not rows or len(central) == 1:
        return int(central[0])
    worlds = [dict(zip(ensemble.keys, ensemble.rows[place], strict=True)) for place in central]
    measured = Measurer(rows, _TARGET_SEEDS, threads=threads).measured(worlds)
    return int(central[excess(distances(rows, measured.means)).argmin()])


def member_outcomes(scenario: Scenario, seeds: Sequence[int]) -> np.ndarray:
    """Means over seeds of the main outcomes at the longest horizon, of what is gained in them over doing nothing, and of what comes
    from outside until the end: float64 [strategy x kind]. Without a strategy that does nothing, gains are not a number."""
    runs = run_many(scenario, None, seeds, threads=1, monthly=False)
    values = runs.outcomes(max(scenario.horizons))[:, :, MAIN_PLACES]
    idle = [place for place, label in enumerate(runs.strategies) if scenario.strategies[label].type == "nothing"]
    gains = values - (values[idle[:1]] if idle else np.nan)
    events = runs.series[..., _FROM_OUTSIDE].sum(axis=2)
    return np.concatenate([values, gains, events], axis=2).mean(axis=1).ravel()


def distance_from_middle(outcomes: np.ndarray, kinds: np.ndarray) -> np.ndarray:
    """How far each set lies from the middle, 0 to 1: float64 [set].

    outcomes: float64 [set, column]; kinds: int [column], which main outcome a column is of. Columns that all sets share, or that
    some set has not, say nothing and are left out. Raises ValueError when no column is left.
    """
    told = np.isfinite(outcomes).all(axis=0)
    told[told] = np.ptp(outcomes[:, told], axis=0) > 0.0
    if not told.any():
        raise ValueError("no outcome differs between the sets")
    middle = (len(outcomes) + 1) / 2.0
    off = np.abs(rankdata(outcomes[:, told], axis=0) - middle) / max(middle - 1.0, 1.0)
    return np.max([off[:, kinds[told] == kind].mean(axis=1) for kind in np.unique(kinds[told])], axis=0)
