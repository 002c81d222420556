"""The tables of the social contexts as they ship, and the bars that were set before the first run, each with its figure."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from simpul.experiments.patterns.governance_forms import COALITION, HOST, NEW
from simpul.experiments.patterns.social_contexts import (
    ARMS_EQUAL,
    CONTEXT_AIMS,
    CONTEXT_CASES,
    CROSSED,
    EASY,
    HARD,
    SINGLE,
    SOCIAL_FACTORS,
    form_family,
    form_variant,
)

CONTEXTS_FILE, EFFECTS_FILE, LEADS_FILE = "contexts.csv", "interactions.csv", "leads.csv"
MAIN_AIMS = CONTEXT_AIMS[:2]  # need met, and that of the worst-off group: on these the bars stand
_CONTEXTS_NEEDED, _MOST_OF_ONE, _FORMS_NEEDED, _EFFECTS_NEEDED = 8, 0.6, 3, 25
BAR_NEEDS = {"clear": _CONTEXTS_NEEDED, "spread": round(100 * _MOST_OF_ONE), "forms": _FORMS_NEEDED, "effects-new": _EFFECTS_NEEDED}
"""What the sentences of bars name: contexts, percent, kinds of forms, interactions."""
_SIGNED = ("history", "rivalry", "divide", "power_imbalance")
YES = "yes"
CsvLine = dict[str, str]
ContextKey = tuple[float, ...]


@dataclass(frozen=True)
class ContextLines:
    """What the three tables say, as read from their files; empty where a file is not there."""

    contexts: tuple[CsvLine, ...]
    effects: tuple[CsvLine, ...]
    leads: tuple[CsvLine, ...]

    @cached_property
    def _by_place(self) -> dict[tuple[str, str, str, str], dict[ContextKey, list[CsvLine]]]:
        found: dict[tuple[str, str, str, str], dict[ContextKey, list[CsvLine]]] = {}
        for line in self.contexts:
            key = line["case"], line["arms"], line["money"], line["aim"]
            found.setdefault(key, {}).setdefault(tuple(float(line[name]) for name in SOCIAL_FACTORS), []).append(line)
        return found

    @cached_property
    def cases(self) -> list[str]:
        """The cases that have been run, in the usual order."""
        there = {line["case"] for line in self.contexts}
        return [case for case in CONTEXT_CASES if case in there]

    def judged(self, case: str, aim: str, money: str, arms: str = ARMS_EQUAL) -> dict[ContextKey, list[CsvLine]]:
        """The lines of all forms by context."""
        return self._by_place.get((case, arms, money, aim), {})

    def times(self, case: str, money: str) -> float:
        """How many times the case's own money it is; 1 where it was not run."""
        return next((float(line["times"]) for line in self.contexts if (line["case"], line["money"]) == (case, money)), 1.0)


def read_contexts(results: Path) -> ContextLines:
    """Read the tables of a folder of results."""
    return ContextLines(*(tuple(csv_lines(results / name)) for name in (CONTEXTS_FILE, EFFECTS_FILE, LEADS_FILE)))


def csv_lines(file: Path) -> list[CsvLine]:
    """The lines of a CSV file; none where it is not there."""
    if not file.is_file():
        return []
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def first_form(forms: Sequence[CsvLine]) -> CsvLine | None:
    """The line of the first form in a context; None where nobody can be judged."""
    return next((line for line in forms if line["first"] == YES), None)


def still_running(forms: Sequence[CsvLine]) -> list[str]:
    """The first form, then those that it does not clearly beat; the first alone where it is clearly first."""
    first = first_form(forms)
    if first is None:
        return []
    others = [line["form"] for line in forms if line is not first and line["clear"] != YES]
    return [first["form"], *(others if first["clear"] != YES else [])]


def count_firsts(judged: dict[ContextKey, list[CsvLine]]) -> tuple[Counter[str], Counter[str]]:
    """In how many contexts each form is first, and clearly."""
    firsts = [line for line in map(first_form, judged.values()) if line is not None]
    return Counter(line["form"] for line in firsts), Counter(line["form"] for line in firsts if line["clear"] == YES)


# ---- bars


@dataclass(frozen=True)
class ContextBar:
    """A bar: its name, whether it is met, and its figure in parts: (case or "", text, number) each, told by the page."""

    name: str
    met: bool
    parts: tuple[tuple[str, str, int], ...]


def context_bars(lines: ContextLines, money: str) -> list[ContextBar]:
    """Return the bars at a sum of money, equal arms, in their order; none without lines. Every case that was run counts."""
    if not lines.cases:
        return []
    return [_clear_somewhere(lines, money), _no_form_everywhere(lines, money), _several_forms(lines, money), _turns(lines, money),
            *(_many_effects(lines, money, other) for other in (NEW, COALITION)), _right_signs(lines, money)]


