"""Lists in which an organization stands once and its partners below each other: what a blank first end means is asked."""

from __future__ import annotations

from typing import Any

from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.raw_records import RawTable
from simpul.experiments.formats.text_recognition import is_blank

_Rows = list[tuple[int, list[Any]]]


def with_row_above(table: RawTable, body: _Rows, places: dict[str, int], asking: Asking) -> _Rows:
    """The rows of a list of ties, a blank first end filled from the row above where that is what it means.

    Rows are left as they are where the first of them is blank: then there is nothing above it.
    """
    first, second = places["from"], places["to"]

    def lacks_first(cells: list[Any]) -> bool:
        return second < len(cells) and first < len(cells) and not is_blank(cells[second]) and str(cells[first] or "").strip() == ""

    gaps = [line for line, cells in body if lacks_first(cells)]
    if not gaps or lacks_first(body[0][1]) or is_blank(body[0][1][first]):
        return body
    if asking.choose("above", ("same", "alone"), file=table.file, line=str(gaps[0]), count=len(gaps)) == "alone":
        return body
    found: _Rows = []
    for line, cells in body:
        if lacks_first(cells) and found:
            cells = [found[-1][1][first] if place == first else cell for place, cell in enumerate(cells)]
        found.append((line, cells))
    return found
