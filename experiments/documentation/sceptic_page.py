"""The sceptic's page: what speaks for the model, what against it, and what was never tested, from the tables in `results/`.

    python -m simpul.experiments.documentation sceptic --write     # docs/sceptic.md and docs/sceptic.id.md

Nothing is decided here: a row stands where its verdict puts it. A test holds the pages to the tables.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from simpul.experiments.patterns.claims import NOT_IN_A_RUN
from simpul.experiments.patterns.pattern_rows import INPUT, NOT_REPRODUCED, REPRODUCED, UNDECIDED, PatternRow
from simpul.experiments.patterns.pattern_runs import ROWS
from simpul.experiments.patterns.pattern_tables import expected, statement
from simpul.experiments.patterns.row_worth import EMERGES, FITTED_LEVELS, FROZEN, WORTHS, worth
from simpul.experiments.presentation.labels import inside, interval, number
from simpul.experiments.validation.panel_record import FIRST_HALF, GATES, PANEL_SETTINGS, SECOND_HALF
from simpul.experiments.validation.panel_test import STRETCH_GATE
from simpul.experiments.validation.structure_check import STRUCTURE_NEEDED
from simpul.sim.language import say

ROOT_FOLDER = Path(__file__).resolve().parents[2]
SCEPTIC_PAGES = {"en": "docs/sceptic.md", "id": "docs/sceptic.id.md"}
MADE_BY = "python -m simpul.experiments.documentation sceptic --write"
_MOSTLY = 0.9  # of plausible settings in which a conclusion has to hold to be called firm
_UNTESTED = ("strategies", "places", "people", "power", "money", "openings", "long", "region")
TableLine = dict[str, str]


def sceptic_page(language: str, results: Path = ROOT_FOLDER / "results") -> str:
    """Return the page in a language, as Markdown. results: the folder with the tables; a panel that is not there is said to be
    missing."""
    tables = ("patterns", "structure", "panel", "conclusions")
    rows, structure, panel, conclusions = (_read(results / f"{name}.csv") for name in tables)
    known = {row.id: row for row in ROWS}
    measured = [(known[line["id"]], line) for line in rows if line["id"] in known]
    outside = [(row, line) for row, line in measured if worth(row) == EMERGES]
    gates = [*_panel_gates(panel, language), *_structure_gate(structure, language)]
    parts = [
        f"# {say('sceptic-title', language)}", say("sceptic-made", language, command=f"`{MADE_BY}`"),
        f"## {say('sceptic-for', language)}",
        _count(outside, REPRODUCED, "sceptic-for-rows", language), _list(outside, REPRODUCED, language),
        _bullets(sentence for passed, sentence in gates if passed), _firm(conclusions, language),
        say("sceptic-for-machine", language),
        f"## {say('sceptic-against', language)}",
        _count(outside, NOT_REPRODUCED, "sceptic-against-rows", language), _list(outside, NOT_REPRODUCED, language),
        _bullets(sentence for passed, sentence in gates if not passed),
        _count(outside, UNDECIDED, "sceptic-open-rows", language), _list(outside, UNDECIDED, language),
        _frozen(measured, language), _weak(conclusions, language), say("sceptic-against-openings", language),
        f"## {say('sceptic-little', language)}", say("sceptic-little-why", language), _bullets(_groups(measured, language)),
        f"## {say('sceptic-never', language)}",
        _bullets([*(say(f"sceptic-never-{name}", language) for name in _UNTESTED), *_unmeasured(rows, panel, language)]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _read(file: Path) -> list[TableLine]:
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _bullets(sentences) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


# ---- claims and patterns


def _count(outside: Sequence[tuple[PatternRow, TableLine]], verdict: str, key: str, language: str) -> str:
    return say(key, language, count=sum(line["verdict"] == verdict for _row, line in outside), rows=len(outside))


def _list(outside: Sequence[tuple[PatternRow, TableLine]], verdict: str, language: str) -> str:
    return _bullets(
        say("sceptic-row", language, id=row.id, statement=statement(row, language), source=row.source,
            expected=expected(row, language), mean=_number(line["mean"], language),
            interval=interval(_value(line["low"]), _value(line["high"]), language),
            fitted="yes" if row.id in FITTED_LEVELS else "no")
        for row, line in outside if line["verdict"] == verdict)


def _value(text: str) -> float:
    return float(text) if text else float("nan")


def _number(text: str, language: str) -> str:
    return number(_value(text), language)


def _frozen(measured: Sequence[tuple[PatternRow, TableLine]], language: str) -> str:
    right = [row.id for row, line in measured if row.id in FROZEN and line["verdict"] == REPRODUCED]
    return say("sceptic-frozen", language, rows=len(FROZEN), reproduced=len(right), fitted=len(FITTED_LEVELS.intersection(right)))


def _groups(measured: Sequence[tuple[PatternRow, TableLine]], language: str) -> list[str]:
    """What is not counted as evidence: how many rows of each other group come out."""
    told = []
    for name in WORTHS[1:]:
        lines = [line for row, line in measured if worth(row) == name]
        told.append(say(f"sceptic-little-{name}", language, rows=len(lines),
                        reproduced=sum(line["verdict"] == REPRODUCED for line in lines)))
    return told


def _unmeasured(rows: Sequence[TableLine], panel: Sequence[TableLine], language: str) -> list[str]:
    """Statements of the deck that no run can show, rows that the table lacks, and the panel where its table is missing."""
    told = [f"{id_}: {say(f'unmeasured-{id_.lower()}', language)}" for id_ in NOT_IN_A_RUN]
    lacking = [row.id for row in ROWS if row.id not in {line["id"] for line in rows} and row.kind != INPUT]
    if lacking:
        told.append(say("sceptic-never-rows", language, ids=", ".join(lacking)))
    if not panel:
        told.append(say("sceptic-never-panel", language))
    return told


# ---- networks


def _panel_gates(panel: Sequence[TableLine], language: str) -> list[tuple[bool, str]]:
    """Whether each gate of each run was passed, and the sentence that says so; a stretch is no gate."""
    told = []
    size = {(line["run"], line["name"]): line["model"] for line in panel if line["part"] == PANEL_SETTINGS}
    for line in panel:
        run, gate = line["run"], line["name"]
        if line["part"] == GATES and gate != STRETCH_GATE:
            told.append((line["inside"] == "yes", say(
                "sceptic-gate", language, gate=say(f"panel-gate-{gate}", language), reached=_figure(line["model"], language),
                needed=_figure(line["real"], language), run=say(f"sceptic-run-{run}", language),
                organizations=size[run, "organizations"], places=size[run, "places"],
                seen="no" if run in (FIRST_HALF, SECOND_HALF) else "yes")))
    return told


def _figure(text: str, language: str) -> str:
    """A number with the digits of the table: gates lie close together."""
    told = f"{float(text):.4g}".replace("-", "−")
    return told.replace(".", ",") if language == "id" else told


def _structure_gate(structure: Sequence[TableLine], language: str) -> list[tuple[bool, str]]:
    gated = [line for line in structure if line.get("gated") == "yes"]
    if not gated:
        return []
    reached = sum(line["inside"] == "yes" and line["narrow"] == "yes" for line in gated)
    parts = ", ".join(say("sceptic-structure-figure", language, figure=say(f"sceptic-figure-{figure}", language), count=sum(
        line["inside"] == "yes" for line in some), all=len(some)) for figure, some in _by_figure(gated).items())
    return [(reached >= STRUCTURE_NEEDED * len(gated), say(
        "sceptic-structure", language, reached=reached, all=len(gated), needed=round(100 * STRUCTURE_NEEDED), figures=parts))]


def _by_figure(lines: Sequence[TableLine]) -> dict[str, list[TableLine]]:
    found: dict[str, list[TableLine]] = {}
    for line in lines:
        found.setdefault(line["figure"], []).append(line)
    return found


# ---- conclusions


def _firm(conclusions: Sequence[TableLine], language: str) -> str:
    if not conclusions:
        return ""
    firm = [line for line in conclusions if min(float(line["worlds_share"]), float(line["sets_share"])) >= _MOSTLY]
    return say("sceptic-firm", language, count=len(firm), all=len(conclusions), share=round(100 * _MOSTLY))


def _weak(conclusions: Sequence[TableLine], language: str) -> str:
    """The conclusion that holds in the fewest of the plausible settings or parameter sets."""
    if not conclusions:
        return ""
    weakest = min(conclusions, key=lambda line: min(float(line["worlds_share"]), float(line["sets_share"])))
    outcome = inside(say(f"outcome-{weakest['outcome'].replace('_', '-')}", language))
    return say("sceptic-weak", language, better=weakest["better"], other=weakest["other"], outcome=outcome,
               settings=number(float(weakest["worlds_share"]), language, "share"),
               sets=number(float(weakest["sets_share"]), language, "share"))