def clear_contexts(lines: ContextLines, case: str, money: str) -> dict[str, set[ContextKey]]:
    """The contexts in which each form is clearly first on need met or on the worst-off."""
    found: dict[str, set[ContextKey]] = {}
    for aim in MAIN_AIMS:
        for context, forms in lines.judged(case, aim, money).items():
            first = first_form(forms)
            if first is not None and first["clear"] == YES:
                found.setdefault(first["form"], set()).add(context)
    return found


def _clear_somewhere(lines: ContextLines, money: str) -> ContextBar:
    counts = [(case, "", len(set().union(*clear_contexts(lines, case, money).values()))) for case in lines.cases]
    return ContextBar("clear", all(count >= _CONTEXTS_NEEDED for *_rest, count in counts), tuple(counts))


def _no_form_everywhere(lines: ContextLines, money: str) -> ContextBar:
    """The form that is clearly first in the most contexts of each case; variants of a form count together."""
    parts, met = [], True
    for case in lines.cases:
        found = clear_contexts(lines, case, money)
        clear = {form: len(set().union(*(found[one] for one in found if form_variant(case, one) == form_variant(case, form))))
                 for form in found}
        form = max(clear, key=lambda one: clear[one], default="")
        parts.append((case, form, clear.get(form, 0)))
        met = met and clear.get(form, 0) <= _MOST_OF_ONE * len(lines.judged(case, MAIN_AIMS[0], money))
    return ContextBar("spread", met, tuple(parts))


def _several_forms(lines: ContextLines, money: str) -> ContextBar:
    """Kinds of forms that are clearly first somewhere; hosts of different number are one kind."""
    kinds = {form_family(case, form) for case in lines.cases for form in clear_contexts(lines, case, money)}
    return ContextBar("forms", len(kinds) >= _FORMS_NEEDED, (("", "", len(kinds)),))


def turned(lines: ContextLines, case: str, money: str) -> bool:
    """Whether the hard and the easy context lead to different forms, one of which is clearly behind where the other is first."""
    for aim in MAIN_AIMS:
        judged = lines.judged(case, aim, money)
        hard, easy = still_running(judged.get(HARD, [])), still_running(judged.get(EASY, []))
        if hard and easy and form_variant(case, hard[0]) != form_variant(case, easy[0]):
            if easy[0] not in hard or hard[0] not in easy:
                return True
    return False


def _turns(lines: ContextLines, money: str) -> ContextBar:
    parts = tuple((case, "", int(turned(lines, case, money))) for case in lines.cases)
    return ContextBar("turn", all(count for *_rest, count in parts), parts)


def effects_of(lines: ContextLines, case: str, money: str, pair: tuple[str, str], design: str = CROSSED) -> list[CsvLine]:
    """What factors do to a pair of forms, equal arms."""
    wanted = (case, ARMS_EQUAL, money, *pair, design)
    return [line for line in lines.effects
            if (line["case"], line["arms"], line["money"], line["form"], line["other"], line["design"]) == wanted]


def _many_effects(lines: ContextLines, money: str, other: str) -> ContextBar:
    """Interactions beyond 99% of host less another form: each factor of the context alone, then the social ones crossed."""
    parts, met = [], True
    for case in lines.cases:
        alone = effects_of(lines, case, money, (HOST, other), SINGLE)
        if alone:
            crossed = effects_of(lines, case, money, (HOST, other))
            count, of_crossed = (sum(line["beyond"] == YES for line in some) for some in (alone, crossed))
            parts.append((case, f"{len(alone)} {of_crossed} {len(crossed)}", count))
            met = met and count >= _EFFECTS_NEEDED
    return ContextBar(f"effects-{'new' if other == NEW else 'coalition'}", met and bool(parts), tuple(parts))


def _right_signs(lines: ContextLines, money: str) -> ContextBar:
    """Of the interactions of host less new beyond 99% with four factors, those that have the sign of the sources."""
    parts, met = [], True
    for case in lines.cases:
        alone = effects_of(lines, case, money, (HOST, NEW), SINGLE)
        if alone:
            both = [line for line in [*alone, *effects_of(lines, case, money, (HOST, NEW))]
                    if line["factor"] in _SIGNED and line["beyond"] == YES]
            right = sum((float(line["effect"]) > 0.0) == (line["expected"] == "more") for line in both)
            parts.append((case, str(len(both)), right))
            met = met and 0 < right == len(both)
    return ContextBar("signs", met and bool(parts), tuple(parts))
