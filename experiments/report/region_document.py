"""A region as people see it: how many communities gained, how far they lie apart, what went from one to another."""

from __future__ import annotations

import math

import numpy as np

from simpul.experiments.analyses.region_analysis import QUANTILES, Region
from simpul.experiments.presentation.labels import (
    MISSING,
    difference_unit,
    inside,
    interval,
    number,
    outcome_label,
    outcome_meaning,
    title_inside,
)
from simpul.experiments.report import answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, head, interval_cell, number_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.opening_section import opening_section
from simpul.experiments.runner.results import Measure
from simpul.sim.language import say

_FIRST = "need_met"
_MOST_TOLD = 4            # strategies told one by one
_MEGABYTE = 1 << 20


def region_document(found: Region, language: str) -> Document:
    """The page of a region."""
    layout = found.found.layout
    first, *others = [_gains(found, item, language) for item in _main(found)]
    return question_document(
        "region", language, {"communities": layout.communities},
        {"question-answer": _answer(found, language), "region-apart-tag": _apart(found, language),
         "region-between-tag": _between(found, language),
         "report-answer-sure": say("region-sure", language, communities=layout.communities, months=found.horizon)},
        first=first if found.others else None,
        grid=_gained(found, language) if found.others else None,
        key=say("region-key", language) if found.others else "",
        parts=(
            *(
                [DocumentPart(say("region-gains", language), (say("region-gains-reading", language),), pictures=tuple(others))]
                if found.others
                else []
            ),
            DocumentPart(
                say("region-spread", language),
                (say("region-spread-reading", language),),
                answer_words.legend(found, language),
                tuple(_ranked(found, item, language) for item in _main(found)),
                folds=((say("region-fold", language), tuple(
                    _quantiles(found, item, language) for item in found.measures if item.primary or item.described)),),
            ),
            DocumentPart(
                say("region-bridges-heading", language),
                (
                    say(
                        "region-bridges-reading", language, bridges=layout.bridges, reach=layout.reach, all=len(found.found.bridges)
                    ),
                ),
                tables=(_carried(found, language), *([_likeness(found, language)] if found.others else [])),
            ),
        ),
        method=(
            say("report-method-events", language),
            say("region-method", language, communities=layout.communities, bridges=layout.bridges, reach=layout.reach),
            say("region-method-books", language, contacts=layout.contacts),
            say("region-method-likeness", language),
        ),
        **opening_section(found, language),
        limits=(say("region-limit-alike", language), say("region-limit-row", language), say("question-limit-else", language)),
        made=(
            (say("region-made-communities", language), number(layout.communities, language)),
            (say("report-organizations", language), number(found.found.organizations, language)),
            (say("report-seeds", language), str(found.found.seed)),
            (
                say("region-made-memory", language),
                say(
                    "region-made-memory-value",
                    language,
                    megabytes=max(1, round(found.found.bytes / _MEGABYTE)),
                    each=round(found.found.bytes / found.found.organizations),
                ),
            ),
        ),
        folder=say("region-folder", language),
    )


def _ordered(found: Region) -> list[str]:
    """The strategies by their mean gain in need met, the largest first."""
    return sorted(found.others, key=lambda label: -np.nan_to_num(found.mean_gain(_FIRST, label).mean, nan=-np.inf))


def _answer(found: Region, language: str) -> str:
    if not found.others:
        return say("region-answer-nothing", language)
    told = []
    for label in _ordered(found)[:_MOST_TOLD]:
        gained, lost = found.shares(_FIRST, label)
        gain = found.mean_gain(_FIRST, label)
        told.append(say("region-answer-one", language, strategy=title_inside(found.scenario, label, language),
                        gained=number(gained, language, "share"), lost=number(lost, language, "share"),
                        mean=number(gain.mean, language, "share", sign=True),
                        interval=interval(gain.low, gain.high, language, "share", sign=True)))
    more = len(found.others) - len(told)
    return " ".join([say("region-answer", language, outcome=inside(outcome_label(_FIRST, language)), months=found.horizon), *told,
                     *([say("region-answer-more", language, more=more)] if more else [])])


def _apart(found: Region, language: str) -> str:
    """Where the middle half and the lowest twentieth of the communities lie, for the best strategy and for doing nothing."""
    told = []
    for label in [*_ordered(found)[:1], found.nothing]:
        low, quarter, _middle, three, _high = found.quantiles(_FIRST, label)
        told.append(say("region-apart", language, strategy=title_inside(found.scenario, label, language),
                        low=number(low, language, "share"), middle=interval(quarter, three, language, "share")))
    return " ".join([say("region-apart-outcome", language, outcome=inside(outcome_label(_FIRST, language))), *told])


