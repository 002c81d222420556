"""Words that the answers to all questions share: what is aimed at, where in a factor's range, how it was made."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from simpul.experiments.analyses.answer import Answer
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import PERCENT, inside, listed, number, strategy_title, title_inside, unit_label
from simpul.experiments.presentation.palette import Style
from simpul.experiments.report.comparison_figures import styles
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell
from simpul.experiments.report.ensemble_words import ensemble_about
from simpul.experiments.statistics.estimates import Estimate
from simpul.experiments.statistics.ranking import Aim
from simpul.sim.language import say

_LOW, _HIGH = 1 / 3, 2 / 3          # below and above it, a place in a range is called low, or high
MOST_WORLDS = 200                 # listed one by one in a table


def amount(found: Answer, aim: Aim, value: float, language: str, sign: bool = False) -> str:
    """A score, or a difference of scores (sign), with its unit where one is read without it."""
    if aim.outcome:
        unit = found.unit(aim)
        text = number(value, language, unit, sign)
        return text
    return say("aim-deviations", language, value=number(value, language, "", sign))


def difference(found: Answer, aim: Aim, value: float, language: str, sign: bool = False) -> str:
    """A difference of scores with its unit; sign: with a plus before what is above zero."""
    text = amount(found, aim, value, language, sign=True)
    text = text if sign else text.removeprefix("+")
    unit = found.unit(aim) if aim.outcome else ""
    return f"{text} {unit_label(unit, language)}" if unit and unit not in (*PERCENT, "count") else text


def titles(found: Answer, labels, language: str) -> str:
    """Strategies as a list in a sentence."""
    return listed([title_inside(found.scenario, label, language) for label in labels], language)


def names(found: Answer, language: str) -> dict[str, str]:
    """Every strategy's name."""
    return {label: strategy_title(found.scenario, label, language) for label in found.labels}


def looks(found: Answer) -> dict[str, Style]:
    """How every strategy is drawn."""
    return styles(found.labels, {label: found.scenario.strategies[label].type for label in found.labels})


def legend(found: Answer, language: str, labels=None) -> tuple[dict, ...]:
    """Strategies with the look of their lines, for the buttons above pictures."""
    drawn, told = looks(found), names(found, language)
    return tuple({"label": label, "title": told[label], "colour": drawn[label].colour, "dash": drawn[label].svg_dash}
                 for label in labels or found.labels)


def leaning(found: Answer, places: dict[str, float], language: str) -> str:
    """Where something lies on factors, in words: "where History is high and Barriers are low"; empty when anywhere."""
    parts = [say(f"where-{'low' if place < _LOW else 'high'}", language, factor=inside(factor_label(found.scenario, key, language)))
             for key, place in places.items() if place < _LOW or place > _HIGH]
    return say("where", language, parts=listed(parts, language)) if parts else ""


def value_text(value, language: str) -> str:
    """A value of a factor."""
    return number(float(value), language) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def score_unit(found: Answer, aim: Aim) -> str:
    """Unit that figures of an aim are written with: none where several outcomes are weighed together."""
    return found.unit(aim) if aim.outcome else ""


def estimate_cell(found: Answer, aim: Aim, one: Estimate, language: str, sign: bool = False) -> Cell:
    """A mean with its interval below."""
    unit = score_unit(found, aim)
    if not math.isfinite(one.low):
        return Cell(number(one.mean, language, unit, sign))
    return interval_cell(one.mean, one.low, one.high, language, unit, sign)


def strategy_table(found: Answer, caption: str, heads: Iterable[str], cells: Callable[[str], Iterable[Cell]], language: str,
                   labels: Iterable[str] | None = None) -> Table:
    """A table with a row for each strategy. cells(label): its cells; labels: the strategies (all when None)."""
    told, labels = names(found, language), found.labels if labels is None else labels
    return Table(caption, tuple(heads), tuple((told[label], tuple(cells(label))) for label in labels))


def factor_table(found: Answer, factors, language: str) -> Table:
    """What was varied, between which values, and what the scenario itself has."""
    own, rows = found.scenario.values(), []
    for factor in factors:
        span = (f"{value_text(factor.low, language)} – {value_text(factor.high, language)}" if factor.is_range
                else ", ".join(value_text(value, language) for value in factor.values))
        rows.append((factor_label(found.scenario, factor.key, language),
                     (Cell(factor.key), Cell(span, kind="number"),
                      Cell(value_text(own.get(factor.key, "–"), language), kind="number"))))
    return Table(say("question-table-factors", language),
                 tuple(say(f"question-column-{name}", language) for name in ("key", "varied", "own")), tuple(rows))


def method(found: Answer, language: str) -> tuple[str, ...]:
    """How every question is made: the same random events, and how several outcomes are weighed."""
    sentences = [say("report-method-events", language),
                 say("question-method-runs", language, worlds=len(found.worlds), strategies=len(found.labels),
                     seeds=len(found.plan.seeds), runs=found.made, months=found.horizon)]
    return tuple(sentences)


def scale_method(language: str) -> str:
    """How outcomes are brought to one scale."""
    return say("question-method-scale", language)


def over_ensemble(found: Answer, language: str) -> str:
    """That every seed, or every world, had another of the parameter sets; empty without an ensemble."""
    ensemble = getattr(found.scenario, "ensemble", None)
    if ensemble is None and found.question in ("robustness", "sensitivity"):
        return ""                                  # they vary parameters themselves
    if ensemble is None or found.question != "robustness":
        return ensemble_about(found.scenario, len(found.plan.seeds), language)
    return say("ensemble-about-worlds", language, sets=min(len(found.worlds), len(ensemble)), all=len(ensemble))


def caveats(found: Answer, language: str, few: int) -> str:
    """What must be known before believing the answer: few seeds, failed runs."""
    parts = list(filter(None, [over_ensemble(found, language)]))
    if len(found.plan.seeds) < few:
        parts.append(say("question-few-seeds", language, seeds=len(found.plan.seeds)))
    if found.results.failures:
        parts.append(say("words-failures", language, failed=len(found.results.failures), all=found.made))
    return " ".join(parts)
