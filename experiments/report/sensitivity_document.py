"""Sensitivity as people see it: what each strategy's gain hinges on, and what is not distinguishable from zero."""

from __future__ import annotations

import math

from simpul.experiments.analyses.sensitivity import Sensitivity
from simpul.experiments.analyses.sensitivity_indices import Index
from simpul.experiments.design.factors import uncertain
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import MISSING, difference_unit, inside, listed, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell, number_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.opening_section import opening_section
from simpul.sim.language import say

_MOST_TOLD, _MOST_NAMED = 3, 6
WIDE_CHANCE = 0.2        # share of the variance by chance above which it is said in the first sentences
_FEW_SEEDS = 2


def sensitivity_document(found: Sensitivity, language: str) -> Document:
    """The page of a sensitivity analysis."""
    aim, method = aim_words.aim_inside(found, found.wanted, language), found.design.method
    drawn = [_picture(found, label, language) for label in found.contenders]
    return question_document(
        "sensitivity", language, {"aim": aim},
        {"question-answer": _hinges(found, aim, language), "sensitivity-zero-tag": _zeros(found, language),
         "report-answer-sure": _sure(found, language)},
        grid=_grid(found, language), key=say(f"sensitivity-key-{method}", language),
        parts=(DocumentPart(say("sensitivity-pictures", language), (say(f"sensitivity-reading-{method}", language,
                                                                 level=round(100 * found.level)),), pictures=tuple(drawn)),
               DocumentPart(say("report-tables", language), tables=tuple(_table(found, found.wanted, label, language)
                                                                 for label in found.contenders[:1]),
                    folds=(*((say("sensitivity-fold", language, strategy=answer_words.names(found, language)[label]),
                              tuple(_table(found, aim, label, language) for aim in found.aims))
                             for label in found.contenders),
                           (say("question-fold-factors", language),
                            (answer_words.factor_table(found, found.design.factors, language),))))),
        method=(*answer_words.method(found, language), say(f"sensitivity-method-{method}", language, samples=found.design.samples,
                                                      seed=found.design.seed, level=round(100 * found.level)),
                say("sensitivity-method-stop", language),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language),
        limits=(say("sensitivity-limit-range", language), say("sensitivity-limit-seeds", language)))


def _hinges(found: Sensitivity, aim: str, language: str) -> str:
    """The parameters whose effects are largest, added up over the strategies for which there is one, each with its direction."""
    weights: dict[str, float] = {}
    for label in found.contenders:
        for index in found.ranked(label):
            if not index.zero:
                weights[index.key] = weights.get(index.key, 0.0) + index.value
    if not weights:
        return say("sensitivity-none", language, aim=aim, months=found.horizon)
    most = sorted(weights, key=lambda key: -weights[key])[:_MOST_TOLD]
    told = [_direction(found, key, language) for key in most]
    return say("sensitivity-hinges", language, aim=aim, months=found.horizon, factors=listed(told, language))


def _direction(found: Sensitivity, key: str, language: str) -> str:
    """A parameter, and whether more of it helps the strategies against grants (only Morris effects have a sign)."""
    name = inside(factor_label(found.scenario, key, language))
    if found.design.method != "morris":
        return name
    signs = [(index.alone > 0) for label in found.contenders for index in found.found[found.wanted.name, label]
             if index.key == key and not index.aimless and not index.zero]
    if not signs:
        return say("sensitivity-either", language, factor=name)
    kind = "helps" if all(signs) else "hurts" if not any(signs) else "differs"
    if kind == "differs":
        return say("sensitivity-differs", language, factor=name)
    return say(f"sensitivity-{kind}", language, factor=name, count=len(signs), all=len(found.contenders),
               every="yes" if len(signs) == len(found.contenders) else "no")


def _zeros(found: Sensitivity, language: str) -> str:
    nowhere = [factor.key for factor in found.design.factors if all(
        index.zero for label in found.contenders for index in found.found[found.wanted.name, label] if index.key == factor.key)]
    pairs = [index.zero for label in found.contenders for index in found.found[found.wanted.name, label]]
    if not nowhere:
        return say("sensitivity-zero-some", language, zero=sum(pairs), all=len(pairs))
    told = [inside(factor_label(found.scenario, key, language)) for key in nowhere[:_MOST_NAMED]]
    if len(nowhere) > _MOST_NAMED:
        told.append(say("sensitivity-others", language, more=len(nowhere) - _MOST_NAMED))
    return say("sensitivity-zero-nowhere", language, factors=listed(told, language), zero=sum(pairs), all=len(pairs))


