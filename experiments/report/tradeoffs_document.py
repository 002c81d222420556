"""Trade-offs as people see them: gains over costs, early and late, and rankings under a funder's weights."""

from __future__ import annotations

import math

from simpul.experiments.analyses.race_stages import outcome_leads
from simpul.experiments.analyses.tradeoffs import Tradeoffs
from simpul.experiments.presentation.labels import difference_unit, inside, number, outcome_label
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, head, interval_cell
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.final_words import final_words, leads_words
from simpul.experiments.report.opening_section import opening_section
from simpul.experiments.statistics.estimates import estimate
from simpul.sim.language import say

_FEW_SEEDS = 30
PER = 100                # pm for which gains are told


def tradeoffs_document(found: Tradeoffs, language: str) -> Document:
    """The page of trade-offs."""
    aim = aim_words.aim_inside(found, found.profiles[0], language)
    legend = answer_words.legend(found, language, _with_subsidy(found))
    parts = [
        DocumentPart(
            say(f"tradeoffs-against-{kind}", language, months=months),
            (say(f"tradeoffs-{kind}-reading", language),),
            legend,
            tuple(_picture(found, item, months, kind, language) for item in found.results.primary),
        )
        for months in found.horizons
        for kind in ("subsidy", "full")
    ]
    return question_document(
        "tradeoffs", language, {"aim": aim},
        {"question-answer": _first(found, aim, language), "tradeoffs-time-tag": _turn(found, language),
         "report-answer-sure": _sure(found, language)},
        grid=_rank_table(found, found.profiles[0], language),
        key=say("tradeoffs-key", language),
        parts=(
            DocumentPart(
                say("tradeoffs-rankings", language),
                (say("tradeoffs-rankings-reading", language),),
                tables=tuple(_score_table(found, aim, language) for aim in found.profiles),
            ),
            *parts,
            DocumentPart(
                say("report-tables", language),
                (say("tradeoffs-tables-reading", language, per=PER, level=round(100 * found.level)),),
                tables=(
                    _gain_table(found, found.horizon, language),
                    _per_table(found, found.horizon, "subsidy", language),
                    _per_table(found, found.horizon, "full", language),
                ),
                folds=tuple(
                    (
                        say("tradeoffs-fold", language, months=months),
                        (
                            _gain_table(found, months, language),
                            _per_table(found, months, "subsidy", language),
                            _per_table(found, months, "full", language),
                        ),
                    )
                    for months in found.horizons[1:]
                ),
            ),
        ),
        method=(
            *answer_words.method(found, language),
            say("tradeoffs-method-cost", language),
            say("tradeoffs-method-ratio", language),
            answer_words.scale_method(language),
            say("map-method", language, level=round(100 * found.level), strategies=len(found.labels)),
        ),
        **opening_section(found, language),
        limits=(say("tradeoffs-limit", language), say("question-limit-else", language)),
    )


def _first(found: Tradeoffs, aim: str, language: str) -> str:
    choice, wanted = found.choice, found.profiles[0]
    sentence = final_words(found, choice, wanted, "tradeoffs-first", aim, language)
    if choice.ended != "equal" or wanted.outcome is not None:
        return sentence
    leads = outcome_leads(found.runs(found.horizon).of_world(found.own), choice.running, found.level)
    return f"{sentence} {leads_words(found, leads, language)}"


def _turn(found: Tradeoffs, language: str) -> str:
    """Who is first early, whether that is another, and who gains most for each pm of full cost."""
    early = found.horizons[-1]
    then, last = (found.leader(found.profiles[0], months).best for months in (early, found.horizon))
    names = [answer_words.titles(found, [found.labels[one.first]], language) for one in (then, last)]
    told = {"early": early, "late": found.horizon, "first": names[0]}
    if then.first == last.first:
        sentences = [say("tradeoffs-same", language, **told)]
    elif then.first in last.running and last.first in then.running:
        sentences = [say("tradeoffs-turns-open", language, **told, last=names[1])]
    else:
        sentences = [say("tradeoffs-turns", language, **told)]
    most = None
    for kind in ("subsidy", "full"):
        item = found.results.primary[0]
        ratios = {place: found.per_cost(item.name, found.horizon, kind, found.own, place) for place in found.contenders}
        known = {place: one for place, one in ratios.items() if math.isfinite(one.mean)}
        if known:
            place = max(known, key=lambda place: known[place].mean * item.better)
            more = {"same": "yes" if place == most else "no"} if kind == "full" else {
                "outcome": inside(outcome_label(item.name, language))}
            sentences.append(say(f"tradeoffs-most-{kind}", language, **more,
                                 strategy=answer_words.titles(found, [found.labels[place]], language),
                                 per=PER, gain=number(PER * known[place].mean, language, item.unit, True)))
            most = place
    return " ".join(sentences)


