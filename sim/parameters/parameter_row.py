"""A row of the table of parameters, and where numbers commonly come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DECK = "Chaskin, Brown, Venkatesh & Vidal 2001 (outline in the source deck)"
PROTOTYPE = "assumption: held together in a prototype over 8,200 parameter sets"
ORDER = "assumption: order of magnitude"
DENSITY = "assumption: set so that simulated surveys are about as dense as real ones (sim/README.md)"


@dataclass(frozen=True)
class Parameter:
    """A number the model uses.

    Attributes:
        name: identifier, also the key in a scenario file.
        default: value used when the file says nothing.
        low, high: plausible range; a scenario may not leave it.
        unit: unit of the value ("" for a pure number).
        source: author and year with DOI, or "assumption: ..." with its reason.
        whole: True for what is counted (months, votes): rules read the nearest whole number.
        held: True for what calibration holds at its default, unless a study names it; False: it is searched for.

    >>> import simpul
    >>> simpul.list_parameters().loc["context.history", ["low", "high"]].tolist()
    [0.0, 1.0]
    """

    name: str
    default: float
    low: float
    high: float
    unit: str
    source: str
    whole: bool = False
    held: bool = False


def held_rows(lines: str) -> Iterator[Parameter]:
    """Yield the rows of a text, of numbers that calibration holds: `name | default | low to high | unit | source`, one a line; a
    line without bars goes on with the source. A default without a decimal point is that of a whole number.

    Raises ValueError for a line with other parts.
    """
    return _rows(lines, held=True)


def free_rows(lines: str) -> Iterator[Parameter]:
    """Yield the rows of such a text, of numbers that calibration searches for. Raises ValueError as `held_rows` does."""
    return _rows(lines, held=False)


def _rows(lines: str, held: bool) -> Iterator[Parameter]:
    rows: list[str] = []
    for line in lines.strip().splitlines():
        if "|" in line:
            rows.append(line.strip())
        else:
            rows[-1] += f" {line.strip()}"
    for row in rows:
        name, default, bounds, unit, source = (part.strip() for part in row.split("|"))
        low, high = bounds.split(" to ")
        yield Parameter(name, float(default), float(low), float(high), unit, source, whole="." not in default, held=held)
