"""What a calibration says, as plain values: targets and checks, numbers, waves, and how far the whole can be trusted."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from simpul.experiments.calibration.ensemble_diagnostics import Direction
from simpul.experiments.calibration.synthetic_truths import TruthCheck


@dataclass(frozen=True)
class Span:
    """The middle of a figure over parameter sets, and the interval that holds nine in ten."""

    low: float
    median: float
    high: float


@dataclass(frozen=True)
class TargetLine:
    """What is said of a target alone.

    scale: on which it was fitted; error: standard deviation of everything by which it may be off, on that scale; discrepancy:
    standard deviation of what the rules leave out, on that scale, and reason, why so much; heard: whether it had a say, False where
    chance makes nearly all of its variance; implausibility: of the ensemble's mean, in standard deviations of everything by which
    it may be off; nearest: the least of any run; attainable: share of its variance over the ranges that is not chance; explained:
    share that the emulator predicts; missing: share of the sets over the ranges that have no such figure; contraction: how much
    narrower the emulated figure became; others: the figure by an ensemble without its source, with its implausibility (not a number
    where there is one source alone).
    """

    scale: str
    error: float
    discrepancy: float
    reason: str
    heard: bool
    implausibility: float
    nearest: float
    attainable: float
    explained: float
    missing: float
    contraction: float
    others: Span
    others_implausibility: float


@dataclass(frozen=True)
class RecordLine:
    """A target, or a check that nothing was fitted to.

    low, high: its band (an end may be open: None). prior, ensemble: the figure over the ranges and over the ensemble; prior_share,
    ensemble_share: how many sets lie within the band; verdict: where the interval of the ensemble lies; target: None for a check.
    """

    id: str
    kind: str
    source: str
    figure: str
    compared: str
    horizon: int
    low: float | None
    high: float | None
    prior: Span
    prior_share: float
    ensemble: Span
    ensemble_share: float
    verdict: str
    target: TargetLine | None = None

    @property
    def fitted(self) -> bool:
        """Whether the ensemble was fitted to it."""
        return self.target is not None


@dataclass(frozen=True)
class FreeNumber:
    """A number that was free.

    low, high: its range; ensemble: where the ensemble has it; contraction: how much narrower it became, and word, what that is
    called (identified, hinted, open); partner: the number that it goes together with most, and correlation, of the two; plausible:
    how much narrower without the targets that are not reproduced, and shift, how far its mean then moves, in standard deviations
    (not a number without such targets).
    """

    name: str
    low: float
    high: float
    ensemble: Span
    contraction: float
    word: str
    partner: str
    correlation: float
    plausible: float
    shift: float


@dataclass(frozen=True)
class WaveLine:
    """A wave of runs: its temperature, how many sets, and the target that was predicted worst, with how far its mean was off in
    standard deviations of one run."""

    temperature: float
    sets: int
    target: str
    off: float


@dataclass(frozen=True)
class SourceLine:
    """An ensemble without one source: which targets it did without, how many of them it predicts within three standard deviations,
    how many of their bands hold its median, and the number whose mean moves most, in standard deviations."""

    name: str
    targets: tuple[str, ...]
    plausible: int
    inside: int
    number: str
    shift: float


@dataclass(frozen=True)
class PlausibleAnswer:
    """The second answer, without the targets that are not reproduced: which, how many half widths its sets are beyond the bands of
    the others, the median and the best of them, the number whose mean moves most against the first answer, in standard deviations,
    and by how much its own wave of runs was off its prediction at most."""

    left_out: tuple[str, ...]
    misfit: float
    best: float
    number: str
    shift: float
    off: float


@dataclass(frozen=True)
class Trust:
    """What tells a calibration that works from one that does not.

    distinct: effective number of distinct values in the column that has fewest; narrowing, narrowing_normal: contraction of all
    numbers added up, as shares of the ranges and as standard normal numbers; noise: standard error of the contraction of one
    number; mixing: largest split R-hat, and mixing_number, of which; halves, halves_identified: how many independent sets two
    ensembles from disjoint runs are worth, for all numbers and for the most identified; shift, shift_number: the mean that differs
    most between them; off: largest difference of the last wave from its prediction; strain: mean square of the standard normal
    numbers, 1 when the prior is not strained; misfit, best: half widths beyond the bands, added up, median and best set on fresh
    seeds; meet_all: share of the sets within every band; truths: see `synthetic_truths`; directions: the combinations that
    contracted most.
    """

    distinct: float
    narrowing: float
    narrowing_normal: float
    noise: float
    mixing: float
    mixing_number: str
    halves: float
    halves_identified: float
    shift: float
    shift_number: str
    off: float
    strain: float
    misfit: float
    best: float
    meet_all: float
    truths: TruthCheck | None
    directions: tuple[Direction, ...]


@dataclass(frozen=True)
class Record:
    """A calibration in numbers. sets: of the ensemble; first: sets over the ranges; tried: sets that were run; seeds: on how many a
    set was judged, in small and in large communities."""

    sets: int
    first: int
    tried: int
    seeds: tuple[int, int]
    lines: tuple[RecordLine, ...]
    numbers: tuple[FreeNumber, ...]
    waves: tuple[WaveLine, ...]
    sources: tuple[SourceLine, ...]
    plausible: PlausibleAnswer | None
    trust: Trust

    @property
    def targets(self) -> tuple[RecordLine, ...]:
        """The lines that were fitted."""
        return tuple(line for line in self.lines if line.fitted)

    @property
    def checks(self) -> tuple[RecordLine, ...]:
        """The lines that were not."""
        return tuple(line for line in self.lines if not line.fitted)

    @classmethod
    def of(cls, told: dict) -> Record:
        """A record from its plain values (`asdict`, read back from JSON)."""
        return _read(cls, told)


def _read(kind: Any, told: Any) -> Any:
    """A value of a type from plain values; a number that was none (None in JSON) is not a number again."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{field.name: _read(hints[field.name], told[field.name]) for field in fields(kind)})
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        return tuple(_read(inner[0], one) for one in told)
    if get_origin(kind) in (Union, UnionType):
        return None if told is None else _read(get_args(kind)[0], told)
    if kind is float:
        return math.nan if told is None else float(told)
    return told
