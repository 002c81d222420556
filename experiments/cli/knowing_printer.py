"""What single parameters would be worth, on a terminal: the most telling ones, where any can be told from chance."""

from __future__ import annotations

import textwrap

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.cli.terminal_tables import columns_table
from simpul.experiments.report.knowing_words import knowing_of, knowing_reading, knowing_table
from simpul.sim.language import say

_SHOWN = 5        # parameters: the report has more, --json all


def knowing_lines(comparison: Comparison, columns: int, language: str) -> list[str]:
    """The lines to print; none where no parameter is told from chance, which the notes of the choice say."""
    found, table = knowing_of(comparison), knowing_table(comparison, language, _SHOWN)
    if found is None or table is None or not (found.worth_knowing or found.deciding):
        return []
    rows = [(name, [cell.text for cell in cells]) for name, cells in table.rows]
    lines = columns_table(table.caption, list(table.heads), rows, columns, language, say("knowing-parameter", language))
    return [*lines[:-1], *textwrap.wrap(knowing_reading(comparison, language), columns), ""]