def _between(found: Region, language: str) -> str:
    if not len(found.found.bridges):
        return say("region-no-bridges", language)
    label = [*_ordered(found), found.nothing][0]
    row, title = found.carried[label], title_inside(found.scenario, label, language)
    told = [say("region-between", language, strategy=title, share=number(row["deal_share"], language, "share"),
                joined=number(row["joined"], language, "share"))]
    if found.others:
        near = found.neighbours(_FIRST, label)
        alike = "unknown" if not math.isfinite(near.likeness) else "more" if near.likeness > near.high else \
            "less" if near.likeness < near.low else "chance"
        told.append(say(f"region-alike-{alike}", language, outcome=inside(outcome_label(_FIRST, language)),
                        likeness=number(near.likeness, language)))
    return " ".join(told)


def _gains(found: Region, item, language: str) -> Picture:
    """Gains of the communities under each strategy: the middle one, and where nine in ten lie."""
    rows, dots = [], []
    names = answer_words.names(found, language)
    for label in _ordered(found):
        gains = found.gains(item.name, label)
        gains = gains[np.isfinite(gains)]
        low, middle, high = np.quantile(gains, [QUANTILES[0], 0.5, QUANTILES[-1]]) if len(gains) else (np.nan,) * 3
        rows.append(names[label])
        dots.append(shared_figures.Dot(middle, low, high, True, say(
            "region-hover", language, strategy=names[label], middle=number(middle, language, item.unit, sign=True),
            interval=interval(low, high, language, item.unit, sign=True))))
    axis = say("region-axis-gain", language, unit=difference_unit(item.unit, language))
    figure = shared_figures.dots(rows, [(item.name, "#0072B2", "circle", dots)], axis, item.unit, language)
    reading = say("region-gain-reading", language) if item.name == _FIRST else ""        # once is enough
    return picture(f"region-gain-{item.name}", outcome_label(item.name, language), reading, figure)


def _ranked(found: Region, item, language: str) -> Picture:
    curves = {label: found.found.of(item.name, label) for label in found.labels}
    titles = say("region-axis-communities", language), shared_figures.axis_unit(item.unit, language)
    figure = shared_figures.ranked_figure(
        curves, answer_words.looks(found), answer_words.names(found, language), titles, item.unit, language
    )
    return picture(f"region-spread-{item.name}", outcome_label(item.name, language), outcome_meaning(item.name, language), figure)


def _gained(found: Region, language: str) -> Table:
    """The share of communities that gained and, below, of those that lost."""
    def cells(label: str):
        for item in _main(found):
            gained, lost = found.shares(item.name, label)
            yield Cell(number(gained, language, "share"), say("region-lost", language, share=number(lost, language, "share"))
                       if math.isfinite(lost) else "", "better" if gained > 2 * lost else "worse" if lost > 2 * gained else "noise")

    caption = say("region-table-gained", language, months=found.horizon)
    return answer_words.strategy_table(found, caption, _outcomes(found, language), cells, language, _ordered(found))


def _main(found: Region) -> list[Measure]:
    """The main outcomes of the scenario."""
    return [item for item in found.measures if item.primary]


def _outcomes(found: Region, language: str) -> list[str]:
    return [outcome_label(item.name, language) for item in _main(found)]


def _quantiles(found: Region, item, language: str) -> Table:
    """Where communities lie: quantiles under each strategy, and the mean gain."""
    def cells(label: str):
        for value in found.quantiles(item.name, label):
            yield number_cell(float(value), language, item.unit)
        gain = None if label == found.nothing else found.mean_gain(item.name, label)
        yield Cell(MISSING, kind="number") if gain is None else interval_cell(gain.mean, gain.low, gain.high, language, item.unit,
                                                                              sign=True)

    heads = (*(say("region-column-quantile", language, share=round(100 * share)) for share in QUANTILES),
             say("region-column-gain", language))
    caption = say("region-table-quantiles", language, outcome=head(item, language, found.scenario), months=found.horizon)
    return answer_words.strategy_table(found, caption, heads, cells, language)


def _carried(found: Region, language: str) -> Table:
    """What went over the bridges."""
    units = {"deals": "", "deal_share": "share", "moved": "", "relations": "", "joined": "share"}
    return answer_words.strategy_table(
        found, say("region-table-carried", language),
        (say(f"region-column-{name.replace('_', '-')}", language) for name in units),
        lambda label: (number_cell(found.carried[label][name], language, unit) for name, unit in units.items()), language)


def _likeness(found: Region, language: str) -> Table:
    """How alike the gains at the two ends of bridges are, with what chance alone makes of it."""
    def cells(label: str):
        for item in _main(found):
            near = found.neighbours(item.name, label)
            yield interval_cell(near.likeness, near.low, near.high, language, sign=True)

    return answer_words.strategy_table(found, say("region-table-likeness", language), _outcomes(found, language), cells, language,
                                         found.others)
