"""What the scripts of a session are told: the case, what can be decided, where to read what in a run, and the words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from simpul.experiments.class_session.decision_rounds import DecisionRounds
from simpul.experiments.one_page.counted_futures import FACTS, CountedFutures
from simpul.experiments.one_page.page_catalogue import page_catalogue
from simpul.experiments.one_page.page_data import reading_places
from simpul.experiments.one_page.told_slots import AGREE, opening_outcome, shown_scale, unit_key
from simpul.experiments.presentation.labels import listed, part_title, strategy_title, text_of, title_inside
from simpul.experiments.presentation.money_words import in_money
from simpul.sim.language import LANGUAGES, has, say
from simpul.sim.outcomes import GROUP
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import SERIES_INDEX

MOST_TEAMS = 8
STORY_FLOWS = (
    "need", "served", "crises_met", "crises_missed", "windows_won", "windows_lost", "introductions", "mediations",
    "joint_results", "subsidy",
)
STORY_LEVELS = ("trust_across", "working_relations")
"""Series of which a year tells: sums over the year, and levels at its end."""
DRAWN_OUTCOMES = ("need_met", "need_met_worst_off", "crises_met", "windows_won")
"""Outcomes that are drawn year by year (`scripts/line_pictures.js`); a session opens with one of them."""
STEPS_OF_PLAY = ("setup", "seal", "year", "debrief")
_OF_SESSION, _OF_PAGE = "session-", ("page-answer", "page-answer-one", "page-points")
"""How keys of messages begin, and those of the page that stand beside them."""


def session_data(futures: CountedFutures, rounds: DecisionRounds, language: str) -> dict[str, Any]:
    """Return it, for JSON. language: the one in which the page opens."""
    scenario, outcomes = futures.scenario, [name.replace("_", "-") for name in futures.main]
    keys = [*_OF_PAGE, *(f"outcome-{name}" for name in outcomes), *(f"page-more-{name}" for name in outcomes),
            *map(unit_key, futures.main)]
    worst, reading = f"{GROUP}{futures.followed}" if futures.followed else None, reading_places(futures)
    return {
        "lang": language, "labels": rounds.labels, "choices": rounds.choices, "nothing": rounds.nothing, "grants": rounds.grants,
        "main": futures.main, "outcome": futures.main[opening_outcome(futures, DRAWN_OUTCOMES)],
        "scale": [shown_scale(name) for name in futures.main],
        "percent": [shown_scale(name) != 1.0 for name in futures.main], "parts": len(futures.parts), "years": futures.years,
        "matters": futures.matters, "sets": len(futures.sets), "agree": AGREE, "facts": FACTS, "teams": MOST_TEAMS,
        "telling": [telling_futures(futures, place, rounds.choices) for place in range(len(futures.main))],
        "steps": [*rounds.edges], "usual": rounds.usual, "edges": rounds.edges, "start": scenario.start,
        "id": scenario.digest()[:16], "horizon": futures.points[-1],
        "reading": reading | {
            "edges": rounds.edges, "year_flows": _places(STORY_FLOWS), "year_levels": _places(STORY_LEVELS),
            "worst": reading["parts"][futures.parts.index(worst)] if worst else None},
        "languages": {code: {
            "words": page_catalogue(keys, code, _OF_SESSION),
            "names": [strategy_title(scenario, label, code) for label in rounds.labels],
            "inside": [title_inside(scenario, label, code) for label in rounds.labels],
            "what": [strategy_words(scenario, label, code) for label in rounds.labels],
            "worst": part_title(scenario, worst, code) if worst else "",
            "money": {months: _money(scenario, months, code) for months in rounds.edges},
            "slots": session_slots(futures, code),
        } for code in LANGUAGES},
    }


def telling_futures(futures: CountedFutures, outcome: int, choices: Sequence[str]) -> list[int]:
    """Return numbers (from 1 on) of the futures in which the strategies differ by more than matters in an outcome, of which one is
    drawn for a class; all futures where they never do."""
    levels = np.array([futures.numbers[label][:, -1, outcome] for label in choices])
    found = 1 + np.flatnonzero(levels.max(axis=0) - levels.min(axis=0) > futures.matters[outcome])
    return [int(number) for number in found] or [*range(1, len(futures.sets) + 1)]


def session_slots(futures: CountedFutures, language: str) -> dict[str, str]:
    """Slot -> what is said of the case before any script runs."""
    scenario = futures.scenario
    years = round(scenario.subsidy.months / MONTHS_OF_A_YEAR)
    whole = math.fsum(one.share for one in scenario.groups.values())
    groups = [say("session-group", language, name=text_of(one, language), share=round(100 * one.share / whole))
              for one in scenario.groups.values() if len(scenario.groups) > 1]
    issues = sorted(scenario.issues.values(), key=lambda one: -one.need)
    inside = sum(getattr(one, "count", 1) for one in scenario.organizations if not one.outside)
    return {
        "head": say("session-head", language, scenario=text_of(scenario.title, language)),
        "what": say("session-what", language, years=years, futures=len(futures.sets)),
        "about": str(text_of(scenario.description, language)),
        "people": say("session-people", language, organizations=inside, outside=scenario.organization_count() - inside,
                      places=len(scenario.places), groups=listed(groups, language) or "none"),
        "needs": say("session-needs", language, issues=listed([text_of(one, language) for one in issues], language),
                     count=len(issues)),
        "money": say("session-money", language, years=years, year=_money(scenario, MONTHS_OF_A_YEAR, language)),
    }


def strategy_words(scenario: Scenario, label: str, language: str) -> str:
    """One sentence on what a strategy is; empty for one of the reader's own."""
    key = f"session-{scenario.strategies[label].title_key()}"
    return say(key, language) if has(key, language) else ""


def _money(scenario: Scenario, months: int, language: str) -> str:
    """What is paid in so many months: in person-months, and in the currency of the scenario if it has one."""
    paid = scenario.subsidy.total * months / scenario.subsidy.months
    money = in_money(scenario, paid, language)
    return say("session-paid", language, months=round(paid), money=money or "none")


def _places(names: tuple[str, ...]) -> dict[str, int]:
    return {name: SERIES_INDEX[name] for name in names}
