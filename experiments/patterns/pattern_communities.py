"""The communities in which rows are measured: scenarios that ship with some values changed, and one made for the virtual survey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from simpul.experiments.design.scenario_lookup import find
from simpul.sim.scenario import load_data, load_scenario

_EVERY = "organizations.*."  # in a change: this key of every entry of organizations
_KINDS = {  # kind -> (share of organizations, income pm a month, power, hours a month, volunteers)
    "residents": (0.30, 1.0, 0.25, 25, 0.7), "ngo": (0.26, 6.0, 0.5, 60, 0.1), "faith": (0.16, 3.0, 0.5, 30, 0.4),
    "school": (0.12, 5.0, 0.35, 20, 0.1), "business": (0.08, 6.0, 0.4, 15, 0.05), "clinic": (0.08, 6.0, 0.5, 40, 0.1),
}


@dataclass(frozen=True)
class World:
    """A scenario by name, or `survey-N` for the survey's community of N organizations (`survey-N/P`: in P places, with no
    searching between them), and what is changed in it.

    `changes` is a tuple of (dotted key, value); the key `organizations.*.x` changes x in every entry. A value that is a mapping is
    given as a tuple of pairs, so that worlds can be keys.
    """

    scenario: str
    changes: tuple[tuple[str, Any], ...] = ()

    def changed(self, changes: Mapping[str, Any]) -> World:
        """Return this world with further changes."""
        return World(self.scenario, self.changes + tuple(changes.items()))

    def label(self) -> str:
        """The name, with the changes in brackets."""
        told = ", ".join(f"{key}={_shown(value)}" for key, value in self.changes)
        return f"{self.scenario} [{told}]" if told else self.scenario


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return "{" + ", ".join(f"{key}: {item}" for key, item in value) + "}"
    return str(value)


@lru_cache(maxsize=256)
def scenario_of(world: World):
    """Return the checked scenario of a world. Raises UserError or ScenarioError for what does not exist."""
    scenario = _unchanged(world.scenario)
    changes: dict[str, Any] = {}
    for key, value in world.changes:
        value = dict(value) if isinstance(value, tuple) else value
        if key.startswith(_EVERY):
            rest = key.removeprefix(_EVERY)
            changes |= {f"organizations.{n}.{rest}": value for n in range(len(scenario.organizations))}
        else:
            changes[key] = value
    return scenario.with_changes(changes) if changes else scenario


@lru_cache(maxsize=64)
def _unchanged(name: str):
    """Return the scenario of a name, read once: many settings of it are asked for."""
    if name.startswith("survey-"):
        organizations, _, places = name.removeprefix("survey-").partition("/")
        return _community_of(int(organizations), int(places or 1))
    return load_scenario(find(name))


def _community_of(organizations: int, places: int = 1):
    """Return the scenario that is asked: `organizations` of six kinds and two groups, in one place or in turn over several,
    every other number the usual."""
    def words(names: Iterable[str], **more: dict) -> dict:
        return {name: {"en": name, "id": name, **more.get(name, {})} for name in names}

    kinds = {name: dict(zip(("income", "power", "hours", "volunteers"), numbers, strict=True))
             for name, (_share, *numbers) in _KINDS.items()}
    entries = []
    for n, kind in enumerate(_spread(organizations)):
        entries.append({"count": 1, "kind": kind, "group": "second" if n % 5 < 2 else "first"}
                       | ({"place": f"place-{n % places + 1}"} if places > 1 else {}))
    several = {"places": words([f"place-{n + 1}" for n in range(places)]), "reach": 0.0} if places > 1 else {}
    return load_data({
        "simpul": 1, "title": "Survey", "description": "A community of one place.", "months": 120, "burn_in": 60, "start": 24,
        **several, "arms": "documented",  # as real communities have them: a host has hours of its own
        "issues": words(("health", "water", "food", "work")), "groups": words(("first", "second"), second={"share": 0.67}),
        "strata": ["first", "second"],
        "kinds": words(_KINDS, **kinds), "organizations": entries,
        "subsidy": {"total": 192.0, "months": 96},  # still paid when organizations are asked
        "strategies": {
            "broker-host": {"type": "broker", "origin": "host"}, "broker-new": {"type": "broker", "origin": "new"},
            "coalition-broad": {"type": "coalition", "scope": "broad"},
        },
    })


def _spread(organizations: int) -> list[str]:
    """Return the kind of each organization, in the shares of `KINDS`, mixed so that groups get some of each."""
    ends = np.cumsum([share for share, *_ in _KINDS.values()])
    places = [(n * 0.618033988749895) % 1.0 for n in range(organizations)]  # evenly over 0..1 in any stretch
    return [list(_KINDS)[int(np.searchsorted(ends / ends[-1], place, side="right"))] for place in places]
