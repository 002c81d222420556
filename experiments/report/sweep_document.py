"""A sweep as people see it: sentences, lines over each factor, tables."""

from __future__ import annotations

from simpul.experiments.analyses.sweep import Sweep
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import difference_unit, inside, listed
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.flip_words import flip_words
from simpul.experiments.report.map_words import advice_words
from simpul.experiments.report.opening_section import opening_section
from simpul.sim.language import say

_FEW_SEEDS = 15
_MOST_TOLD = 3          # changes told in one sentence


def sweep_document(found: Sweep, language: str) -> Document:
    """The page of a sweep."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    named = [inside(factor_label(found.scenario, factor.key, language)) for factor in found.factors]
    order = sorted(found.factors, key=lambda factor: -_largest(found, factor))       # what changes most is shown first
    first, *lines = [_line(found, factor, item, language) for item in found.aims for factor in order]
    listing = (say("sweep-fold", language), (_worlds(found, language),))
    sure = say("sweep-sure", language, seeds=len(found.plan.seeds), worlds=len(found.worlds),
               design=say(f"design-{found.design}", language))
    return question_document(
        "sweep", language, {"factors": listed(named, language), "aim": aim},
        {"question-answer": advice_words(found, aim, language), "flip-tag": flip_words(found, found.flip, found.wanted, language),
         "sweep-change-tag": _changes(found, language),
         "report-answer-sure": " ".join(filter(None, [sure, answer_words.caveats(found, language, _FEW_SEEDS)]))},
        first=first,
        parts=(DocumentPart(say("sweep-lines", language), (say("sweep-reading", language, level=round(100 * found.level)),),
                    answer_words.legend(found, language, _drawn(found)), tuple(lines)),
               DocumentPart(say("report-tables", language), tables=(*(_means(found, factor, language) for factor in found.factors),
                                                            answer_words.factor_table(found, found.factors, language)),
                    folds=(listing,))),
        method=(*answer_words.method(found, language), say(f"sweep-method-{found.design}", language),
                say("map-method", language, level=round(100 * found.level), strategies=len(found.labels)),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language),
        limits=(say("question-limit-else", language),))


def _largest(found: Sweep, factor) -> float:
    """The largest change that a factor makes to any strategy."""
    return max((abs(found.change(factor, place).mean) for place in range(len(found.labels))), default=0.0)


def _drawn(found: Sweep) -> list[str]:
    """The strategies that have lines: all but doing nothing, which is what gains are counted from."""
    return [label for place, label in enumerate(found.labels) if place != found.place("nothing")]


def _changes(found: Sweep, language: str) -> str:
    """For each factor the strategies that change most from one end to the other, those that surely change first."""
    told = []
    for factor in found.factors:
        shown = found.groups(factor)
        changes = [(label, found.change(factor, place)) for place, label in enumerate(found.labels)]
        sure = [(label, one) for label, one in changes if one.low > 0 or one.high < 0]
        values = {
            "factor": inside(factor_label(found.scenario, factor.key, language)),
            "low": answer_words.value_text(shown[0][0], language),
            "high": answer_words.value_text(shown[-1][0], language),
        }
        if not sure:
            told.append(say("sweep-no-change", language, **values))
            continue
        largest = sorted(sure, key=lambda item: -abs(item[1].mean))[:_MOST_TOLD]
        parts = [say("sweep-change", language, strategy=answer_words.titles(found, [label], language),
                     change=answer_words.amount(found, found.wanted, one.mean, language, sign=True)) for label, one in largest]
        told.append(say("sweep-changes", language, changes=listed(parts, language), **values))
    return " ".join(told)


def _line(found: Sweep, factor, aim, language: str) -> Picture:
    values = [value for value, _ in found.groups(factor)]
    curves = {label: found.line(factor, aim, place, gain=True) for place, label in enumerate(found.labels)
              if place != found.place("nothing")}
    title = factor_label(found.scenario, factor.key, language)
    unit = found.unit(aim)
    axis = say("tradeoffs-axis-gain", language, unit=difference_unit(unit, language))
    figure = shared_figures.over_factor(
        curves, answer_words.looks(found), answer_words.names(found, language), values, title, unit, axis, language
    )
    name = f"sweep-{found.aims.index(aim)}-{found.factors.index(factor)}"
    reading = say("sweep-line-reading", language, factor=inside(title))
    return picture(name, aim_words.aim_label(found, aim, language), reading, figure)


def _means(found: Sweep, factor, language: str) -> Table:
    """Means of the aim at each shown value of a factor."""
    caption = say("sweep-table", language, aim=aim_words.aim_label(found, found.wanted, language),
                  factor=factor_label(found.scenario, factor.key, language))
    return answer_words.strategy_table(
        found, caption, (answer_words.value_text(value, language) for value, _ in found.groups(factor)),
        lambda label: (answer_words.estimate_cell(found, found.wanted, one, language)
                       for one in found.line(factor, found.wanted, found.labels.index(label))), language)


def _worlds(found: Sweep, language: str) -> Table:
    """Every world with what came first in it; the first two hundred of many."""
    rows = []
    shown = list(zip(found.worlds, found.best, strict=True))[:answer_words.MOST_WORLDS]
    for number, (world, leader) in enumerate(shown, 1):
        best = leader.best
        first = answer_words.titles(found, [found.labels[best.first]], language) if best.first >= 0 else "–"
        rows.append((str(number), (*(Cell(answer_words.value_text(value, language), kind="number") for value in world.values()),
                                   Cell(first), Cell(say("map-clear" if leader.clear else "map-grey", language)))))
    heads = (*(factor_label(found.scenario, factor.key, language) for factor in found.factors),
             say("map-column-first", language), say("map-column-verdict", language))
    return Table(say("sweep-table-worlds", language, shown=len(rows), worlds=len(found.worlds)), heads, tuple(rows))
