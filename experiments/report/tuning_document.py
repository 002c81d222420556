"""Tuning as people see it: strategies at their best, median and worst designs on fresh seeds, and the designs."""

from __future__ import annotations

from simpul.experiments.analyses.race_stages import outcome_leads
from simpul.experiments.analyses.tuning import RANKS, Tuning
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import difference_unit, inside, listed, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_tables import Cell, Table, number_cell, p_text
from simpul.experiments.report.document import Document, DocumentPart, question_document
from simpul.experiments.report.figure_block import Picture, picture
from simpul.experiments.report.final_words import final_words, leads_words
from simpul.experiments.report.opening_section import opening_section
from simpul.sim.language import say

_COLOURS = {"default": ("#222222", "circle"), "best": ("#007A5A", "triangle-up"), "median": ("#0072B2", "square"),
           "worst": ("#B35900", "triangle-down")}
_FEW_SEEDS = 30


def tuning_document(found: Tuning, language: str) -> Document:
    """The page of a tuning."""
    aim = aim_words.aim_inside(found, found.wanted, language)
    return question_document(
        "tune", language, {"aim": aim},
        {"question-answer": _best(found, aim, language), "tune-won-tag": _won(found, language),
         "report-answer-sure": _sure(found, language)},
        first=_picture(found, language), key=say("tune-key", language, level=round(100 * found.level)),
        parts=(DocumentPart(say("report-tables", language), (say("tune-tables-reading", language, seeds=len(found.plan.seeds),
                                                         level=round(100 * found.level)),),
                    tables=(_ranks(found, language), _grants(found, language))),
               DocumentPart(say("tune-designs", language), (say("tune-designs-reading", language),),
                    tables=tuple(_designs(found, label, language) for label in found.tuned),
                    folds=((say("tune-fold", language), (_tries(found, language),)),))),
        method=(*answer_words.method(found, language),
                say("tune-method", language, budget=len(found.stages[0].plan.worlds), training=len(found.stages[0].plan.seeds),
                    stages=len(found.stages), last=len(found.training_seeds), runs=found.training_runs,
                    fresh=len(found.plan.seeds)),
                say("map-method", language, level=round(100 * found.level), strategies=len(found.labels)),
                *([] if found.wanted.outcome else [answer_words.scale_method(language)])),
        **opening_section(found, language),
        limits=(say("tune-limit-levers", language), say("question-limit-else", language)))


def _best(found: Tuning, aim: str, language: str) -> str:
    """Who is best when all are at their best, and whether it is the same with the scenario's own designs."""
    told = [final_words(found, found.choices[rank], found.wanted, f"tune-{rank}", aim, language) for rank in ("best", "default")]
    if found.choices["best"].ended == "equal" and found.wanted.outcome is None:
        runs = found.runs(found.horizon).of_world(RANKS.index("best"))
        told.insert(1, leads_words(found, outcome_leads(runs, found.choices["best"].running, found.level), language))
    return " ".join(told)


def _won(found: Tuning, language: str) -> str:
    """What tuning wins, and how far a strategy's worst design stays behind its best."""
    sure = [(label, one) for label in found.tuned for one in [found.won_by_tuning(label)] if one.low > 0]
    widest = max(found.tuned, key=lambda label: found.fresh(label, "best").mean - found.fresh(label, "worst").mean)
    width = found.fresh(widest, "best").mean - found.fresh(widest, "worst").mean
    told = listed([say("sweep-change", language, strategy=answer_words.titles(found, [label], language),
                       change=answer_words.amount(found, found.wanted, one.mean, language, sign=True))
                   for label, one in sorted(sure, key=lambda item: -item[1].mean)[:3]], language)
    first = say("tune-won", language, changes=told) if sure else say("tune-won-none", language)
    return f"{first} " + say("tune-width", language, strategy=answer_words.titles(found, [widest], language),
                             width=answer_words.amount(found, found.wanted, width, language, sign=True))


def _sure(found: Tuning, language: str) -> str:
    lost = []
    for label in found.tuned:
        grants = found.against_grants(label, "best")
        lost += [label] if grants.high < 0 else []
    sentence = say("tune-sure", language, budget=len(found.stages[0].plan.worlds), fresh=len(found.plan.seeds))
    behind = say("tune-behind-grants", language, strategies=answer_words.titles(found, lost, language)) if lost else ""
    return " ".join(filter(None, [sentence, behind, answer_words.caveats(found, language, _FEW_SEEDS)]))


