"""The sheet of every scenario that is no exercise: what it is, how it works, things to notice, things to try, sources.

    python -m simpul.experiments.documentation course --write     # scenarios/sheets.md and scenarios/sheets.id.md, with the course

How it works, what to notice and what to try are in `docs/sheets.yaml`; what it is and where its numbers come from, in the
scenario file; figures, in `results/reference/`, which a test holds against the model. What is said to be seen has conditions on
these figures, so that a sentence that is no longer true is found.
"""

from __future__ import annotations

import csv
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from simpul.experiments.documentation.shipped_tables import ROOT, plain_yaml
from simpul.experiments.presentation.labels import MISSING, fixed, outcome_label, scaled, title_inside, unit_label
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say
from simpul.sim.outcomes import INDEX, OUTCOMES
from simpul.sim.scenario import Scenario, load_scenario

SHEETS_FILE = ROOT / "docs" / "sheets.yaml"
SHEET_PAGES = {"en": "scenarios/sheets.md", "id": "scenarios/sheets.id.md"}
CONDITION = re.compile(r"(?P<outcome>\w+)(?:@(?P<at>\d+))?: (?P<one>[\w-]+)(?:@(?P<one_at>\d+))? (?P<sign>>=|>|~) "
                       r"(?P<other>[\w-]+)(?:@(?P<other_at>\d+))?(?: by (?P<by>[\d.]+))?")
_CASES_PAGE = {"en": "docs/cases.md", "id": "docs/cases.id.md"}
_MAIN = tuple(one.name for one in OUTCOMES if one.primary)
InBoth = dict[str, str]


@dataclass(frozen=True)
class SeenThing:
    """Something to notice, by language, and the conditions on the reference results under which it is true."""

    told: InBoth
    conditions: tuple[str, ...]


@dataclass(frozen=True)
class CaseSheet:
    """What a sheet has beyond its scenario. month: after the start, of its table; slides: statements of the deck; how, sources: by
    language; tries: what to do, by language, and its command without `simpul`, empty for none."""

    scenario: str
    month: int
    slides: tuple[str, ...]
    how: InBoth
    notice: tuple[SeenThing, ...]
    tries: tuple[tuple[InBoth, str], ...]
    sources: InBoth


def case_sheets() -> list[CaseSheet]:
    """All sheets in the order of the file. KeyError for one that lacks a part."""
    return [CaseSheet(name, told["month"], tuple(told["slides"]), told["how"],
                      tuple(SeenThing(one, tuple(one["holds"])) for one in told["notice"]),
                      tuple((one, one["command"]) for one in told["try"]), told["sources"])
            for name, told in plain_yaml(SHEETS_FILE).items()]


@lru_cache
def reference_means(name: str) -> dict[tuple[str, int, str], tuple[float, float]]:
    """Mean and half width of its interval by strategy, months after the start and outcome, as they ship. FileNotFoundError for a
    scenario that does not."""
    with (ROOT / "results" / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {(row["strategy"], int(row["months"]), outcome): (float(row[outcome] or "nan"), float(row[f"{outcome}_half"] or "nan"))
            for row in rows for outcome in _MAIN if outcome in row}


def condition_holds(sheet: CaseSheet, condition: str) -> bool:
    """Whether what is said is so in the reference results. ValueError for a condition that cannot be read, KeyError for one that
    names what is not there."""
    found = CONDITION.fullmatch(condition)
    if found is None or (found["sign"] == "~") != (found["by"] is not None):
        raise ValueError(condition)
    means, month = reference_means(sheet.scenario), int(found["at"] or sheet.month)
    (one, half), (other, other_half) = (means[found[side], int(found[f"{side}_at"] or month), found["outcome"]]
                                        for side in ("one", "other"))
    if found["sign"] == "~":
        return abs(one - other) <= float(found["by"])
    return one - half > other + other_half if found["sign"] == ">" else one >= other


def sheet_page(language: str) -> str:
    """The page in a language, as Markdown."""
    parts = [f"# {say('sheets-title', language)}", say("sheets-about", language), *(_sheet(one, language) for one in case_sheets())]
    return "\n\n".join(parts) + "\n"


def five_parts(parts: dict[str, str], language: str) -> str:
    """What, how, notice, try and sources under the headings that all sheets share, each a paragraph or a block."""
    return "\n\n".join(f"**{say(f'sheet-{name}', language)}.** {text}".replace("** \n", "**\n") for name, text in parts.items())


def shell_block(commands: list[str]) -> str:
    """Commands to be typed, without `simpul`, as a block; empty for none."""
    lines = "\n".join(f"simpul {command}" for command in commands if command)
    return f"\n\n```sh\n{lines}\n```" if lines else ""


def _sheet(sheet: CaseSheet, language: str) -> str:
    scenario = load_scenario(ROOT / "scenarios" / f"{sheet.scenario}.yaml")
    about = "\n\n".join(line.strip() for line in scenario.description.say(language).split("\n") if line.strip())
    notice = "\n".join(f"- {one.told[language]}" for one in sheet.notice)
    return "\n\n".join([f"## {scenario.title.say(language)}", five_parts({
        "what": say("sheet-file", language, file=f"{sheet.scenario}.yaml", slides=", ".join(sheet.slides)) + f" {about}",
        "how": sheet.how[language],
        "notice": f"{say('sheet-figures', language, month=sheet.month)}\n\n{notice}\n\n{_figures(sheet, scenario, language)}",
        "try": "\n\n" + "\n".join(f"- {told[language]}" for told, _ in sheet.tries) + shell_block([run for _, run in sheet.tries]),
        "sources": f"{sheet.sources[language]} {_noted(sheet, scenario, language)}"}, language)])


def _figures(sheet: CaseSheet, scenario: Scenario, language: str) -> str:
    """The table of means with half their intervals."""
    means = reference_means(sheet.scenario)
    outcomes = [name for name in _MAIN if ("nothing", sheet.month, name) in means]
    head = [say("exercises-column-strategy", language),
            *(f"{outcome_label(name, language)}{_unit(name, language)}" for name in outcomes)]
    strategies = dict.fromkeys(strategy for strategy, _, _ in means)
    rows = [(title_inside(scenario, strategy, language),
             *(_figure(*means[strategy, sheet.month, name], name, language) for name in outcomes)) for strategy in strategies]
    return table(head, rows)


def _unit(name: str, language: str) -> str:
    unit = OUTCOMES[INDEX[name]].unit
    return "" if unit == "count" else f" ({unit_label(unit, language)})"


def _figure(mean: float, half: float, name: str, language: str) -> str:
    if not math.isfinite(mean):
        return MISSING
    unit = OUTCOMES[INDEX[name]].unit
    decimals = 2 if unit == "count" else 1
    return say("sheet-figure", language, **{part: fixed(value * scaled(unit), decimals, language)
                                            for part, value in (("mean", mean), ("half", half))})


def _noted(sheet: CaseSheet, scenario: Scenario, language: str) -> str:
    """How many numbers are facts and how many assumptions, and where to read on."""
    kinds = [note.kind for note in scenario.provenance.values()]
    counted = say("sheet-noted", language, facts=kinds.count("fact"), assumptions=kinds.count("assumption")) if kinds else say(
        "sheet-plain", language)
    page = _CASES_PAGE[language]
    listed = f"`{sheet.scenario}.yaml`" in (ROOT / page).read_text(encoding="utf-8")
    return f"{counted} {say('sheet-cases', language, page=f'../{page}')}" if listed else counted
