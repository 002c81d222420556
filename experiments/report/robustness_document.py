"""Robustness as people see it: how often each strategy is best, what it may cost to be wrong, and where each fails."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from simpul.experiments.analyses.robustness import SEEDS_OF_RANGE, Robustness
from simpul.experiments.design.factors import uncertain
from simpul.experiments.presentation.labels import difference_unit, interval, listed, number
from simpul.experiments.report import aim_words, answer_words, discovery_section, shared_figures
from simpul.experiments.report.comparison_tables import Table, interval_cell, number_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.opening_section import opening_section
from simpul.sim.language import say

_FEW_SEEDS, FEW_WORLDS = 5, 100


def robustness_document(found: Robustness, language: str) -> Document:
    """The page of a robustness analysis."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    labels = [label for label in found.labels if (found.wanted.name, label) in found.regions]
    never = [label for label in labels if found.records[found.wanted.name, label].fails == 0.0]
    fails = [discovery_section.failing_words(found, found.wanted, label, language) for label in labels if label not in never]
    if never:
        fails.append(say("robustness-never-many", language, strategies=answer_words.titles(found, never, language)))
    return question_document(
        "robustness", language, {"aim": aim},
        {"question-answer": _best(found, aim, language), "robustness-fails-tag": discovery_section.leader_words(found, language),
         "report-answer-sure": _sure(found, language)},
        first=_shares(found, language),
        key=say("robustness-key", language, level=round(100 * found.level)),
        parts=(
            DocumentPart(
                say("robustness-fails", language),
                (say("robustness-fails-reading", language), *fails, *discovery_section.elsewhere_words(found, language)),
                pictures=tuple(filter(None, [discovery_section.trajectory_picture(found, language)])),
            ),
            DocumentPart(
                say("robustness-regret", language),
                (say("robustness-regret-reading", language),),
                pictures=(_regrets(found, language), _worst(found, language)),
            ),
            DocumentPart(
                say("report-tables", language),
                (say("robustness-tables-reading", language, level=round(100 * found.level)),),
                tables=(_best_table(found, language), _record_table(found, found.wanted, language)),
                folds=(
                    (say("robustness-fold", language), tuple(_record_table(found, aim, language) for aim in found.aims[1:])),
                    (say("robustness-fold-bounds", language), (_bounds_table(found, language),)),
                    (say("robustness-fold-regions", language), (discovery_section.region_table(found, language),)),
                    *_steps(found, language),
                    (say("question-fold-factors", language), (answer_words.factor_table(found, found.factors, language),)),
                ),
            ),
        ),
        method=(
            *answer_words.method(found, language),
            say("robustness-method-worlds", language, worlds=len(found.worlds), factors=len(found.factors)),
            say("robustness-method-shares", language, level=round(100 * found.level)),
            say("robustness-method-regions", language),
            answer_words.scale_method(language),
        ),
        **opening_section(found, language),
        limits=(say("robustness-limit-ranges", language), say("robustness-limit-seeds", language, seeds=len(found.plan.seeds))),
    )


def _best(found: Robustness, aim: str, language: str) -> str:
    """Which strategy costs least where it is wrong, and how often each is best."""
    ranked = found.ranked(found.wanted)
    told = []
    for label in ranked[:3]:
        record = found.records[found.wanted.name, label]
        if record.best > 0.005 or label == ranked[0]:
            told.append(say("robustness-share", language, strategy=answer_words.titles(found, [label], language),
                            share=number(record.best, language, "share")))
    values = {"aim": aim, "worlds": len(found.worlds), "months": found.horizon}
    least = _least(found)
    record = found.records[found.wanted.name, least]
    if not math.isfinite(record.regret):
        return say("robustness-best-alone", language, shares=listed(told, language), **values)
    if not found.worlds_differ:
        return _alike(found, values, language)
    return say("robustness-best", language, shares=listed(told, language), least=answer_words.titles(found, [least], language),
               regret=_behind(found, record.regret, language), tenth=_behind(found, record.regret_tenth, language), **values)


