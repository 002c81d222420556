"""The evidence as targets, and everything else in it as a check: what an ensemble says of patterns it was not fitted to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from simpul.experiments.calibration.calibration_record import Record, RecordLine, calibration_record, check_lines
from simpul.experiments.calibration.fit import LARGE, Effort, Fitted, fitted
from simpul.experiments.calibration.measurement import Change, Measured, Measurer
from simpul.experiments.calibration.parameter_space import Space, of_model
from simpul.experiments.calibration.subset_simulation import spread
from simpul.experiments.calibration.target_distance import EVIDENCE_TARGETS
from simpul.experiments.design.ensemble import SHIPPED, load_ensemble
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.pattern_rows import PatternRow


def can_be_checked(row: PatternRow) -> bool:
    """Not a row that sets seeds against each other (P14c, P14d), which needs more of them than a check has, nor one that states a
    parameter itself (P5b), where every set would have its own."""
    searched = set(of_model().keys)
    stated = {key for reading in row.readings() for key, _value in reading.world.changes}
    return row.by is None and searched.isdisjoint(stated)


CHECKS: tuple[PatternRow, ...] = tuple(row for row in EVIDENCE if row not in EVIDENCE_TARGETS and can_be_checked(row))
"""Every other pattern of the evidence."""
PRIOR, CHECKED = 32, 48   # parameter sets of the prior, and accepted ones, that checks are measured for
_SEEDS = (2, 1)            # of a check, in small communities and in large ones


def of_evidence(measurer: Measurer | None = None, space: Space | None = None, wanted: int = 200, effort: Effort | None = None,
                seed: int = 1, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                checks: Sequence[PatternRow] = CHECKS) -> tuple[Fitted, Record]:
    """Calibrate on the targets of the evidence and check all its other patterns."""
    effort = effort or Effort()
    measurer = measurer or Measurer(EVIDENCE_TARGETS, lambda _size: range(0), threads)
    space = space or of_model()
    whole = effort.total(len(space.keys), wanted)
    more = (min(CHECKED, wanted) + PRIOR) if checks else 0
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(whole + done, whole + more)

    found = fitted(space, measurer, wanted, effort, seed,
                   None if progress is None else lambda step, _all: progress(step, whole + more))
    if not checks:
        return found, calibration_record(found)
    before, after = predicted(measurer, space, space.worlds(found.points), checks, seed, tick)
    return found, calibration_record(found, checks, before, after)


def predicted(measurer: Measurer, space: Space, accepted: Sequence[Change], checks: Sequence[PatternRow] = CHECKS, seed: int = 1,
              tick: Callable[[], None] | None = None) -> tuple[Measured, Measured]:
    """What checks give over the ranges, and what they give in accepted sets, the first of them."""
    checking = replace(measurer, rows=tuple(checks), spreads=None, seeds=lambda size: range(_SEEDS[1 if size >= LARGE else 0]))
    before = checking.measured(space.worlds(spread(PRIOR, len(space.keys), seed)), tick=tick)
    return before, checking.measured(accepted[:CHECKED], tick=tick)


def of_shipped(threads: int | None = None, progress: Callable[[int, int], None] | None = None) -> tuple[RecordLine, ...]:
    """The checks of the ensemble that ships, measured again: after a new row of the evidence, without calibrating anew."""
    ensemble, done = load_ensemble(SHIPPED), 0
    accepted = [dict(zip(ensemble.keys, row, strict=True)) for row in ensemble.rows[:CHECKED]]

    def tick() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress(done, PRIOR + len(accepted))

    return check_lines(CHECKS, *predicted(Measurer(CHECKS, lambda _size: range(0), threads), of_model(), accepted, tick=tick))
