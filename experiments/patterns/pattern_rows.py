"""A row of the table: what is expected of which figure, and the rule by which what was measured is judged.

The rule is one and the same for every row and was fixed before the first run. The expectation is a band: a range where the data
have one, everything above 0 (or below it) where only the sign is claimed, a margin around 0 where two things should be equal. With
the 99% interval of the mean over seeds,

* *reproduced*: the whole interval lies inside the band;
* *not reproduced*: it lies outside, or there is no difference in any seed where one is expected;
* *undecided*: it lies across a border of the band.

99% because there are about a hundred rows: with 95% some would come out by chance alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from string import ascii_lowercase

import numpy as np

from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.statistics.estimates import Estimate, estimate

ROW_LEVEL = 0.99
REPRODUCED, NOT_REPRODUCED, UNDECIDED, UNKNOWN = "reproduced", "not-reproduced", "undecided", "unknown"
EMERGENT, INPUT, MADE = "E", "I", "M"  # should emerge; an input of the model; partly made by a rule or a definition
SOME, NONE = (0.0, math.inf), (-math.inf, 0.0)  # more, less


@dataclass(frozen=True)
class FigureReading:
    """A figure, read in a world under a strategy at a horizon (months after the strategy began) by an instrument."""

    figure: str
    world: World
    strategy: str
    horizon: int
    instrument: str = "outcomes"

    def label(self) -> str:
        """The strategy with what is changed in its world."""
        return self.world.label().replace(self.world.scenario, self.strategy, 1)


@dataclass(frozen=True)
class PatternRow:
    """A claim of the source or a pattern of the evidence, and how it is measured.

    Attributes:
        id: number of the statement (S13) or pattern (P17) with a letter where it has several rows; its sentence stands in the
            catalogues under `claim-<id>`.
        terms: what is added up, seed by seed: (weight, reading).
        low, high: the band in which the mean is expected.
        kind: E, I or M. source: author, year, data; "" for the deck.
        over: what the mean is divided by, if the figure is a ratio of two means.
        by: what divides the seeds, if the figure is a difference of two means: where this is above 0, less where it is not.
    """

    id: str
    terms: tuple[tuple[float, FigureReading], ...]
    low: float
    high: float
    kind: str = EMERGENT
    source: str = ""
    over: FigureReading | None = None
    by: FigureReading | None = None

    @property
    def first(self) -> FigureReading:
        """The reading that names scenario, figure and horizon."""
        return self.terms[0][1]

    @property
    def one_sided(self) -> bool:
        """Whether only a sign is expected, no range."""
        return math.isinf(self.low) or math.isinf(self.high)

    def readings(self) -> list[FigureReading]:
        """Everything that has to be read."""
        return [*(reading for _weight, reading in self.terms), *(one for one in (self.over, self.by) if one is not None)]

    def comparison(self) -> str:
        """What is compared, in labels of strategies and keys of scenarios."""
        parts = [(" − " if weight < 0 else " + ") + ("" if abs(weight) == 1.0 else f"{abs(weight):g} × ") + reading.label() + (
            "" if reading.horizon == self.first.horizon else f" @{reading.horizon}") for weight, reading in self.terms]
        whole = "".join(parts).removeprefix(" + ")
        if self.by is not None:
            return f"{whole}: with {self.by.figure} @{self.by.horizon} − without"
        return whole if self.over is None else f"{whole}: {self.first.figure} / {self.over.figure}"


@dataclass(frozen=True)
class Finding:
    """A row and what was measured: the mean over seeds with its interval, and the verdict."""

    row: PatternRow
    found: Estimate
    verdict: str


def without_letter(id_: str) -> str:
    """The number alone of a statement that has several rows: S6 of S6a."""
    return id_.rstrip(ascii_lowercase)


def judge(found: Estimate, low: float, high: float) -> str:
    """Apply the rule of this module to an interval and a band."""
    if found.n < 2:
        return UNKNOWN
    one_sided = math.isinf(low) or math.isinf(high)
    if found.low == found.high == 0.0 and one_sided:
        return NOT_REPRODUCED  # a difference is claimed and there is none in any seed
    if low <= found.low and found.high <= high:
        return REPRODUCED
    return NOT_REPRODUCED if found.high <= low or found.low >= high else UNDECIDED


def find_rows(row: PatternRow, values: dict[FigureReading, np.ndarray]) -> Finding:
    """Judge a row by the values of its readings, one for each seed."""
    found = estimate(over_seeds(row, values), ROW_LEVEL)
    return Finding(row, found, judge(found, row.low, row.high))


def over_seeds(row: PatternRow, values: dict[FigureReading, np.ndarray]) -> np.ndarray:
    """Return values over seeds whose mean is the figure of a row and whose spread is its spread."""
    total = sum(weight * values[reading] for weight, reading in row.terms)
    if row.over is not None:
        return ratio_of_means(total, values[row.over])
    return total if row.by is None else difference_of_groups(total, values[row.by])


def ratio_of_means(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Return values over seeds whose mean is mean(above) / mean(below) and whose spread is that of the ratio, to first order.

    The mean of ratios seed by seed would be far too high where what is divided by is small. Cochran 1977, Sampling Techniques,
    chapter 6. Seeds in which one side is not defined are left out.
    """
    both = np.isfinite(above) & np.isfinite(below)
    above, below = above[both], below[both]
    if below.size == 0 or below.mean() == 0.0:
        return np.array([])
    ratio = above.mean() / below.mean()
    return ratio + (above - ratio * below) / below.mean()


