"""A calibration with everything beside its targets as a check: what an ensemble says of patterns it was not fitted to.

Checks that come from the same runs as the targets cost nothing more and are read in every set; the others are measured in some sets
over the ranges and in some of the ensemble.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from simpul.experiments.calibration.calibration_record import calibration_record, check_lines
from simpul.experiments.calibration.fit import WANTED, Fitted, fitted, most_sets
from simpul.experiments.calibration.fitted_target import FittedTarget, evidence_targets
from simpul.experiments.calibration.measurement import Change, Measured, Measurer, batch_of
from simpul.experiments.calibration.parameter_space import Space, of_model
from simpul.experiments.calibration.record_parts import Record, RecordLine
from simpul.experiments.calibration.wave_design import Effort
from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.evidence_targets import EVIDENCE_TARGETS
from simpul.experiments.patterns.pattern_rows import PatternRow


def can_be_checked(row: PatternRow) -> bool:
    """Not a row that sets seeds against each other (P14c, P14d), which needs more of them than a check has, nor one that states a
    parameter itself (P5b), where every set would have its own."""
    searched = set(of_model().keys)
    stated = {key for reading in row.readings() for key, _value in reading.world.changes}
    return row.by is None and searched.isdisjoint(stated)


_TARGETED = {target.row.id for target in EVIDENCE_TARGETS}
CHECKS: tuple[PatternRow, ...] = tuple(row for row in EVIDENCE if row.id not in _TARGETED and can_be_checked(row))
"""Every other pattern of the evidence."""
PRIOR, CHECKED = 32, 48    # sets over the ranges, and sets of the ensemble, that dear checks are measured in
EVIDENCE_SEED = 1          # of the calibration that ships
_SEEDS = (2, 1)            # of a check, in small communities and in large ones
_FIRST = 8_000_000         # number of the first set that is checked: its seeds are nobody else's


def calibrated(targets: Sequence[FittedTarget], measurer: Measurer | None = None, space: Space | None = None, wanted: int = WANTED,
               effort: Effort | None = None, seed: int = 1, progress: Callable[[int, int], None] | None = None,
               checks: Sequence[PatternRow] = ()) -> tuple[Fitted, Record]:
    """Calibrate on targets and check other rows.

    measurer: how sets are run, whatever its rows. space: what is free; every parameter of the model that is not held when None.
    """
    effort, space = effort or Effort(), space or of_model()
    rows = tuple(target.row for target in targets)
    measurer = replace(measurer or Measurer(rows), rows=rows)
    free = read_along(measurer, checks)
    dear = tuple(row for row in checks if row not in free)
    whole = most_sets(len(space.keys), targets, wanted, effort)
    more, done = (min(CHECKED, wanted) + PRIOR) if dear else 0, 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(whole + done, whole + more)

    found = fitted(space, replace(measurer, rows=rows + free), targets, wanted, effort, seed,
                   None if progress is None else lambda step, _all: progress(step, whole + more))
    if not dear:
        return found, calibration_record(found)
    ensemble = space.worlds(found.whole.posterior.values[:min(CHECKED, wanted)])
    before, after = predicted(measurer, space, ensemble, dear, seed, tick)
    return found, calibration_record(found, dear, before, after)


def read_along(measurer: Measurer, checks: Sequence[PatternRow]) -> tuple[PatternRow, ...]:
    """Those of the checks that come from the same runs as the rows of a measurer."""
    return tuple(row for row in checks if {batch_of(reading) for reading in row.readings()} <= set(measurer.batches))


def calibrated_on_evidence(threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                           effort: Effort | None = None, wanted: int = WANTED) -> tuple[Fitted, Record]:
    """The ensemble that ships: calibrated on the targets of the evidence, with all its other patterns as checks."""
    targets = evidence_targets()
    return calibrated(targets, Measurer((), threads=threads), None, wanted, effort, EVIDENCE_SEED, progress, CHECKS)


def predicted(measurer: Measurer, space: Space, ensemble: Sequence[Change], checks: Sequence[PatternRow] = CHECKS, seed: int = 1,
              tick: Callable[[], None] | None = None) -> tuple[Measured, Measured]:
    """What checks give over the ranges, and what they give in sets of an ensemble, on fresh seeds."""
    checking = replace(measurer, rows=tuple(checks)).on(_SEEDS, seed)
    values, _normals = space.settled(np.random.default_rng([seed, 2]).standard_normal((PRIOR, len(space.keys))))
    before = checking.measured(space.worlds(values), _FIRST, tick)
    return before, checking.measured(ensemble, _FIRST + PRIOR, tick)


def of_shipped(threads: int | None = None, progress: Callable[[int, int], None] | None = None) -> tuple[RecordLine, ...]:
    """The checks of the ensemble that ships, measured again: after a new row of the evidence, without calibrating anew."""
    ensemble, done = load_ensemble(SHIPPED), 0
    sets = [dict(zip(ensemble.keys, row, strict=True)) for row in ensemble.rows[:CHECKED]]

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, PRIOR + len(sets))

    return check_lines(CHECKS, *predicted(Measurer(CHECKS, threads=threads), of_model(), sets, tick=tick))
