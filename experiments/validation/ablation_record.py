"""The ablation as a table that ships, and as Markdown; and what becomes of a panel's lines where the data are not at hand.

    python -m simpul.experiments.documentation ablation --write                  # results/ablation.csv, a table in sim/README.md
    python -m simpul.experiments.documentation ablation --panel FOLDER --write   # with a network that was asked twice

Without the folder, lines on a panel are kept from the table that ships if the model that made them is the one of today, rows and
figures of the survey included. Others would tell of two models in one table, and are left out; the text says so.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence

from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.presentation.labels import number
from simpul.experiments.presentation.markdown import table
from simpul.experiments.validation.ablation import (
    OF_PANEL,
    PANEL_AUC,
    PANEL_COEFFICIENTS,
    PANEL_COUNT,
    PANEL_LIKELIHOOD,
    AblationLine,
)
from simpul.experiments.validation.ablation_parts import AblationRow, already_off

ABLATION_COLUMNS = ("row", "part", "parameter", "off_value", "pattern", "figure", "real", "low", "high", "mean", "error", "sources")
_DIGITS = 12  # of the digest of the sources
_CLEAR = 3.0  # standard errors of the difference from everything on; those of a difference on other seeds, which is too strict
_SHOWN = ("P1a", "P1b", "P1c", "P4b", "P5a", "P7", "P31", "P32a", "T1", "C1", "C2")
_PANEL_SHOWN = (PANEL_COUNT, PANEL_AUC, PANEL_LIKELIHOOD, PANEL_COEFFICIENTS)


def digest() -> str:
    """Return what says by which sources of the model a line was made."""
    return sources_digest()[:_DIGITS]


def ablation_csv(lines: Iterable[AblationLine]) -> str:
    """Return a CSV table, a line for each figure of each row; numbers with six digits, nothing where there is none."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(ABLATION_COLUMNS)
    made_by = digest()
    for line in lines:
        row = line.row
        numbers = (row.off, line.real, line.low, line.high, line.mean, line.error)
        off, *others = (f"{value:.6g}" if value is not None and math.isfinite(value) else "" for value in numbers)
        writer.writerow((row.number, row.part, row.parameter, off, line.pattern, line.figure, *others, made_by))
    return stream.getvalue()


def with_kept_panel(lines: Sequence[AblationLine], shipped: str) -> list[AblationLine]:
    """Return lines with those on a panel added from the table that ships (CSV, "" for none), if it was made by today's sources and
    has the same rows, with the same figures of the survey; else the lines as they are."""
    kept = list(csv.DictReader(io.StringIO(shipped)))
    of_panel: dict[str, list[dict[str, str]]] = {}
    for line in kept:
        if line["pattern"] == OF_PANEL:
            of_panel.setdefault(line["row"], []).append(line)
    rows = list(dict.fromkeys(line.row for line in lines))
    same = [line for line in kept if line["pattern"] != OF_PANEL] == list(csv.DictReader(io.StringIO(ablation_csv(lines))))
    if not same or set(of_panel) != {str(row.number) for row in rows}:
        return list(lines)
    found = []
    for row in rows:
        found += [line for line in lines if line.row == row]
        found += [_read(row, line) for line in of_panel[str(row.number)]]
    return found


def _read(row: AblationRow, line: Mapping[str, str]) -> AblationLine:
    def value(name: str, none: float = math.nan) -> float:
        return float(line[name]) if line[name] else none

    return AblationLine(row, OF_PANEL, line["figure"], value("real"), value("low"), value("high", math.inf), value("mean"),
                        value("error"))


def ablation_markdown(lines: Sequence[AblationLine], seeds: int) -> str:
    """Return the table of the model description: a row for each part, the figures that show most; all are in the CSV file."""
    rows = list(dict.fromkeys(line.row for line in lines))
    found = {(line.row, line.pattern, line.figure if line.pattern == OF_PANEL else ""): line for line in lines}
    columns = [(name, "") for name in _SHOWN]
    there = any(line.pattern == OF_PANEL for line in lines)
    columns += [(OF_PANEL, name) for name in _PANEL_SHOWN if there]
    base = rows[0]
    body = []
    for row in rows:
        cells = [_cell(found[row, *column], found[base, *column]) for column in columns]
        body.append((str(row.number), row.part, f"`{row.parameter}` {row.off:g}" if row.parameter else "", *cells))
    head = ["", "part", "switched off by", *(name or pattern for pattern, name in columns)]
    wanted = ("", "real, or wanted", "", *(_wanted(found[base, *column]) for column in columns))
    return f"{_told(rows, there, seeds)}\n\n{table(head, [wanted, *body])}"


def _told(rows: Sequence[AblationRow], panel: bool, seeds: int) -> str:
    off = already_off(rows)
    sentences = [
        f"Means over {seeds} seeds, the same in every row, with one part switched off in each; bold: more than {_CLEAR:g} standard "
        "errors from everything on. P and T: rows of part 8; C1, C2: centralization by degree and by in-degree of the 195 services "
        "of Juiz de Fora. `results/ablation.csv` has every figure with its error.",
        ", ".join(f"`{name}`" for name in off) + " are off in the base and make no row." if off else "",
        "The last columns are those of the panel test (`docs/panel.md`)." if panel else
        "Columns on a panel are left out: the data are not ours to ship, and `--panel FOLDER` adds them.",
        f"Made by `python -m simpul.experiments.documentation ablation --write` from sources `{digest()}`.",
    ]
    return " ".join(filter(None, sentences))


def _cell(line: AblationLine, base: AblationLine) -> str:
    if not math.isfinite(line.mean):
        return "–"
    text = number(line.mean, "en")
    apart = abs(line.mean - base.mean)
    return f"**{text}**" if apart > _CLEAR * math.hypot(line.error, base.error) else text


def _wanted(line: AblationLine) -> str:
    if math.isfinite(line.real):
        return number(line.real, "en")
    if math.isfinite(line.high):
        return f"{number(line.low, 'en')} to {number(line.high, 'en')}"
    return f"≥ {number(line.low, 'en')}"
