"""Tables and figures as a terminal of 80 columns shows them."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from io import StringIO

from simpul.experiments.cli.console import rich_console
from simpul.experiments.presentation.labels import MISSING, fixed, scaled, unit_label
from simpul.sim.language import say

NAMES_LEAST, NAMES_MOST = 14, 32      # columns for the name of a strategy
_FIGURES, _MOST_HEADS = 66, 5          # columns that so many figures with their intervals need


def mean_with_error(mean: float, low: float, high: float, language: str, unit: str, sign: bool = False) -> str:
    """A mean with half the width of its interval, both to the digits that the interval leaves any meaning."""
    if not math.isfinite(mean):
        return MISSING
    scale = scaled(unit)
    half = scale * (high - low) / 2 if math.isfinite(low) and math.isfinite(high) else math.nan
    decimals = 1 if not math.isfinite(half) else 0 if half >= 9.5 else 1 if half >= 0.95 else 2
    if abs(scale * mean) >= 9.995:
        decimals = min(decimals, 1)
    text = fixed(scale * mean, decimals, language, sign)
    return text if not math.isfinite(half) else f"{text} ±{fixed(half, decimals, language)}"


def columns_table(caption: str, heads: list[str], rows: list[tuple[str, list[str]]], columns: int, language: str,
                  corner: str = "") -> list[str]:
    """A table drawn within the columns. corner: head of the first column; that of strategies if empty."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 0, 0, 1), show_edge=False, pad_edge=False, expand=False)
    names = max(NAMES_LEAST, min(NAMES_MOST, columns - _FIGURES * len(heads) // _MOST_HEADS))
    table.add_column(corner or say("cli-strategy", language), width=names, overflow="fold")
    share = (columns - names) // max(1, len(heads)) - 1
    for name in heads:
        table.add_column(Text(name), width=share, justify="right", overflow="fold")
    for name, cells in rows:
        table.add_row(Text(name), *(Text(cell) for cell in cells))
    stream = StringIO()
    rich_console(stream, columns).print(table)
    drawn = [line.rstrip() for line in stream.getvalue().splitlines()]
    return [*textwrap.wrap(caption, columns), "-" * columns, *drawn, ""]


def unit_note(lines: Sequence[str], language: str) -> str:
    """What the unit pm (OB) is, where lines have it and do not say so themselves; else nothing."""
    pm, note = unit_label("pm", language), say("cli-unit-note", language)
    said = note.partition(";")[0].partition(": ")[2][:-1]         # without its last letter: person-month(s)
    text = " ".join(" ".join(lines).split()).replace("- ", "-")
    return note if re.search(rf"\b{pm}\b", text) and said not in text else ""
