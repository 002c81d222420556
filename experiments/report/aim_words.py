"""What is aimed at, in words: one outcome, all main outcomes alike, or a funder's weights. `found` is any result of a scenario."""

from __future__ import annotations

from simpul.experiments.presentation.labels import fixed, inside, listed, number, outcome_label
from simpul.experiments.statistics.choice import StrategyChoice
from simpul.experiments.statistics.ranking import Aim
from simpul.sim.language import say


def aim_label(found, aim: Aim, language: str) -> str:
    """What is aimed at, as a heading."""
    if aim.outcome:
        return outcome_label(aim.outcome, language, found.scenario)
    if aim.name == "even":
        return say("aim-even", language)
    return say("aim-weights", language, parts=_weights(found, aim, language))


def _weights(found, aim: Aim, language: str) -> str:
    parts = [say("aim-part", language, outcome=inside(outcome_label(name, language, found.scenario)),
             weight=number(weight, language))
             for name, weight in aim.weights]
    return listed(parts, language)


def aim_inside(found, aim: Aim, language: str) -> str:
    """What is aimed at, inside a sentence."""
    if aim.outcome:
        return inside(outcome_label(aim.outcome, language, found.scenario))
    if aim.name == "even":
        return say("aim-inside-even", language)
    return say("aim-inside", language, parts=_weights(found, aim, language))


def aim_amount(choice: StrategyChoice, value: float, language: str, difference: bool = True) -> str:
    """An amount of the aim of a choice: in the outcome's unit (difference: shares in points), else in spreads with two decimals."""
    if not choice.aim.outcome:
        return fixed(value, 2, language)
    return number(value, language, choice.unit, sign=difference).lstrip("+")
