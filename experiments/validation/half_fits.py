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

from simpul.experiments.calibration.calibration_checks import CHECKS
from simpul.experiments.calibration.fit import WANTED
from simpul.experiments.calibration.fitted_target import FittedTarget, evidence_targets
from simpul.experiments.calibration.measurement import Measurer, batch_of
from simpul.experiments.calibration.parameter_space import of_model
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
_SEED = 1                  # of the calibration that ships


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


def explored_as_shipped(threads: int | None = None, effort: Effort | None = None, beats: Beats | None = None) -> Explored:
    """The runs of the calibration that ships: the same sets on the same seeds."""
    targets = evidence_targets()
    batches = {batch_of(reading) for target in targets for reading in target.row.readings()}
    free = tuple(row for row in CHECKS if {batch_of(reading) for reading in row.readings()} <= batches)
    measurer = Measurer((*(target.row for target in targets), *free), threads=threads)
    return explore(of_model(), measurer, targets, effort or Effort(), _SEED, beats)


def fitted_halves(found: Explored, panel: Panel, wanted: int = WANTED, effort: Effort | None = None,
                  progress: Callable[[], None] | None = None) -> tuple[Ensemble, Ensemble]:
    """Fit an ensemble to every second place from the first on, and one to the others. found: runs of the calibration.

    progress() is called now and then. The same arguments give the same ensembles.
    """
    effort, beats = effort or Effort(), Beats(*(2 * (progress,))) if progress else Beats()
    ensembles = []
    for turn, places in enumerate(panel.halves()):
        half = replace(found, targets=targets_of_half(found.targets, panel.part(places)))
        nearer = another_wave(half, half.heard, effort, _SEED + turn, beats)
        drawn = posterior(nearer, nearer.emulator(), None, max(effort.chains, wanted), effort.steps,
                          np.random.default_rng([_SEED, 4, turn]), beats.beat)
        rows = tuple(tuple(map(float, row)) for row in drawn.values[:wanted])
        ensembles.append(Ensemble(nearer.space.names, rows, (0.0,) * len(rows)))
    return ensembles[0], ensembles[1]
