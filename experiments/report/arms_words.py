"""What strategies have besides their money, where that is not the same: said beside a result."""

from __future__ import annotations

from simpul.experiments.presentation.command_names import command_for
from simpul.experiments.presentation.labels import listed, number, title_inside
from simpul.sim.language import say
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.strategies import unequal_levers
from simpul.sim.strategies.levers import EQUAL, FormLevers


def arms_told(scenario: Scenario, labels: tuple[str, ...], language: str) -> str:
    """Return one or two sentences on who has which offices, start and unpaid hours; empty where all have the same."""
    alike: dict[FormLevers, list[str]] = {}
    for label, levers in unequal_levers(scenario, labels).items():
        alike.setdefault(levers, []).append(title_inside(scenario, label, language))
    groups = [say("arms-group", language, strategies=listed(titles, language), levers=_levers(levers, language))
              for levers, titles in alike.items()]
    return say("arms-told", language, groups="; ".join(groups), said="usual" if scenario.arms == "documented" else "declared",
               command=command_for(scenario, "compare", "--arms", "equal")) if groups else ""


def _levers(levers: FormLevers, language: str) -> str:
    """What is not as with equal arms, or all of it where nothing differs."""
    told = [say("arms-each", language)] if levers.offices != EQUAL.offices else []
    if levers.forming > EQUAL.forming:
        told.append(say("arms-forming", language, months=number(levers.forming, language)))
    if levers.unpaid > EQUAL.unpaid:
        told.append(say("arms-unpaid", language))
    return listed(told, language) if told else say("arms-none", language)
