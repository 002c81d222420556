"""The map as people see it: sentences, the picture, the tables."""

from __future__ import annotations

import math

import numpy as np

from simpul.experiments.analyses.strategy_map import MapSpot, StrategyMap
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import inside, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, p_text
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import picture
from simpul.experiments.report.opening_section import opening_section
from simpul.experiments.statistics.estimates import MANY_SEEDS
from simpul.sim.language import say

_FEW_SEEDS = 15
STEP = 50         # numbers of seeds are told in such steps


def map_document(found: StrategyMap, language: str) -> Document:
    """The page of a map."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    factors = {way: inside(factor_label(found.scenario, factor.key, language))
               for way, factor in (("across", found.across), ("down", found.down))}
    return question_document(
        "map", language, {"aim": aim, **factors},
        {"question-answer": _where(found, aim, language), "map-grey-tag": _grey(found, language),
         "report-answer-sure": _sure(found, language)},
        first=_picture(found, language), key=_key(found, language),
        parts=(DocumentPart(say("report-tables", language), tables=(_counts(found, language), answer_words.factor_table(
            found, (found.across, found.down), language)), folds=((say("map-fold", language), (_cells(found, language),)),)),),
        method=(*answer_words.method(found, language), say("map-method", language, level=round(100 * found.level),
                                                      strategies=len(found.labels)),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language),
        limits=(say("question-limit-else", language),))


def _where(found: StrategyMap, aim: str, language: str) -> str:
    """Which strategy is clearly best in how many cells, and where these lie."""
    cells = len(found.spots)
    if not found.clear:
        return say("map-none", language, aim=aim, cells=cells, months=found.horizon)
    told = [say("map-owner", language, strategy=answer_words.titles(found, [label], language), cells=count,
                where=answer_words.leaning(found, found.leaning(label), language)) for label, count in found.clear.items()]
    return say("map-where", language, aim=aim, cells=cells, months=found.horizon, owners="; ".join(told))


def _grey(found: StrategyMap, language: str) -> str:
    grey = sum(not spot.clear for spot in found.spots)
    if not grey:
        return say("map-no-grey", language)
    often = [label for label, count in found.running.items() if count >= grey / 2][:4] or list(found.running)[:2]
    told = [
        say("map-grey-cells", language, grey=grey, cells=len(found.spots), strategies=answer_words.titles(found, often, language))
    ]
    leads = [spot.best.lead for spot in found.spots if not spot.clear]
    soon = [seeds for seeds in found.needed if seeds <= MANY_SEEDS]
    close = [lead for seeds, lead in zip(found.needed, leads, strict=True) if not seeds <= MANY_SEEDS and math.isfinite(lead)]
    if soon:
        told.append(say("map-soon", language, count=len(soon), seeds=STEP * math.ceil(max(soon) / STEP)))
    if close:
        told.append(say("map-close", language, count=len(close), seeds=MANY_SEEDS,
                        lead=answer_words.amount(found, found.wanted, max(close), language)))
    return " ".join(told)


def _sure(found: StrategyMap, language: str) -> str:
    sentence = say("map-sure", language, seeds=len(found.plan.seeds), strategies=len(found.labels),
                   wrong=number(1 - found.level, language, "share"))
    return " ".join(filter(None, [sentence, answer_words.caveats(found, language, _FEW_SEEDS)]))


def _letters(found: StrategyMap) -> dict[str, str]:
    """A letter for each strategy that is clearly best somewhere or in the running, those with most cells first."""
    shown = [*found.clear, *(label for label in found.running if label not in found.clear)]
    return {label: chr(65 + place) for place, label in enumerate(shown)}


def _shown(spot: MapSpot) -> tuple[int, ...]:
    """Places of the strategies whose letters stand in a cell."""
    return (spot.best.first,) if spot.clear else spot.best.running


def _key(found: StrategyMap, language: str) -> str:
    told = answer_words.names(found, language)
    letters = "; ".join(f"{letter} {told[label]}" for label, letter in _letters(found).items())
    return f"{letters}. " + say("map-key", language, level=round(100 * found.level))


def _picture(found: StrategyMap, language: str):
    owners = np.array([spot.best.first if spot.clear else -1 for spot in found.spots]).reshape(found.shape)
    told, letters = answer_words.names(found, language), _letters(found)
    marks = np.array(["".join(sorted(letters[found.labels[place]] for place in _shown(spot)
                                      if found.labels[place] in letters)) for spot in found.spots],
                     dtype=object).reshape(found.shape)
    words = np.array([_words(found, spot, language) for spot in found.spots], dtype=object).reshape(found.shape)
    axes = [[answer_words.value_text(value, language) for value in factor.stops()] for factor in (found.across, found.down)]
    titles = tuple(factor_label(found.scenario, factor.key, language) for factor in (found.across, found.down))
    owned = {found.labels.index(label): f"{letters[label]} {told[label]}" for label in found.clear}
    figure = shared_figures.cells(owners, marks.tolist(), words.tolist(), owned, *axes, titles, language)
    return picture("map", aim_words.aim_label(found, found.wanted, language), say("map-reading", language), figure)


def _words(found: StrategyMap, spot: MapSpot, language: str) -> str:
    """What a cell says when pointed at."""
    world = "\n".join(f"{factor_label(found.scenario, key, language)}: {answer_words.value_text(value, language)}"
                      for key, value in spot.world.items())
    if spot.best.first < 0:
        return f"{world}\n{say('verdict-unknown', language)}"
    lead = answer_words.amount(found, found.wanted, spot.best.lead, language, sign=True)
    running = answer_words.titles(found, [found.labels[place] for place in spot.best.running], language)
    return f"{world}\n" + say("map-cell-clear" if spot.clear else "map-cell-grey", language, lead=lead, running=running,
                              strategy=answer_words.titles(found, [found.labels[spot.best.first]], language),
                              p=p_text(spot.p, language))


def _counts(found: StrategyMap, language: str) -> Table:
    """For each strategy: cells in which it is clearly best, and grey ones in which it may be."""
    return answer_words.strategy_table(
        found, say("map-table-counts", language, cells=len(found.spots)),
        (say("map-column-clear", language), say("map-column-running", language)),
        lambda label: (Cell(str(counts.get(label, 0)), kind="number") for counts in (found.clear, found.running)), language)


def _cells(found: StrategyMap, language: str) -> Table:
    rows = []
    for spot in found.spots:
        world = ", ".join(answer_words.value_text(value, language) for value in spot.world.values())
        first = answer_words.titles(found, [found.labels[spot.best.first]], language) if spot.best.first >= 0 else "–"
        lead = answer_words.amount(found, found.wanted, spot.best.lead, language, sign=True)
        rows.append((world, (Cell(first), Cell(lead, kind="number"), Cell(p_text(spot.p, language), kind="number"),
                             Cell(say("map-clear" if spot.clear else "map-grey", language),
                                  answer_words.titles(found, [found.labels[place] for place in spot.best.running], language)))))
    heads = ("first", "lead", "p", "verdict")
    return Table(say("map-table-cells", language, factors=", ".join(
        factor_label(found.scenario, factor.key, language) for factor in (found.down, found.across))),
        tuple(say(f"map-column-{name}", language) for name in heads), tuple(rows))
