"""Scenarios made up from the models that check them: every part that a file may have, its numbers anywhere, often at their ends."""

from __future__ import annotations

import math
from random import Random
from typing import Any, get_args

from simpul.sim.parameters import CHOICES, CONTEXT, PARAMETERS
from simpul.sim.scenario.keys import field_spot, key_names
from simpul.sim.scenario.models import Group, Issue, Kind, OrganizationEntry, PlaceEntry, Recipe
from simpul.sim.scenario.strategy_models import TYPES
from simpul.sim.state.mechanisms import MECHANISMS
from tests.fuzz.values import written

MOST_IN_PLACE = 25  # organizations, mostly: what is quick; sometimes many more
NAMES = ("Mata Air", "Dapur Ibu", "Gereja \"Bukit\"", "Sekolah Ñandú", "村の会", "LSM Tirta; cabang", "=1+1", "<b>bold</b>",
         "{ $x }", "a: b",
         "-", "null", "0", "'", "🜁 alchemy", "[x]", "%s %d", "نور", "x" * 80)


def made(chance: Random) -> str:
    """The text of a scenario that was made up, and should be usable."""
    months = chance.choice([12, 13, 24, 36, 60])
    start = min(chance.choice([0, 1, months - 12]), months - 12)
    issues, groups, kinds = (table(chance, prefix, model, most) for prefix, model, most in (("i", Issue, 8), ("g", Group, 4),
                                                                                            ("k", Kind, 4)))
    places = {f"p{n}": words(f"p{n}") | filled(PlaceEntry, chance) for n in range(chance.choice([1, 1, 2, 3]))}
    organizations = entries(chance, list(places), list(kinds), list(groups), list(issues))
    data = {
        "simpul": 1, "title": words("Made up"), "description": "Made up.", "months": months, "burn_in": chance.choice([0, 1, 12]),
        "start": start, "issues": issues, "groups": groups,
        "strata": chance.sample(list(groups), len(groups)), "places": places, "kinds": kinds, "organizations": organizations,
        "ties": ties(chance, organizations), "context": levels(chance, CONTEXT), "parameters": levels(chance, PARAMETERS),
        "rules": {choice.name: chance.choice(choice.options) for choice in CHOICES if chance.random() < 0.3},
        "seasonal": share(chance), "reach": share(chance),
        "subsidy": {"total": chance.choice([0, 1e-9, 1.0, 60.0, 1e6]), "months": chance.choice([1, 12, months - start])},
        "strategies": strategies(chance, list(kinds), list(issues), organizations),
    }
    for part in ("groups", "places"):
        if chance.random() < 0.2 and len(data[part]) == 1:
            del data[part]
            if part == "groups":
                del data["strata"]
            for entry in organizations:
                entry.pop(part[:-1])
    if chance.random() < 0.5:
        data["horizons"] = sorted({1, months - start, chance.randint(1, months - start)})
    if chance.random() < 0.5:
        data["context"] = {name: {"value": level, "assumption": "made up", "range": [0, 1]} for name,
                           level in data["context"].items()}
        data["uncertain"] = [f"context.{name}" for name in data["context"]]
    return written(data, chance)


def words(name: str) -> dict[str, str]:
    """The same words in both languages."""
    return {"en": name, "id": name}


def share(chance: Random) -> float:
    """A number from 0 to 1, often an end."""
    return chance.choice([0.0, 1.0, 0.5, chance.random()])


def number(here, chance: Random) -> float | int:
    """A number that a place allows: an end, next to it, or any other."""
    low, high = here.above if here.above is not None else here.low or 0, here.high
    if here.type is int:
        return chance.choice([low, high, min(high, low + 1), chance.randint(low, high)])
    least = math.nextafter(low, high) if here.above is not None else low
    return chance.choice([least, high, min(high, max(least, 1.0)), low + (high - low) * chance.random(),
                          min(high, max(least, 1e-9))])


def filled(model, chance: Random, how_many: float = 0.5) -> dict[str, Any]:
    """Some of the numbers of a model."""
    return {key: number(here, chance) for key in key_names(model) if (here := field_spot(model, key)).is_number
            and here.high is not None
            and key not in ("key", "count") and chance.random() < how_many}


