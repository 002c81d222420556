"""The picture of the README: one answer, drawn from a small table that ships.

    python -m simpul.experiments.documentation answer --write     # results/answer.csv, docs/pictures/answer.svg and answer.id.svg

The table has what each strategy of the PIKUL case gives instead of direct grants: mean over the parameter sets, and where the
middle nine tenths of them lie. Lines and text only, so that a picture is a few kilobytes, needs no font of ours, and is the same
on every computer.
"""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as Tree

from simpul.experiments.analyses.comparison_run import compare
from simpul.experiments.presentation.chart_style import GRID, INK, PAPER
from simpul.experiments.presentation.labels import difference_unit, fixed, outcome_label, strategy_title, text_of
from simpul.experiments.presentation.palette import styles
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

ANSWER_TABLE = "results/answer.csv"
ANSWER_PICTURES = {"en": "docs/pictures/answer.svg", "id": "docs/pictures/answer.id.svg"}
_FOLDER = Path(__file__).resolve().parents[2]
_CASE, _BASELINE, _MONTHS = "pikul", "direct-grants", 120
_PANELS = ("need_met", "crises_met", "windows_won")
_NUMBERS = ("difference", "sets_low", "sets_high")
_LEFT, _PANEL, _GAP, _TOP, _ROW, _DOT = 250, 190, 32, 58, 34, 5      # pixels of the drawing
_WRAP = 8                                                           # room around the numbers of a panel, pixels
_APART = 26                                                         # pixels between two numbers that can both be read


def answer_table(threads: int | None = None, progress=None) -> str:
    """Run the comparison that `simpul compare pikul` runs, without its second round, and return the table (CSV).

    threads: all cores when left out. progress: called with runs done and all.
    """
    found = compare(_scenario(), threads=threads, progress=progress, without_openings=0).to_dataframe()
    found = found[(found.horizon == _MONTHS) & (found.baseline == _BASELINE) & found.outcome.isin(_PANELS)]
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["strategy", "outcome", *_NUMBERS])
    for row in found.itertuples():
        writer.writerow([row.strategy, row.outcome, *(f"{getattr(row, name):.4g}" for name in _NUMBERS)])
    return stream.getvalue()


def answer_picture(language: str, table: str | None = None) -> str:
    """Return the picture in a language, as SVG. table: as `answer_table` makes it; the one that ships when left out."""
    text = (_FOLDER / ANSWER_TABLE).read_text(encoding="utf-8") if table is None else table
    rows = list(csv.DictReader(StringIO(text)))
    labels = list(dict.fromkeys(row["strategy"] for row in rows))
    width, height = _LEFT + len(_PANELS) * (_PANEL + _GAP), _TOP + len(labels) * _ROW + 34
    picture = Tree.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}", width=str(width),
                           height=str(height), role="img")
    picture.set("font-family", "system-ui, sans-serif")
    picture.set("font-size", "14")
    scenario = _scenario()
    Tree.SubElement(picture, "title").text = text_of(scenario.title, language)
    Tree.SubElement(picture, "rect", width="100%", height="100%", fill=PAPER)
    for place, label in enumerate(labels):
        _text(picture, _LEFT - 14, _level(place) + 5, strategy_title(scenario, label, language), "end")
    looks = styles(tuple(labels), {label: scenario.strategies[label].type for label in labels})
    for place, outcome in enumerate(_PANELS):
        own = [row for row in rows if row["outcome"] == outcome]
        _panel(picture, _LEFT + place * (_PANEL + _GAP), outcome, own, looks, language)
    Tree.indent(picture, " ")
    return Tree.tostring(picture, encoding="unicode") + "\n"


def _scenario():
    return load_scenario(shipped_scenarios()[_CASE])


def _level(place: int) -> int:
    """The middle of a row."""
    return _TOP + place * _ROW + _ROW // 2


def _panel(picture, left: int, outcome: str, rows: list[dict[str, str]], looks, language: str) -> None:
    """One outcome: a line at zero, where strategies are as good as direct grants, and a dot with its range for each."""
    unit = next(one.unit for one in OUTCOMES if one.name == outcome)
    scale = 100 if unit == "share" else 1
    numbers = [[float(row[name]) * scale for name in _NUMBERS] for row in rows]
    low, high = min(0.0, *(min(one) for one in numbers)), max(0.0, *(max(one) for one in numbers))

    def across(value: float) -> str:
        return f"{left + _WRAP + (value - low) / (high - low) * (_PANEL - 2 * _WRAP):.1f}"

    bottom = _level(len(rows) - 1) + _ROW // 2
    middle = left + _PANEL // 2
    _text(picture, middle, 22, outcome_label(outcome, language), "middle", weight="600")
    _text(picture, middle, 42, difference_unit(unit, language) if unit == "share" else "", "middle", size="12")
    for end in (low, 0.0, high):
        zero = end == 0.0
        _line(picture, across(end), _TOP, across(end), bottom, INK if zero else GRID, "1.5" if zero else "1")
        if zero or abs(float(across(end)) - float(across(0.0))) > _APART:
            _text(picture, across(end), bottom + 20, "0" if zero else fixed(end, 1 if abs(end) < 10 else 0, language, sign=True),
                  "middle", size="12")
    for place, (row, (mean, lower, upper)) in enumerate(zip(rows, numbers, strict=True)):
        colour = looks[row["strategy"]].colour
        _line(picture, across(lower), _level(place), across(upper), _level(place), colour, "3")
        Tree.SubElement(picture, "circle", cx=across(mean), cy=str(_level(place)), r=str(_DOT), fill=colour)


def _line(picture, x1: str, y1: int, x2: str, y2: int, colour: str, width: str) -> None:
    Tree.SubElement(picture, "line", {"x1": x1, "y1": str(y1), "x2": x2, "y2": str(y2), "stroke": colour, "stroke-width": width})


def _text(picture, x, y: int, text: str, anchor: str, size: str = "14", weight: str = "400") -> None:
    Tree.SubElement(picture, "text", {"x": str(x), "y": str(y), "text-anchor": anchor, "font-size": size, "font-weight": weight,
                                      "fill": INK}).text = text
