"""What a result rests on, as tables: context with what its ends mean, settings, parameters, facts and assumptions."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import number, strategy_title, unit_label
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.sim.language import has, say
from simpul.sim.parameters import CONTEXT, PARAMETERS


def context(comparison: Comparison, language: str) -> Table:
    """Every context factor: value, whether it is the default, and what its two ends mean."""
    rows = []
    for item in CONTEXT:
        key = f"context-{item.name.replace('_', '-')}"
        rows.append((say(key, language), (
            _value(comparison, f"context.{item.name}", getattr(comparison.scenario.context, item.name), language),
            Cell(say(f"{key}-low", language)), Cell(say(f"{key}-high", language)))))
    heads = tuple(say(f"report-column-{name}", language) for name in ("value", "low-end", "high-end"))
    return Table(say("report-table-context", language), heads, tuple(rows))


def parameters(comparison: Comparison, language: str) -> Table:
    """Every parameter of the model: value, range, unit, source."""
    rows = []
    for item in PARAMETERS:
        key = f"parameter-{item.name.replace('_', '-')}"
        label = say(key, language) if has(key, language) else item.name
        rows.append((label, (
            _value(comparison, f"parameters.{item.name}", comparison.scenario.parameters[item.name], language),
            Cell(f"{number(item.low, language)} – {number(item.high, language)}", kind="number"),
            Cell(unit_label(item.unit, language)), Cell(item.source))))
    return Table(say("report-table-parameters", language),
                 tuple(say(f"report-column-{name}", language) for name in ("value", "range", "unit", "source")),
                 tuple(rows))


def _value(comparison: Comparison, key: str, value: float, language: str) -> Cell:
    default = key in comparison.scenario.defaults_used
    return Cell(number(float(value), language), say("report-default", language) if default else "", "number")


def settings_table(comparison: Comparison, language: str) -> Table:
    """The settings of every strategy compared; what the scenario left at its default is marked."""
    rows = []
    for label in comparison.results.strategies:
        declared = comparison.scenario.strategies[label]
        told = {name: value for name, value in declared.model_dump(mode="json").items()
                if name != "title" and value is not None}
        cells = []
        for name, value in told.items():
            default = f"strategies.{label}.{name}" in comparison.scenario.defaults_used
            cells.append(f"{name}: {_plain(value, language)}"
                         + (f" ({say('report-default', language)})" if default else ""))
        rows.append((strategy_title(comparison.scenario, label, language), (Cell(label), Cell("; ".join(cells)))))
    return Table(say("report-table-settings", language),
                 (say("report-column-label", language), say("report-column-settings", language)), tuple(rows))


_ELSEWHERE = ("context", "parameters", "strategies", "title", "description")    # parts that have tables of their own


def everything_else(comparison: Comparison, language: str) -> Table:
    """Every value of the scenario that no other table shows, by its dotted key; defaults are marked."""
    scenario = comparison.scenario
    rows = [(key, (Cell(_plain(value, language)),
                   Cell(say("report-default", language) if key in scenario.defaults_used else "")))
            for key, value in scenario.values().items()
            if key.partition(".")[0] not in _ELSEWHERE and value is not None]
    return Table(say("report-table-values", language), (say("report-column-value", language), ""), tuple(rows))


def _plain(value, language: str) -> str:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value, language)
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def community(comparison: Comparison, language: str) -> list[tuple[str, str]]:
    """The size of things in one list: organizations, places, issues, months, subsidy."""
    scenario = comparison.scenario
    return [
        (say("report-organizations", language), number(scenario.organization_count(), language)),
        (say("report-places", language), ", ".join(getattr(item, language) for item in scenario.places.values())),
        (say("report-issues", language), ", ".join(getattr(item, language) for item in scenario.issues.values())),
        (say("report-months", language), say("report-months-value", language, months=scenario.months,
                                             burn_in=scenario.burn_in, start=scenario.start)),
        (say("report-subsidy", language), say("report-subsidy-value", language,
                                              total=number(scenario.subsidy.total, language),
                                              months=scenario.subsidy.months)),
    ]


def notes(comparison: Comparison, kind: str, language: str) -> Table:
    """The scenario's annotated numbers of one kind: "fact" or "assumption"."""
    values, rows = comparison.scenario.values(), []
    for key, note in comparison.scenario.provenance.items():
        if note.kind != kind:
            continue
        value = values.get(key)
        text = number(float(value), language) if isinstance(value, (int, float)) else str(value or "")
        bounds = getattr(note, "range", None)
        spread = f"{number(bounds[0], language)} – {number(bounds[1], language)}" if bounds else ""
        rows.append((key, (Cell(text, kind="number"), Cell(spread, kind="number"), Cell(note.text))))
    return Table(say(f"report-table-{kind}s", language),
                 tuple(say(f"report-column-{name}", language) for name in ("value", "range", kind)), tuple(rows))