def table(chance: Random, prefix: str, model, most: int) -> dict[str, Any]:
    """A table of issues, groups or kinds."""
    return {f"{prefix}{n}": words(f"{prefix}{n}") | filled(model, chance) for n in range(chance.choice([1, 2, most]))}


def levels(chance: Random, rows) -> dict[str, float]:
    """Some rows of a table of parameters, anywhere in their ranges."""
    return {row.name: chance.choice([row.low, row.high, row.default, chance.uniform(row.low, row.high)]) for row in rows
            if chance.random() < 0.3}


def entries(chance: Random, places: list[str], kinds: list[str], groups: list[str], issues: list[str]) -> list[dict[str, Any]]:
    """Organizations, by name and in recipes; every place has some that belong to it."""
    found, left = [], list(NAMES)
    chance.shuffle(left)
    for place in places:
        size = chance.choice([2, 3, 8, MOST_IN_PLACE]) if chance.random() < 0.97 else chance.choice([100, 400])
        while size > 0:
            entry = {"place": place, "kind": chance.choice(kinds), "group": chance.choice(groups)}
            if chance.random() < 0.3:
                entry["interests"] = {issue: chance.choice([1e-9, 1.0, 1000.0]) for issue in issues
                                      if chance.random() < 0.6} or {issues[0]: 1}
            if left and chance.random() < 0.5:
                entry |= {"name": left.pop(), "outside": chance.random() < 0.1} | filled(OrganizationEntry, chance, 0.3)
                size -= 1
            else:
                count = chance.randint(1, size)
                entry |= {"count": count} | filled(Recipe, chance, 0.3)
                size -= count
            found.append(entry)
    return found


def ties(chance: Random, organizations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Ties between some that have names."""
    names = [entry["name"] for entry in organizations if "name" in entry]
    pairs = [(one, other) for one in names for other in names if one != other and chance.random() < 0.2]
    return [{"from": one, "to": other, "depth": chance.randint(1, 4)} | ({"kept": number_of_promises(chance)}
                                                                         if chance.random() < 0.3 else {})
            | ({"broken": number_of_promises(chance)} if chance.random() < 0.3 else {}) for one, other in pairs]


def number_of_promises(chance: Random) -> float:
    """How many promises somebody has seen kept or broken."""
    return chance.choice([0, 0.5, 3, 100])


def strategies(chance: Random, kinds: list[str], issues: list[str], organizations: list[dict[str, Any]]) -> dict[str, Any]:
    """One of every type and choice, numbers at random, some made of others."""
    hosts = [entry["name"] for entry in organizations if "name" in entry and not entry["outside"]]
    found: dict[str, Any] = {}
    for kind in ("nothing", "direct_grants", "broker", "coalition", "partnership"):
        model = TYPES[kind]
        for origin in get_args(model.model_fields["origin"].annotation) if kind == "broker" else ("",):
            settings = {"type": kind} | filled(model, chance)
            if kind == "broker":
                settings["origin"] = origin
                if origin != "informal":
                    settings.pop("incorporates", None)
                if origin == "host" and hosts and chance.random() < 0.5:
                    settings["hosts"] = chance.sample(hosts, min(len(hosts), chance.choice([1, 2])))
            elif kind == "coalition":
                settings |= chance.choice([{"scope": "broad"}, {"scope": "issue", "issue": chance.choice(issues)}])
                settings |= chance.choice([{}, {"composition": "one_kind", "kind": chance.choice(kinds)}])
            elif kind == "partnership" and chance.random() < 0.5:
                settings["issue"] = chance.choice(issues)
            elif kind == "direct_grants":
                settings["by"] = chance.choice(["equal", "need"])
            if chance.random() < 0.3:
                settings["without"] = chance.sample(MECHANISMS, chance.randint(1, len(MECHANISMS)))
            found[kind.replace("_", "-") + (origin and f"-{origin}")] = settings
    plain = list(found)
    phases = [{"strategy": chance.choice(plain), "months": chance.choice([1, 3, 12])} for _ in range(chance.randint(1, 5))]
    found["sequence"] = {"type": "sequence", "phases": [*phases, {"strategy": chance.choice(plain)}]}
    of = [{"strategy": chance.choice([*plain, "sequence"]), **({"share": 1 + n} if len(phases) > 2 else {})}
          for n in range(chance.randint(2, 5))]
    found["portfolio"] = {"type": "portfolio", "of": of}
    return found
