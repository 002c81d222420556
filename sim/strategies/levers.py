"""Levers that every form of working together has: how many offices, how long it takes to form, how much is unpaid.

Unless a scenario says otherwise the arms of a comparison are equal: one office, all begin at once, nobody unpaid, so that the form
alone differs. With `arms: documented` each has the levers that are usual for its form: a host that exists already, or the free
evenings of an informal body, are then part of what is compared. What a strategy declares goes before both.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpul.sim.strategies.structure_plan import EVERYWHERE, homes


@dataclass(frozen=True)
class FormLevers:
    """What a form has besides its money.

    Attributes:
        offices: "one", or "each" for one in each place.
        forming: mean months until it can act; 0: at once.
        unpaid: share of the unpaid hours usual for it, 0 to 1: the host's own, or those of its members.
    """

    offices: str = "one"
    forming: float = 0.0
    unpaid: float = 0.0


EQUAL = FormLevers()
"""The levers of every form in a comparison of equal arms."""


def levers_of(declared, scenario, usual: FormLevers) -> FormLevers:
    """Return the levers of a declared strategy: what it declares; else `EQUAL`, or what is `usual` for its form where the scenario
    has documented arms."""
    rest = usual if scenario.arms == "documented" else EQUAL
    own = {name: getattr(declared, name) for name in ("offices", "forming", "unpaid")}
    return FormLevers(**{name: getattr(rest, name) if value is None else value for name, value in own.items()})


def office_homes(levers: FormLevers, scenario) -> list[int]:
    """Return the home of each office: a row of a place, or everywhere."""
    if levers.offices == "each" and len(scenario.places) > 1:
        return list(range(len(scenario.places)))
    return homes(scenario) if len(scenario.places) > 1 else [EVERYWHERE]
