"""What stands behind a report: which of the claims and patterns that the model was tested with come out, outcome by outcome."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from simpul.experiments.patterns.pattern_rows import NOT_REPRODUCED, REPRODUCED, UNDECIDED
from simpul.experiments.patterns.pattern_runs import ROWS
from simpul.experiments.patterns.row_worth import EMERGES, worth
from simpul.experiments.presentation.labels import number, outcome_label
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.sim.language import say
from simpul.sim.outcomes import OUTCOMES

VERDICTS = (REPRODUCED, NOT_REPRODUCED, UNDECIDED)
OTHER = "other"


@lru_cache(maxsize=1)
def _tested() -> tuple[dict[str, str], ...]:
    """The rows of the table of claims and patterns that ships; none where it does not stand."""
    file = Path(__file__).resolve().parents[2] / "results" / "patterns.csv"
    if not file.is_file():
        return ()
    with file.open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream))


def behind(found, language: str) -> dict | None:
    """A sentence and a table for the page: how many rows came out as expected for each main outcome of `found` (a comparison or
    an answer), and for all else. None where the table does not ship."""
    rows = _tested()
    if not rows:
        return None
    main = [item.name for item in found.results.primary] or [item.name for item in OUTCOMES if item.primary]
    of: dict[str, list[dict[str, str]]] = {name: [] for name in (*main, OTHER)}
    for row in rows:
        figure = row["figure"].partition(":")[0]
        of[figure if figure in main else OTHER].append(row)
    labels = {name: outcome_label(name, language) for name in main} | {OTHER: say("report-behind-other", language)}
    lines = tuple((labels[name], tuple(_cell(some, verdict, language) for verdict in VERDICTS))
                  for name, some in of.items() if some)
    heads = tuple(say(f"patterns-verdict-{verdict}", language) for verdict in VERDICTS)
    outside = {row.id for row in ROWS if worth(row) == EMERGES}
    emerging = [row for row in rows if row["id"] in outside]
    counted = {name: sum(row["verdict"] == verdict for row in emerging)
               for name, verdict in (("reproduced", REPRODUCED), ("failed", NOT_REPRODUCED), ("open", UNDECIDED))}
    return {"text": say("report-behind-text", language, rows=len(rows), outside=len(emerging), **counted),
            "table": Table(say("report-behind-table", language), heads, lines)}


def _cell(rows: list[dict[str, str]], verdict: str, language: str) -> Cell:
    ids = [row["id"] for row in rows if row["verdict"] == verdict]
    return Cell(number(len(ids), language), ", ".join(ids), "words")
