"""The map as people see it: sentences, the picture, the tables."""

from __future__ import annotations

import math

from simpul.experiments.analyses.strategy_map import MapSpot, StrategyMap
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import difference_unit, inside, scaled
from simpul.experiments.report import aim_words, answer_words, map_words
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell, p_text
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.flip_words import flip_words
from simpul.experiments.report.gain_map_figure import GainCell, gain_map_figure
from simpul.experiments.report.opening_section import opening_section
from simpul.experiments.statistics.leading_sets import SignedGain
from simpul.sim.language import say

_FEW_SEEDS = 15
_MARKS = {1: "▲", 0: "", -1: "▼"}         # the sign of a gain, where it is beyond chance


def map_document(found: StrategyMap, language: str) -> Document:
    """The page of a map."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    factors = {way: inside(factor_label(found.scenario, factor.key, language))
               for way, factor in (("across", found.across), ("down", found.down))}
    return question_document(
        "map", language, {"aim": aim, **factors},
        {"question-answer": map_words.advice_words(found, aim, language),
         "flip-tag": flip_words(found, found.flip, found.wanted, language), "map-grey-tag": map_words.open_words(found, language),
         "report-answer-sure": map_words.sure_words(found, _FEW_SEEDS, language)},
        first=_picture(found, language), key=_key(found, language),
        parts=(DocumentPart(say("report-tables", language), tables=(_counts(found, language), answer_words.factor_table(
            found, (found.across, found.down), language)), folds=((say("map-fold", language), (_cells(found, language),)),)),),
        method=(*answer_words.method(found, language), say("map-method", language, level=round(100 * found.level),
                                                      strategies=len(found.labels)),
                say("map-method-gain", language, matters=map_words.gap_text(found, found.matters, language)),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language),
        limits=(say("question-limit-else", language),))


def _letters(found: StrategyMap) -> dict[str, str]:
    """A letter for each strategy that is clearly best somewhere or in the running, those with most cells first."""
    shown = [*found.clear, *(label for label in found.running if label not in found.clear)]
    return {label: chr(65 + place) for place, label in enumerate(shown)}


def _key(found: StrategyMap, language: str) -> str:
    told = answer_words.names(found, language)
    letters = "; ".join(f"{letter} {told[label]}" for label, letter in _letters(found).items())
    return f"{letters}. " + say("map-key", language, level=round(100 * found.level))


def _picture(found: StrategyMap, language: str) -> Picture:
    letters, unit = _letters(found), found.unit(found.wanted)
    gains = found.gains or [None] * len(found.spots)
    cells = []
    for world, (spot, alike, gain) in enumerate(zip(found.spots, found.equivalent, gains, strict=True)):
        kind = "clear" if spot.clear else "equivalent" if alike else "several"
        leading = sorted(found.leading[world], key=lambda place, of=found.averages[world]: -of[place])
        told = [letters[found.labels[place]] for place in leading if found.labels[place] in letters]
        value = math.nan if gain is None else scaled(unit) * gain.paired.mean
        words = _words(found, spot, alike, gain, language)
        cells.append(GainCell(kind, tuple(told), value, _MARKS[gain.sign if gain else 0], words))
    axes = tuple([answer_words.value_text(value, language) for value in factor.stops()] for factor in (found.across, found.down))
    titles = tuple(factor_label(found.scenario, factor.key, language) for factor in (found.across, found.down))
    scale = say("map-axis-gain", language, unit=difference_unit(unit, language))
    figure = gain_map_figure(cells, found.shape, axes, titles, scale, language)
    return picture("map", aim_words.aim_label(found, found.wanted, language), say("map-reading", language), figure)


def _words(found: StrategyMap, spot: MapSpot, alike: bool, gain: SignedGain | None, language: str) -> str:
    """What a cell says when pointed at."""
    world = "\n".join(f"{factor_label(found.scenario, key, language)}: {answer_words.value_text(value, language)}"
                      for key, value in spot.world.items())
    if spot.best.first < 0:
        return f"{world}\n{say('verdict-unknown', language)}"
    lead = answer_words.amount(found, found.wanted, spot.best.lead, language, sign=True)
    running = answer_words.titles(found, [found.labels[place] for place in spot.best.running], language)
    key = "map-cell-clear" if spot.clear else "map-cell-alike" if alike else "map-cell-grey"
    told = say(key, language, lead=lead, running=running, p=p_text(spot.p, language),
               strategy=answer_words.titles(found, [found.labels[spot.best.first]], language))
    if gain is None or gain.place < 0:
        return f"{world}\n{told}"
    return f"{world}\n{told}\n" + say("map-cell-gain", language, strategy=answer_words.titles(
        found, [found.labels[gain.place]], language), gain=_gain_cell(found, gain, language).text)


def _gain_cell(found: StrategyMap, gain: SignedGain | None, language: str) -> Cell:
    """A gain with its sign and interval."""
    if gain is None or gain.place < 0:
        return Cell("–")
    unit, pair = answer_words.score_unit(found, found.wanted), gain.paired
    plain = interval_cell(pair.mean, pair.low, pair.high, language, unit, sign=True)
    return Cell(f"{_MARKS[gain.sign]} {plain.text}".strip(), plain.small)


def _counts(found: StrategyMap, language: str) -> Table:
    """For each strategy: cells in which it is clearly best, and grey ones in which it may be."""
    return answer_words.strategy_table(
        found, say("map-table-counts", language, cells=len(found.spots)),
        (say("map-column-clear", language), say("map-column-running", language)),
        lambda label: (Cell(str(counts.get(label, 0)), kind="number") for counts in (found.clear, found.running)), language)


def _cells(found: StrategyMap, language: str) -> Table:
    rows = []
    for spot, alike, gain in zip(found.spots, found.equivalent, found.gains or [None] * len(found.spots), strict=True):
        world = ", ".join(answer_words.value_text(value, language) for value in spot.world.values())
        first = answer_words.titles(found, [found.labels[spot.best.first]], language) if spot.best.first >= 0 else "–"
        lead = answer_words.amount(found, found.wanted, spot.best.lead, language, sign=True)
        running = answer_words.titles(found, [found.labels[place] for place in spot.best.running], language)
        verdict = say("map-clear" if spot.clear else "map-equivalent" if alike else "map-grey", language)
        rows.append((world, (Cell(first), _gain_cell(found, gain, language), Cell(lead, kind="number"),
                             Cell(p_text(spot.p, language), kind="number"), Cell(verdict, running))))
    heads = ("first", "gain", "lead", "p", "verdict")
    return Table(say("map-table-cells", language, factors=", ".join(
        factor_label(found.scenario, factor.key, language) for factor in (found.down, found.across))),
        tuple(say(f"map-column-{name}", language) for name in heads), tuple(rows))