def _picture(found: Tuning, language: str) -> Picture:
    """Every strategy at its best, median, worst and own design, as the gain over direct grants."""
    told = answer_words.names(found, language)
    groups = []
    for rank in ("best", "median", "worst", "default"):
        colour, shape = _COLOURS[rank]
        pairs = [found.against_grants(label, rank) for label in found.tuned]
        groups.append((say(f"tune-{rank}", language), colour, shape, [shared_figures.Dot(
            pair.mean, pair.low, pair.high, pair.low > 0 or pair.high < 0, _hover(found, label, rank, language))
            for label, pair in zip(found.tuned, pairs, strict=True)]))
    unit = found.unit(found.wanted)
    title = say("tune-axis", language, unit=difference_unit(unit, language))
    return picture("tune", aim_words.aim_label(found, found.wanted, language), say("tune-reading", language),
                   shared_figures.dots([told[label] for label in found.tuned], groups, title, unit, language))


def _hover(found: Tuning, label: str, rank: str, language: str) -> str:
    levers = "\n".join(f"{say(f'lever-{name.replace(chr(95), chr(45))}', language)}: {answer_words.value_text(value, language)}"
                       for name, value in found.design(label, rank).items())
    pair = found.against_grants(label, rank)
    return (f"{answer_words.names(found, language)[label]}, {say(f'tune-{rank}', language)}\n"
            f"{answer_words.amount(found, found.wanted, pair.mean, language, sign=True)}\n{levers}")


def _designs(found: Tuning, label: str, language: str) -> Table:
    """The levers of one strategy's designs, with their means on training and on fresh seeds."""
    levers = list(found.design(label, "default"))
    trained = dict(zip(RANKS, _on_training(found, label), strict=True))
    rows = tuple((say(f"tune-{rank}", language), (
        *(Cell(answer_words.value_text(value, language), kind="number") for value in found.design(label, rank).values()),
        number_cell(trained[rank], language, answer_words.score_unit(found, found.wanted)),
        answer_words.estimate_cell(found, found.wanted, found.fresh(label, rank), language))) for rank in RANKS)
    heads = (*(say(f"lever-{name.replace('_', '-')}", language) for name in levers), say("tune-column-training", language),
             say("tune-column-fresh", language))
    return Table(answer_words.names(found, language)[label], heads, rows)


def _on_training(found: Tuning, label: str) -> list[float]:
    """Mean on training seeds of the scenario's own, the best, the median and the worst design."""
    column, order = found.tries[:, found.tuned.index(label)], found.order[label]
    return [float(column[place]) for place in (0, order[0], order[(len(order) - 1) // 2], order[-1])]


def _ranks(found: Tuning, language: str) -> Table:
    """Means on fresh seeds of every strategy at every rank; direct grants and doing nothing have no levers."""
    return answer_words.strategy_table(
        found, say("tune-table-ranks", language, aim=aim_words.aim_label(found, found.wanted, language), months=found.horizon),
        (say(f"tune-{rank}", language) for rank in RANKS),
        lambda label: (answer_words.estimate_cell(found, found.wanted, found.fresh(label, rank), language) for rank in RANKS),
        language)


def _grants(found: Tuning, language: str) -> Table:
    def cells(label: str):
        for rank in RANKS:
            pair = found.against_grants(label, rank)
            yield Cell(number(pair.mean, language, answer_words.score_unit(found, found.wanted), True),
                       f"p {p_text(pair.p, language)}")

    return answer_words.strategy_table(found, say("tune-table-grants", language),
                                         (say(f"tune-{rank}", language) for rank in RANKS), cells, language, found.tuned)


def _tries(found: Tuning, language: str) -> Table:
    """Every design that was tried, with its mean on training seeds."""
    rows = []
    for place, world in enumerate(found.stages[0].plan.worlds):
        for column, label in enumerate(found.tuned):
            levers = "; ".join(f"{inside(factor_label(found.scenario, key, language).partition(' (')[0])} "
                               f"{answer_words.value_text(value, language)}" for key, value in world.items()
                               if key.startswith(f"strategies.{label}."))
            unit = answer_words.score_unit(found, found.wanted)
            rows.append((f"{answer_words.names(found, language)[label]} · {place + 1}", (
                Cell(levers or say("tune-default", language)),
                number_cell(found.tries[place, column], language, unit))))
    return Table(say("tune-table-tries", language), (say("tune-column-levers", language), say("tune-column-training", language)),
                 tuple(sorted(rows, key=lambda row: row[0].rpartition(" · ")[0])))
