"""The evidence as targets, and everything else in it as a check: what an ensemble says of patterns it was not fitted to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from experiments.calibration.fitting import LARGE, Effort, Fitted, fitted
from experiments.calibration.measuring import Measured, Measurer
from experiments.calibration.record import Record, record
from experiments.calibration.sampling import spread
from experiments.calibration.space import Space, of_model
from experiments.calibration.targets import EVIDENCE_TARGETS
from experiments.patterns.evidence import EVIDENCE
from experiments.patterns.rows import Row

# Which form suits which community (P24) is no pattern of networks and has an experiment of its own.
CHECKS: tuple[Row, ...] = tuple(row for row in EVIDENCE if row not in EVIDENCE_TARGETS and not row.id.startswith("P24"))
PRIOR, CHECKED = 32, 48   # parameter sets of the prior, and accepted ones, that checks are measured for
SEEDS = (2, 1)            # of a check, in small communities and in large ones


def of_evidence(measurer: Measurer | None = None, space: Space | None = None, wanted: int = 200, effort: Effort | None = None,
                seed: int = 1, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
                checks: Sequence[Row] = CHECKS) -> tuple[Fitted, Record]:
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
        return found, record(found)
    checking = replace(measurer, rows=tuple(checks), spreads=None, seeds=lambda size: range(SEEDS[1 if size >= LARGE else 0]))
    before = checking.measured(space.worlds(spread(PRIOR, len(space.keys), seed)), tick=tick)
    after: Measured = checking.measured(space.worlds(found.points[:CHECKED]), tick=tick)
    return found, record(found, checks, before, after)