def _alike(found: Robustness, values: Mapping[str, Any], language: str) -> str:
    """The answer where worlds do not differ beyond chance: who comes first in all of them, and how far ahead of the next."""
    first, second = sorted(found.labels, key=lambda label: found.records[found.wanted.name, label].regret)[:2]
    record, unit = found.records[found.wanted.name, second], answer_words.score_unit(found, found.wanted)
    return say("robustness-best-alike", language, lead=_behind(found, record.regret, language),
               first=answer_words.titles(found, [first], language), second=answer_words.titles(found, [second], language),
               level=number(found.level, language, "share"),
               interval=interval(record.regret_low, record.regret_high, language, unit, sign=True), **values)


def _least(found: Robustness) -> str:
    """The strategy with the smallest mean regret; the one that is best most often where regret is not known."""
    known = [label for label in found.labels if math.isfinite(found.records[found.wanted.name, label].regret)]
    return min(known, key=lambda label: found.records[found.wanted.name, label].regret, default=found.ranked(found.wanted)[0])


def _behind(found: Robustness, value: float, language: str) -> str:
    """How far something stays behind, without a sign."""
    return answer_words.amount(found, found.wanted, max(0.0, value), language, sign=True).lstrip("+")


def _sure(found: Robustness, language: str) -> str:
    ranked = found.ranked(found.wanted)
    first, second = (found.records[found.wanted.name, label] for label in ranked[:2])
    key = "robustness-sure" if first.best_low > second.best_high else "robustness-unsure"
    if found.worlds_differ:
        sentences = [say(key, language, first=answer_words.titles(found, ranked[:1], language),
                         second=answer_words.titles(found, ranked[1:2], language), level=number(found.level, language, "share"),
                         low=number(first.best_low, language, "share"), high=number(first.best_high, language, "share"))]
    else:
        sentences = [say("robustness-worlds-alike", language, seeds=len(found.plan.seeds))]
    least = _least(found)
    record = found.records[found.wanted.name, least]
    if math.isfinite(record.regret_plain):
        sentences.append(say("robustness-bounds", language, strategy=answer_words.titles(found, [least], language),
                             crossed=_behind(found, record.regret_crossed, language),
                             plain=_behind(found, record.regret_plain, language)))
    if len(found.plan.seeds) < SEEDS_OF_RANGE:
        sentences.append(say("robustness-few-seeds", language, seeds=len(found.plan.seeds), least=SEEDS_OF_RANGE))
    if len(found.worlds) < FEW_WORLDS:
        sentences.append(say("robustness-few-worlds", language, worlds=len(found.worlds)))
    if not found.scenario.uncertain and found.varied == tuple(factor.key for factor in uncertain(found.scenario)):
        sentences.append(say("question-whole-context", language))
    return " ".join(filter(None, [*sentences, answer_words.caveats(found, language, _FEW_SEEDS)]))


def _shares(found: Robustness, language: str) -> Picture:
    """Share of worlds in which each strategy is best, for the aim asked for and the next."""
    told, groups = answer_words.names(found, language), []
    for aim, colour, shape in zip(found.aims, ("#0072B2", "#B35900"), ("circle", "diamond"), strict=False):
        records = [found.records[aim.name, label] for label in found.labels]
        groups.append((aim_words.aim_label(found, aim, language), colour, shape, [shared_figures.Dot(
            one.best, one.best_low, one.best_high, True, say("robustness-hover", language, strategy=told[label],
                                                             aim=aim_words.aim_label(found, aim, language),
                                                             share=number(one.best, language, "share"),
                                                             interval=interval(one.best_low, one.best_high, language, "share")))
            for label, one in zip(found.labels, records, strict=True)]))
    figure = shared_figures.dots([told[label] for label in found.labels], groups, say("robustness-axis-share", language), "share",
                           language)
    return picture("robustness-share", say("robustness-share-heading", language), say("robustness-share-reading", language), figure)