def _sure(found: Tradeoffs, language: str) -> str:
    clear = [aim for aim in found.profiles for months in found.horizons if found.leader(aim, months).clear]
    return " ".join(filter(None, [
        say("tradeoffs-sure", language, clear=len(clear), all=len(found.profiles) * len(found.horizons),
            seeds=len(found.plan.seeds), level=number(found.level, language, "share")),
        answer_words.caveats(found, language, _FEW_SEEDS)]))


def _rank_table(found: Tradeoffs, aim, language: str) -> Table:
    """Places under weights, early and late; marked where a strategy is clearly the best, or may be the best."""
    horizons = list(reversed(found.horizons))
    leaders = {months: found.leader(aim, months) for months in horizons}

    def cells(label: str):
        place = found.labels.index(label)
        for months in horizons:
            rank, leader = found.ranks[aim.name, months, label], leaders[months]
            clear = leader.clear and leader.best.first == place
            running = place in leader.best.running
            yield Cell(str(rank.place), say("tradeoffs-first-share", language, share=number(rank.first, language, "share")),
                       "better" if clear else "", say("tradeoffs-clear" if clear else "tradeoffs-running", language)
                       if clear or running else "")

    return answer_words.strategy_table(
        found, say("tradeoffs-table-places", language, aim=aim_words.aim_label(found, aim, language)),
        _after(found, language), cells, language)


def _after(found: Tradeoffs, language: str) -> list[str]:
    return [say("tradeoffs-after", language, months=months) for months in reversed(found.horizons)]


def _score_table(found: Tradeoffs, aim, language: str) -> Table:
    return answer_words.strategy_table(
        found, say("tradeoffs-table-scores", language, aim=aim_words.aim_label(found, aim, language)), _after(found, language),
        lambda label: (answer_words.estimate_cell(found, aim, found.ranks[aim.name, months, label].score, language)
                       for months in reversed(found.horizons)), language)


def _picture(found: Tradeoffs, item, months: int, kind: str, language: str) -> Picture:
    """Gain over doing nothing against a cost: a line for each strategy, a point for each subsidy."""
    told, curves = answer_words.names(found, language), {}
    for place in found.contenders:
        points = []
        for world, total in enumerate(found.subsidies):
            gain = estimate(found.gains(item.name, months)[world, place], found.level, sets=found.sets)
            cost = estimate(found.cost(kind, months)[world, place], found.level, sets=found.sets)
            points.append((cost, gain, say("tradeoffs-hover", language, strategy=told[found.labels[place]],
                                           subsidy=number(total, language), cost=number(cost.mean, language),
                                           gain=number(gain.mean, language, item.unit, True))))
        curves[found.labels[place]] = points
    unit = difference_unit(item.unit, language)
    axes = say(f"tradeoffs-axis-{kind}", language), say("tradeoffs-axis-gain", language, unit=unit)
    figure = shared_figures.over_cost(curves, answer_words.looks(found), told, axes, item.unit, language)
    return picture(f"tradeoffs-{kind}-{months}-{item.name}", outcome_label(item.name, language),
                   say("tradeoffs-picture", language, months=months), figure)


def _gain_table(found: Tradeoffs, months: int, language: str) -> Table:
    """Gains over doing nothing at the scenario's own subsidy, and the two costs."""
    def cells(label: str):
        place = found.labels.index(label)
        for kind in ("subsidy", "full"):
            yield _cell(estimate(found.cost(kind, months)[found.own, place], found.level, sets=found.sets), "pm", language, False)
        for item in found.results.primary:
            gain = estimate(found.gains(item.name, months)[found.own, place], found.level, sets=found.sets)
            yield _cell(gain, item.unit, language, True)

    heads = (say("tradeoffs-axis-subsidy", language), say("tradeoffs-axis-full", language),
             *(head(item, language) for item in found.results.primary))
    return answer_words.strategy_table(found, say("tradeoffs-table-gains", language, months=months), heads, cells, language,
                                         _with_subsidy(found))


def _with_subsidy(found: Tradeoffs) -> list[str]:
    return [found.labels[place] for place in found.contenders]


def _per_table(found: Tradeoffs, months: int, kind: str, language: str) -> Table:
    def cells(label: str):
        for item in found.results.primary:
            one = found.per_cost(item.name, months, kind, found.own, found.labels.index(label))
            yield interval_cell(PER * one.mean, PER * one.low, PER * one.high, language, item.unit, True)

    return answer_words.strategy_table(found, say(f"tradeoffs-table-per-{kind}", language, months=months, per=PER),
                                         (head(item, language) for item in found.results.primary), cells, language,
                                         _with_subsidy(found))


def _cell(one, unit: str, language: str, sign: bool) -> Cell:
    return interval_cell(one.mean, one.low, one.high, language, unit, sign)
