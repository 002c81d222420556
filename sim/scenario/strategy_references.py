"""Check what strategies refer to: issues, kinds and hosts of the scenario, and other strategies that they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from simpul.sim.scenario.annotations import is_number
from simpul.sim.scenario.faults import Fault, listed_names
from simpul.sim.scenario.models import MOST_STRATEGIES
from simpul.sim.scenario.reference_checks import declared_names, entries, name_table, reference
from simpul.sim.scenario.strategy_models import MOST_HOSTS, MOST_PARTS
from simpul.sim.scenario.yaml_reader import Path_, Source

BASELINES = {"nothing": "nothing", "direct-grants": "direct_grants"}
"""Strategies every comparison needs: label by which they are added, and their type."""

MADE_OF = {"sequence": "phases", "portfolio": "of"}
"""Types of strategies that are made of others, and the key under which they name them."""

# What is more than a scenario may have is refused for that alone: to follow all of it could take for ever.

DEEPEST = 3  # levels of strategies within strategies


def check_strategies(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """Every fault between the strategies and the rest of the scenario, and of one strategy with another."""
    issues, kinds, known = name_table(data, "issues"), name_table(data, "kinds"), dict.fromkeys(declared_names(data))
    inside = [entry["name"] for _, entry in entries(data) if isinstance(entry.get("name"), str)
              and entry.get("outside") is not True]
    for label, settings in name_table(data, "strategies").items():
        if not isinstance(settings, dict):
            continue
        path: Path_ = ("strategies", label)
        yield from reference(source, (*path, "issue"), settings.get("issue"), issues, "issue")
        yield from reference(source, (*path, "kind"), settings.get("kind"), kinds, "kind")
        hosts = settings.get("hosts")
        for position, host in enumerate(hosts[:MOST_HOSTS] if isinstance(hosts, list) else []):
            where: Path_ = (*path, "hosts", position)
            yield from reference(source, where, host, known, "organization")
            if isinstance(host, str) and host in known and host not in inside:
                yield source.fault(where, "fault-host-outside", host, allowed=listed_names(inside))
            elif host in hosts[:position]:
                yield source.fault(where, "fault-host-twice", host)
        yield from check_backers(source, (*path, "backed_by"), settings.get("backed_by"), known, kinds, name_table(data, "groups"))
    types = {label: settings.get("type") for label, settings in name_table(data, "strategies").items()
             if isinstance(settings, dict)}
    for label, kind in BASELINES.items():
        if kind not in types.values() and isinstance(types.get(label), str):
            yield source.fault(("strategies", label), "fault-label-reserved", types[label], type=kind)
    yield from _parts(source, data, types)
    yield from _late_money(source, data)


def check_backers(source: Source, path: Path_, given: Any, *known: dict[str, Any]) -> Iterator[Fault]:
    """Whoever stands behind a body is an organization, a kind or a group of the scenario, and named once."""
    everybody = {name: None for names in known for name in names}
    for position, name in enumerate(given[:MOST_HOSTS] if isinstance(given, list) else []):
        where: Path_ = (*path, position)
        yield from reference(source, where, name, everybody, "backer")
        if name in given[:position]:
            yield source.fault(where, "fault-backer-twice", name)


def _parts_of(settings: Any) -> list[tuple[Path_, str]]:
    """(path below the strategy, label) of every strategy that another names as its part; none for other strategies."""
    kind = settings.get("type") if isinstance(settings, dict) else None
    key = MADE_OF.get(kind) if isinstance(kind, str) else None
    given = settings.get(key) if key else None
    return [((key, position, "strategy"), part["strategy"])
            for position, part in enumerate(given[:MOST_PARTS] if isinstance(given, list) else [])
            if isinstance(part, dict) and isinstance(part.get("strategy"), str)]


def _parts(source: Source, data: dict[str, Any], types: dict[str, Any]) -> Iterator[Fault]:
    """Parts have to exist, and nothing may be made of itself or of too much within each other."""
    declared = name_table(data, "strategies")
    known = [*declared, *(label for label, kind in BASELINES.items() if kind not in types.values())]

    def levels(label: str, above: tuple[str, ...]) -> int:
        """How many levels hang from a strategy; counting stops at a strategy that was met above."""
        if label in above or len(above) > DEEPEST:
            return 0
        return 1 + max((levels(part, (*above, label)) for _path, part in _parts_of(declared.get(label))), default=0)

    def comes_back(label: str, to: str, seen: set[str]) -> bool:
        """Whether a strategy is, somewhere below, made of `to`."""
        if label == to:
            return True
        seen.add(label)
        return any(comes_back(part, to, seen) for _path, part in _parts_of(declared.get(label)) if part not in seen)

    for label, settings in islice(declared.items(), MOST_STRATEGIES):
        for below, part in _parts_of(settings):
            path: Path_ = ("strategies", label, *below)
            yield from reference(source, path, part, known, "strategy")
            if comes_back(part, label, set()):
                yield source.fault(path, "fault-made-of-itself", part)
            elif levels(label, ()) > DEEPEST:
                yield source.fault(path, "fault-nested-too-deep", part, most=DEEPEST)


def _late_money(source: Source, data: dict[str, Any]) -> Iterator[Fault]:
    """A phase that begins when the subsidy is over cannot have a share of it."""
    paid = name_table(data, "subsidy").get("months")
    if not isinstance(paid, int):
        return
    for label, settings in name_table(data, "strategies").items():
        begins = 0
        phases = settings.get("phases") if isinstance(settings, dict) and settings.get("type") == "sequence" else None
        for position, phase in enumerate(phases if isinstance(phases, list) else []):
            if not isinstance(phase, dict):
                break
            share = phase.get("share")
            if is_number(share) and share > 0 and begins >= paid:
                yield source.fault(("strategies", label, "phases", position, "share"), "fault-phase-after-money", share,
                                   begins=begins, paid=paid)
            months = phase.get("months")
            begins += months if isinstance(months, int) else 0