def _regrets(found: Robustness, language: str) -> Picture:
    told, unit = answer_words.names(found, language), found.unit(found.wanted)
    records = [found.records[found.wanted.name, label] for label in found.labels]
    groups = [(say("robustness-regret-mean", language), "#0072B2", "circle",
               [shared_figures.Dot(one.regret, one.regret_low, one.regret_high, True, told[label])
                for label, one in zip(found.labels, records, strict=True)]),
              (say("robustness-regret-tenth", language), "#B35900", "diamond",
               [shared_figures.Dot(one.regret_tenth, math.nan, math.nan, True, told[label])
                for label, one in zip(found.labels, records, strict=True)])]
    title = say("robustness-axis-regret", language, unit=difference_unit(unit, language))
    return picture("robustness-regret", aim_words.aim_label(found, found.wanted, language),
                   say("robustness-regret-note", language),
                   shared_figures.dots([told[label] for label in found.labels], groups, title, unit, language))


def _worst(found: Robustness, language: str) -> Picture:
    """Share of worlds in which each strategy does worse than direct grants."""
    told = answer_words.names(found, language)
    labels = [label for label in found.labels if (found.wanted.name, label) in found.regions]
    dots = [
        shared_figures.Dot(found.records[found.wanted.name, label].fails, math.nan, math.nan, True, told[label]) for label in labels
    ]
    return picture("robustness-fails", say("robustness-fails-heading", language), say("robustness-fails-note", language),
                   shared_figures.dots([told[label] for label in labels], [("", "#9C3D7A", "square", dots)],
                                 say("robustness-axis-share", language), "share", language))


def _best_table(found: Robustness, language: str) -> Table:
    """Share of worlds in which each strategy is best, for every aim."""
    def cells(label: str):
        for aim in found.aims:
            one = found.records[aim.name, label]
            yield interval_cell(one.best, one.best_low, one.best_high, language, "share")

    return answer_words.strategy_table(found, say("robustness-table-best", language),
                                         (aim_words.aim_label(found, aim, language) for aim in found.aims), cells, language)


def _record_table(found: Robustness, aim, language: str) -> Table:
    unit = answer_words.score_unit(found, aim)

    def cells(label: str):
        one = found.records[aim.name, label]
        yield interval_cell(one.regret, one.regret_low, one.regret_high, language, unit, True)
        yield number_cell(one.regret_tenth, language, unit, True)
        yield number_cell(one.regret_most, language, unit, True)
        yield number_cell(one.fails, language, "share")

    return answer_words.strategy_table(
        found, say("robustness-table-regret", language, aim=aim_words.aim_label(found, aim, language)),
        (say(f"robustness-column-{name}", language) for name in ("mean", "tenth", "most", "fails")), cells, language)


def _bounds_table(found: Robustness, language: str) -> Table:
    """The mean regret of each strategy for the aim asked for, with the two values that bound it."""
    unit = answer_words.score_unit(found, found.wanted)

    def cells(label: str):
        one = found.records[found.wanted.name, label]
        return (number_cell(value, language, unit, True) for value in (one.regret_crossed, one.regret, one.regret_plain))

    return answer_words.strategy_table(
        found, say("robustness-table-bounds", language, aim=aim_words.aim_label(found, found.wanted, language)),
        (say(f"robustness-column-{name}", language) for name in ("crossed", "mean", "plain")), cells, language)


def _steps(found: Robustness, language: str) -> tuple[tuple[str, tuple[Table, ...]], ...]:
    """The peeling trajectories, folded away; nothing where no region was found."""
    if not found.beaten_boxes:
        return ()
    return ((say("robustness-fold-steps", language), (discovery_section.trajectory_table(found, language),)),)
