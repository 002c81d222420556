"""The choice and the spread over parameter sets as tables: rows of finished text."""

from __future__ import annotations

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.labels import MISSING, fixed, number, outcome_label, scaled
from simpul.experiments.report.aim_words import aim_amount, aim_inside
from simpul.experiments.report.comparison_tables import SIGNS, Cell, Table, title
from simpul.experiments.report.knowing_words import knowing_sentences
from simpul.experiments.statistics.verdicts import Difference
from simpul.sim.language import say


def candidates_table(comparison: Comparison, language: str) -> Table | None:
    """The strategies as choices, the best on average first; None where nothing could be judged."""
    choice = comparison.choice
    if choice is None or choice.first is None:
        return None
    one_outcome, sets = choice.aim.outcome is not None, comparison.sets
    rows = []
    for one in choice.candidates:
        first = number(one.first, language, "share") if sets is None else str(round(one.first * choice.sets))
        texts = (aim_amount(choice, one.mean, language, False) if one_outcome else fixed(one.mean, 2, language, True),
                 MISSING if one is choice.first else aim_amount(choice, one.behind.mean, language), first,
                 aim_amount(choice, one.loss, language), say(f"choice-{'yes' if one.running else 'no'}", language))
        rows.append((title(comparison, one.strategy, language), tuple(Cell(text, kind="number") for text in texts)))
    heads = (say(f"choice-column-{'value' if one_outcome else 'score'}", language), say("choice-column-behind", language),
             say(f"choice-column-first-{'seeds' if sets is None else 'sets'}", language, sets=choice.sets),
             say("choice-column-loss", language), say("choice-column-running", language))
    aim = aim_inside(comparison, choice.aim, language)
    return Table(say("choice-table", language, months=comparison.horizon, aim=aim), heads, tuple(rows))


def choice_notes(comparison: Comparison, language: str) -> list[str]:
    """How the table of choices is to be read, and what it would be worth to know the parameters, together and singly."""
    choice = comparison.choice
    if choice is None or choice.first is None:
        return []
    notes = [] if choice.aim.outcome else [say("choice-unit-spread", language)]
    if comparison.sets is None:
        return notes
    worth = aim_amount(choice, choice.value_of_information, language)
    return [*notes, say("choice-information", language, value=worth), *knowing_sentences(comparison, language)]


def range_tables(comparison: Comparison, language: str) -> list[Table]:
    """For every baseline the differences with what the parameter sets say of them; none with one set."""
    if comparison.sets is None:
        return []
    units = {item.name: item.unit for item in comparison.results.outcomes}
    tables = []
    for baseline in reversed(comparison.baselines):
        rows: dict[str, list[Cell]] = {}
        for item in comparison.verdicts(baseline):
            unit = units[item.outcome]
            rows.setdefault(item.strategy, []).append(Cell(
                f"{SIGNS[item.verdict]} {number(item.paired.mean, language, unit, sign=True)}",
                " · ".join(set_lines(item, unit, language)), item.verdict, say(f"verdict-{item.verdict}", language)))
        tables.append(Table(say("choice-table-ranges", language, baseline=title(comparison, baseline, language),
                                months=comparison.horizon, sets=comparison.sets.shape[0]),
                            tuple(outcome_label(item.name, language) for item in comparison.results.primary),
                            tuple((title(comparison, label, language), tuple(cells)) for label, cells in rows.items())))
    return tables


def set_lines(item: Difference, unit: str, language: str) -> list[str]:
    """Where the middle of the sets lies, and in which share of them the difference is better and worse by what matters; nothing
    with one set."""
    if item.over is None:
        return []
    if not item.over.surely_differ:
        return [say("choice-alike", language)]
    scale = scaled(unit)
    ends = [scale * item.over.low, scale * item.over.high]
    decimals = 0 if max(map(abs, ends)) >= 9.5 else 1
    low, high = (fixed(end, decimals, language, True) for end in ends)
    shares = [("+", item.over.above), ("−", item.over.below)]
    told = " ".join(f"{sign}{number(share, language, 'share')}" for sign, share in shares if share > 0.0)
    return [f"{low}…{high}", told or number(0.0, language, "share")]