def difference_of_groups(values: np.ndarray, divides: np.ndarray) -> np.ndarray:
    """Return values over seeds whose mean is that of `values` where `divides` is above 0, less that where it is not, and whose
    spread is that of such a difference (Welch 1947, doi:10.1093/biomet/34.1-2.28); none where a side has less than two seeds."""
    both = np.isfinite(values) & np.isfinite(divides)
    values, first = values[both], divides[both] > 0.0
    counts = np.count_nonzero(first), np.count_nonzero(~first)
    if min(counts) < 2:
        return np.array([])
    means = values[first].mean(), values[~first].mean()
    from_mean = np.where(first, (values - means[0]) / counts[0], (means[1] - values) / counts[1])
    return means[0] - means[1] + len(values) * from_mean


def compare_row(id_: str, figure: str, horizon: int, first: tuple[World, str], second: tuple[World, str], band: tuple[float, float],
             kind: str = EMERGENT, instrument: str = "outcomes", source: str = "") -> PatternRow:
    """Return the row of one comparison, first less second."""
    return PatternRow(id_, tuple((weight, FigureReading(figure, world, strategy, horizon, instrument))
                          for weight, (world, strategy) in ((1.0, first), (-1.0, second))), *band, kind, source)


def changed(id_: str, figure: str, horizon: int, world: World, strategy: str, key: str, values: tuple, band: tuple[float, float],
            kind: str = EMERGENT, instrument: str = "outcomes", source: str = "") -> PatternRow:
    """Return the row of one strategy in a world with two values of one key, the first less the second."""
    first, second = (world.changed({key: value}) for value in values)
    return compare_row(id_, figure, horizon, (first, strategy), (second, strategy), band, kind, instrument, source)


def interaction(id_: str, figure: str, horizon: int, world: World, strategies: tuple[str, str], key: str, values: tuple,
                band: tuple[float, float], kind: str = EMERGENT, source: str = "") -> PatternRow:
    """Return the row of a difference of differences: what the first strategy adds to the second, at one value less at the other."""
    here, there = (world.changed({key: value}) for value in values)
    more, less = strategies
    terms = ((1.0, here, more), (-1.0, here, less), (-1.0, there, more), (1.0, there, less))
    readings = tuple((weight, FigureReading(figure, place, strategy, horizon)) for weight, place, strategy in terms)
    return PatternRow(id_, readings, *band, kind, source)


def measure_row(id_: str, figure: str, horizon: int, world: World, strategy: str, band: tuple[float, float], kind: str = EMERGENT,
             source: str = "", instrument: str = "survey") -> PatternRow:
    """Return the row of a single figure against its band."""
    return PatternRow(id_, ((1.0, FigureReading(figure, world, strategy, horizon, instrument)),), *band, kind, source)
