"""Two ensembles, each fitted to one half of the places of a panel, to be tested on the half that it has not seen.

    python -m simpul.experiments.documentation halves FOLDER ONE.csv TWO.csv

Only what the panel says differs from the calibration that ships: the levels that stand for its two waves are those of the half,
with bands as much wider as half of the places know less. Runs and emulator are those of the calibration; one wave more is run where
the half puts it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from simpul.experiments.calibration.calibration_checks import CHECKS, EVIDENCE_SEED, read_along
from simpul.experiments.calibration.fit import WANTED
from simpul.experiments.calibration.fitted_target import FittedTarget, evidence_targets
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.parameter_space import Space, of_model
from simpul.experiments.calibration.posterior import posterior
from simpul.experiments.calibration.wave_design import Beats, Effort, Explored, another_wave, explore
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.panel_statistics import PANEL_FIGURES, panel_statistics

PANEL_LEVELS: dict[str, str] = {
    "P4b": "reciprocity", "P6d": "kept_returned", "P6e": "kept_alone", "P6f": "new_named", "P6g": "new_alone", "P6h": "new_common",
    "P6i": "new_apart", "P7": "kept", "P31a": "new_popular", "P31b": "new_unnamed", "P32a": "in_centralization", "P32b": "unnamed",
}
"""Which figure of a panel stands for which level of the evidence."""
_WIDER = math.sqrt(2.0)    # of bands: half as many places


def targets_of_half(targets: Sequence[FittedTarget], panel: Panel) -> tuple[FittedTarget, ...]:
    """The targets, with what some places of a panel say in place of what all do; a figure that they do not have keeps its band."""
    figures = dict(zip(PANEL_FIGURES, panel_statistics(panel.pairs, panel.pairs.named)[0], strict=True))
    return tuple(_at(target, figures.get(PANEL_LEVELS.get(target.row.id, ""), math.nan)) for target in targets)


def _at(target: FittedTarget, level: float) -> FittedTarget:
    """The target around another level: its band is as wide for its size as before, times `_WIDER`."""
    if not math.isfinite(level):
        return target
    middle = (target.row.low + target.row.high) / 2.0
    reach = (target.row.high - target.row.low) / 2.0 * _WIDER * (level / middle if middle > 0.0 else 1.0)
    row = replace(target.row, low=max(0.0, level - reach), high=level + reach)
    return replace(target, row=row, communities=max(1, target.communities // 2))


def fitted_halves(panel: Panel, wanted: int = WANTED, threads: int | None = None, effort: Effort | None = None,
                  progress: Callable[[int, int], None] | None = None) -> tuple[Ensemble, Ensemble]:
    """Fit an ensemble to every second place from the first on, and one to the others.

    progress(sets measured, at most) is called for each set. The same arguments give the same ensembles.
    """
    effort, space, done = effort or Effort(), of_model(), 0
    most = effort.runs(len(space.keys)) + 2 * effort.sizes(len(space.keys))[1]

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, most)

    found = _explored_as_shipped(space, threads, effort, Beats(tick))
    one, other = (_fitted_half(found, panel.part(places), turn, wanted, effort, Beats(tick))
                  for turn, places in enumerate(panel.halves()))
    return one, other


def _explored_as_shipped(space: Space, threads: int | None, effort: Effort, beats: Beats) -> Explored:
    """The runs of the calibration that ships: the same sets on the same seeds."""
    targets = evidence_targets()
    measurer = Measurer(tuple(target.row for target in targets), threads=threads)
    measurer = replace(measurer, rows=measurer.rows + read_along(measurer, CHECKS))
    return explore(space, measurer, targets, effort, EVIDENCE_SEED, beats)


def _fitted_half(found: Explored, panel: Panel, turn: int, wanted: int, effort: Effort, beats: Beats) -> Ensemble:
    """The ensemble of one half, after a wave where it lies. turn: 0 or 1, so that each has chance of its own."""
    half = replace(found, targets=targets_of_half(found.targets, panel))
    nearer = another_wave(half, half.heard, effort, EVIDENCE_SEED + turn, beats)
    chance = np.random.default_rng([EVIDENCE_SEED, 4, turn])
    drawn = posterior(nearer, nearer.emulator(), None, max(effort.chains, wanted), effort.steps, chance)
    return Ensemble(nearer.space.names, tuple(tuple(map(float, row)) for row in drawn.values[:wanted]))
