"""Robustness as people see it: how often each strategy is best, what it may cost to be wrong, and where each fails."""

from __future__ import annotations

import math

from simpul.experiments.analyses.robustness import Robustness
from simpul.experiments.analyses.scenario_discovery import Condition
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import inside, interval, listed, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell, number_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.opening_section import opening_section
from simpul.sim.language import say

_FEW_SEEDS, FEW_WORLDS = 5, 100
_SELDOM, MOSTLY = 0.1, 0.9        # share of worlds in which a strategy fails


def robustness_document(found: Robustness, language: str) -> Document:
    """The page of a robustness analysis."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    labels = [label for label in found.labels if (found.wanted.name, label) in found.regions]
    never = [label for label in labels if found.records[found.wanted.name, label].fails == 0.0]
    fails = [_failing(found, found.wanted, label, language) for label in labels if label not in never]
    if never:
        fails.append(say("robustness-never-many", language, strategies=answer_words.titles(found, never, language)))
    return question_document(
        "robustness", language, {"aim": aim},
        {"question-answer": _best(found, aim, language), "robustness-fails-tag": _leader(found, language),
         "report-answer-sure": _sure(found, language)},
        first=_shares(found, language),
        key=say("robustness-key", language, level=round(100 * found.level)),
        parts=(
            DocumentPart(
                say("robustness-fails", language), (say("robustness-fails-reading", language), *fails, *_elsewhere(found, language))
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
                    (say("robustness-fold-regions", language), (_region_table(found, language),)),
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
    ranked = found.ranked(found.wanted)
    told = []
    for label in ranked[:3]:
        record = found.records[found.wanted.name, label]
        if record.best > 0.005 or label == ranked[0]:
            told.append(say("robustness-share", language, strategy=answer_words.titles(found, [label], language),
                            share=number(record.best, language, "share")))
    least = min(found.labels, key=lambda label: found.records[found.wanted.name, label].regret)
    record = found.records[found.wanted.name, least]
    return say("robustness-best", language, aim=aim, worlds=len(found.worlds), months=found.horizon, shares=listed(told, language),
               least=answer_words.titles(found, [least], language),
               regret=answer_words.amount(found, found.wanted, record.regret, language, sign=True),
               tenth=answer_words.amount(found, found.wanted, record.regret_tenth, language, sign=True))


def _sure(found: Robustness, language: str) -> str:
    ranked = found.ranked(found.wanted)
    first, second = (found.records[found.wanted.name, label] for label in ranked[:2])
    key = "robustness-sure" if first.best_low > second.best_high else "robustness-unsure"
    sentences = [say(key, language, first=answer_words.titles(found, ranked[:1], language),
                     second=answer_words.titles(found, ranked[1:2], language), level=number(found.level, language, "share"),
                     low=number(first.best_low, language, "share"), high=number(first.best_high, language, "share"))]
    if len(found.worlds) < FEW_WORLDS:
        sentences.append(say("robustness-few-worlds", language, worlds=len(found.worlds)))
    return " ".join(filter(None, [*sentences, answer_words.caveats(found, language, _FEW_SEEDS)]))


def _leader(found: Robustness, language: str) -> str:
    """Where the strategy that is best most often fails, and where it is not the best."""
    leader = found.ranked(found.wanted)[0]
    if (found.wanted.name, leader) not in found.regions:
        return say("robustness-nothing-best", language)
    sentences = [_failing(found, found.wanted, leader, language)]
    if found.beaten is not None and found.beaten.sure:
        sentences.append(say("robustness-beaten", language, conditions=_conditions(found, found.beaten, language),
                             strategy=answer_words.titles(found, [leader], language), inside=found.beaten.inside,
                             share=number(found.beaten.base, language, "share"),
                             density=number(found.beaten.density, language, "share")))
    return " ".join(sentences)


def _elsewhere(found: Robustness, language: str) -> list[str]:
    """Where strategies fail on single outcomes, as far as it can be told."""
    told = []
    for aim in found.aims:
        sentences = [_failing(found, aim, label, language) for label in found.labels
                     for region in [found.regions.get((aim.name, label))] if region is not None and region.sure]
        if aim != found.wanted and sentences:
            told.append(
                say("robustness-elsewhere", language, aim=aim_words.aim_label(found, aim, language),
                    sentences=" ".join(sentences))
            )
    return told


def _conditions(found: Robustness, region, language: str) -> str:
    return listed([_condition(found, condition, language) for condition in region.conditions], language)


def _failing(found: Robustness, aim, label: str, language: str) -> str:
    """Where one strategy fails, in one or two sentences."""
    record, region = found.records[aim.name, label], found.regions[aim.name, label]
    against = say("robustness-against-nothing" if label == found.labels[found.place("direct_grants")] else
                  "robustness-against-grants", language)
    told = {"strategy": answer_words.titles(found, [label], language), "against": against,
            "share": number(record.fails, language, "share")}
    if record.fails == 0.0:
        return say("robustness-never", language, **told)
    if region is None or not region.sure:
        key = ("robustness-seldom" if record.fails < _SELDOM else "robustness-mostly" if record.fails > MOSTLY
               else "robustness-anywhere")
        return say(key, language, **told)
    return say("robustness-region", language, conditions=_conditions(found, region, language), inside=region.inside,
               density=number(region.density, language, "share"), coverage=number(region.coverage, language, "share"), **told)


def _condition(found: Robustness, condition: Condition, language: str) -> str:
    kind = "between" if math.isfinite(condition.low) and math.isfinite(condition.high) else \
        "above" if math.isfinite(condition.low) else "below"
    return say(f"robustness-{kind}", language, factor=inside(factor_label(found.scenario, condition.key, language)),
               low=answer_words.value_text(condition.low, language), high=answer_words.value_text(condition.high, language))


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
    title = say("robustness-axis-regret", language, unit=shared_figures.unit_of_gain(unit, language))
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


def _region_table(found: Robustness, language: str) -> Table:
    told, rows = answer_words.names(found, language), []
    aims = {aim.name: aim_words.aim_label(found, aim, language) for aim in found.aims}
    for (aim, label), region in found.regions.items():
        if region is None:
            continue
        conditions = "; ".join(_condition(found, one, language) for one in region.conditions)
        rows.append((f"{told[label]} · {aims[aim]}", (
            Cell(conditions), Cell(str(region.inside), kind="number"),
            interval_cell(region.density, region.low, region.high, language, "share"),
            number_cell(region.coverage, language, "share"),
            number_cell(region.base, language, "share"))))
    heads = ("conditions", "inside", "density", "coverage", "base")
    return Table(say("robustness-table-regions", language), tuple(say(f"robustness-column-{name}", language) for name in heads),
                 tuple(rows))
