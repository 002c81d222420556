"""In how many plausible combinations of values, and under how many parameter sets, does each conclusion of the PIKUL case hold?

The conclusions are those of `experiments/patterns/rule_variants.py`. *Worlds*: a Latin hypercube over the ranges of all numbers
that the case marks as uncertain. *Sets*: the ensemble of parameters that came nearest to the evidence
(`experiments/calibration`). In each, all strategies meet the same few seeds; a conclusion holds there if the mean difference has
its sign. How large the difference is, in the middle world, is told beside it.

    python -m simpul.experiments.documentation conclusions --write    # results/conclusions.csv, and the table in sim/README.md
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from simpul.experiments.design.ensemble import SHIPPED, load_ensemble, over
from simpul.experiments.design.factors import latin, uncertain
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.rule_variants import CASE, CONCLUSIONS, VARIANT_MONTHS
from simpul.experiments.presentation.markdown import table
from simpul.experiments.runner.model_seam import run_ensemble
from simpul.sim.outcomes import INDEX, compute_many

_WORLDS = 200
_SEEDS = 3  # of each world and of each set
CONCLUSION_COLUMNS = (
    "conclusion", "outcome", "better", "other", "worlds", "worlds_share", "worlds_median", "sets", "sets_share", "sets_median",
)
Gains = np.ndarray


def gains(scenario, seeds: Sequence[int], threads: int | None = None) -> Gains:
    """What the better strategy of each conclusion has over the other on each seed: float64 [conclusion, seed]."""
    runs = run_ensemble(scenario, list(scenario.strategies), seeds, threads=threads)
    values, labels = compute_many(runs, VARIANT_MONTHS), list(runs.strategies)
    return np.array([values[labels.index(better), :, INDEX[name]] - values[labels.index(other), :, INDEX[name]]
                     for _sentence, name, better, other in CONCLUSIONS])


def over_worlds(worlds: int, threads: int | None = None, tick: Callable[[], None] = lambda: None) -> Gains:
    """The mean gains in plausible worlds: float64 [conclusion, world]."""
    scenario = scenario_of(World(CASE))
    found = []
    for changes in latin(uncertain(scenario), worlds):
        found.append(np.nanmean(gains(scenario.with_changes(changes), range(_SEEDS), threads), axis=1))
        tick()
    return np.array(found).T


def over_sets(threads: int | None = None, tick: Callable[[], None] = lambda: None) -> Gains:
    """The mean gains under each set of the ensemble that ships: float64 [conclusion, set]."""
    ensemble = load_ensemble(SHIPPED)
    scenario = over(scenario_of(World(CASE)), ensemble)
    found = []
    for turn in range(_SEEDS):
        found.append(gains(scenario, range(turn * len(ensemble), (turn + 1) * len(ensemble)), threads))
        tick()
    return np.nanmean(np.array(found), axis=0)


def all_conclusions(threads: int | None = None, progress: Callable[[int, int], None] = lambda done, total: None,
                    worlds: int = _WORLDS) -> list[dict[str, object]]:
    """Run both; a row for each conclusion by the names of `COLUMNS`."""
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        progress(done, worlds + _SEEDS)

    by_world, by_set = over_worlds(worlds, threads, tick), over_sets(threads, tick)
    rows = []
    for (sentence, name, better, other), here, there in zip(CONCLUSIONS, by_world, by_set, strict=True):
        rows.append({"conclusion": sentence, "outcome": name, "better": better, "other": other,
                     **_shares("worlds", here), **_shares("sets", there)})
    return rows


def _shares(what: str, found: np.ndarray) -> dict[str, object]:
    """How many there are, in which share the conclusion holds, and the median; those without a figure (no crisis ever) left out."""
    found = found[np.isfinite(found)]
    return {what: len(found), f"{what}_share": float((found > 0.0).mean()), f"{what}_median": float(np.median(found))}


def conclusions_markdown(rows: Sequence[dict[str, object]]) -> str:
    """The table of the model description."""
    lines = [(str(row["conclusion"]), f"{row['outcome']}: {row['better']} − {row['other']}",
              f"{row['worlds_share']:.0%}", f"{row['worlds_median']:.3g}", f"{row['sets_share']:.0%}", f"{row['sets_median']:.3g}")
             for row in rows]
    head = (
        f"`{CASE}`, {VARIANT_MONTHS} months, {_SEEDS} seeds each: {rows[0]['worlds']} combinations of values over everything that "
        f"the case marks as uncertain, {rows[0]['sets']} parameter sets. "
        "Made by `python -m simpul.experiments.documentation conclusions --write`."
    )
    return f"{head}\n\n" + table(
        ("conclusion", "what is compared", "holds in combinations", "median difference",
         "holds under sets", "median difference"), lines)