def _sure(found: Sensitivity, language: str) -> str:
    chances = [found.chance(label) for label in found.contenders]
    known = [chance for chance in chances if math.isfinite(chance)]
    sentences = [say("sensitivity-sure", language, worlds=len(found.worlds), seeds=len(found.plan.seeds),
                     method=say(f"sensitivity-{found.design.method}", language))]
    if known:
        key = "sensitivity-chance-much" if max(known) > WIDE_CHANCE else "sensitivity-chance-little"
        least, most = (number(end(known), language, "share") for end in (min, max))
        sentences.append(say(key, language, least=least, most=most, same="yes" if least == most else "no"))
    else:
        sentences.append(say("sensitivity-chance-unknown", language))
    if not found.scenario.uncertain and found.varied == tuple(factor.key for factor in uncertain(found.scenario)):
        sentences.append(say("question-whole-context", language))
    return " ".join(sentences)


def _text(found: Sensitivity, aim, value: float, language: str, sign: bool = False) -> str:
    """An index: Morris effects in the unit of the aim, Sobol shares in percent."""
    unit = "share" if found.design.method == "sobol" else found.unit(aim) if aim.outcome else ""
    return number(value, language, unit, sign or found.design.method == "morris" and aim.outcome is not None and sign)


def _grid(found: Sensitivity, language: str) -> Table:
    """Parameters down, strategies across: the index, or a dash for what is not distinguishable from zero. The parameters
    that matter most stand first; only those that matter somewhere."""
    told = answer_words.names(found, language)
    by_key = {factor.key: [next(index for index in found.found[found.wanted.name, label] if index.key == factor.key)
                           for label in found.contenders] for factor in found.design.factors}
    order = sorted(by_key, key=lambda key: -max((index.value for index in by_key[key] if not index.zero), default=0.0))
    rows = []
    for key in order:
        if all(index.zero for index in by_key[key]):
            continue
        rows.append((factor_label(found.scenario, key, language), tuple(_mark(found, index, language) for index in by_key[key])))
    aim = aim_words.aim_label(found, found.wanted, language)
    return Table(say(f"sensitivity-grid-{found.design.method}", language, aim=aim),
                 tuple(told[label] for label in found.contenders), tuple(rows[:8]))


def _mark(found: Sensitivity, index: Index, language: str) -> Cell:
    if index.zero:
        return Cell(MISSING, kind="noise", words=say("sensitivity-zero", language))
    kind = ""
    text = _text(found, found.wanted, index.value, language)
    if found.design.method == "morris" and not index.aimless:
        kind, arrow = ("better", "↑") if index.alone > 0 else ("worse", "↓")
        text = f"{arrow} {text}"
    return Cell(text, kind=kind)


def _picture(found: Sensitivity, label: str, language: str) -> Picture:
    """The indices of one strategy with their intervals, largest first; hollow: not distinguishable from zero."""
    ranked = found.ranked(label)
    rows = [factor_label(found.scenario, index.key, language) for index in ranked]
    unit = "share" if found.design.method == "sobol" else found.unit(found.wanted)
    method = found.design.method
    groups = [(say(f"sensitivity-value-{method}", language), "#0072B2", "circle", [shared_figures.Dot(
                  index.value, index.low, index.high, not index.zero, _hover(found, index, language)) for index in ranked]),
              (say(f"sensitivity-alone-{method}", language), "#B35900", "diamond", [shared_figures.Dot(
                  index.alone, index.alone_low, index.alone_high, not index.aimless, _hover(found, index, language))
                  for index in ranked])]
    title = say(f"sensitivity-axis-{method}", language, unit=difference_unit(unit, language))
    return picture(f"sensitivity-{found.labels.index(label)}", answer_words.names(found, language)[label],
                   say("sensitivity-hollow", language), shared_figures.dots(rows, groups, title, unit, language))


def _hover(found: Sensitivity, index: Index, language: str) -> str:
    text = say("sensitivity-hover", language, factor=factor_label(found.scenario, index.key, language),
               value=_text(found, found.wanted, index.value, language), alone=_text(found, found.wanted, index.alone, language))
    return text + (f"\n{say('sensitivity-zero', language)}" if index.zero else "")


def _table(found: Sensitivity, aim, label: str, language: str) -> Table:
    method, rows = found.design.method, []
    unit = "share" if method == "sobol" else found.unit(aim) if aim.outcome else ""
    sign = method == "morris" and aim.outcome is not None
    for index in sorted(found.found[aim.name, label], key=lambda index: (index.zero, -index.value)):
        rows.append((factor_label(found.scenario, index.key, language), (
            interval_cell(index.value, index.low, index.high, language, unit),
            number_cell(index.luck, language, unit),
            interval_cell(index.alone, index.alone_low, index.alone_high, language, unit, sign),
            Cell(say("sensitivity-zero" if index.zero else f"sensitivity-aimless-{method}" if index.aimless else
                     "sensitivity-clear", language), kind="noise" if index.zero else ""))))
    caption = say("sensitivity-table", language, aim=aim_words.aim_label(found, aim, language),
                  strategy=answer_words.names(found, language)[label])
    return Table(caption, (say(f"sensitivity-value-{method}", language), say("sensitivity-by-chance", language),
                           say(f"sensitivity-alone-{method}", language), say("map-column-verdict", language)), tuple(rows))
