"""A community on its way into a scenario: organizations and ties with the numbers that are known, and where from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from simpul.sim.language import say


@dataclass(frozen=True)
class Reason:
    """Why a number is what it is, as a message and its values: said only where it is written, of many ties hardly ever."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return say(self.key, **{name: str(value) if isinstance(value, Reason) else value for name, value in self.values.items()})


@dataclass(frozen=True)
class Quantity:
    """A number with its origin. kind: fact or assumption; low and high: where it plausibly lies, for an assumption."""

    value: float
    kind: Literal["fact", "assumption"]
    text: str | Reason
    low: float = 0.0
    high: float = 0.0


@dataclass
class Member:
    """An organization. kind, place and group are words of the file, empty where it says nothing."""

    name: str
    kind: str = ""
    place: str = ""
    group: str = ""
    outside: bool = False
    numbers: dict[str, Quantity] = field(default_factory=dict)
    interests: dict[str, float] = field(default_factory=dict)


@dataclass
class DraftTie:
    """A tie from one organization to another, by name."""

    source: str
    target: str
    depth: Quantity
    kept: Quantity | None = None
    broken: Quantity | None = None


@dataclass
class Draft:
    """What is known of a community. ties are unique by their two ends, in the order of the file."""

    files: list[str]
    members: list[Member]
    ties: list[DraftTie]

    def degrees(self) -> dict[str, int]:
        """How many ties begin or end at each organization."""
        found = {member.name: 0 for member in self.members}
        for tie in self.ties:
            found[tie.source] += 1
            found[tie.target] += 1
        return found


def mean_of(values: Iterable[float]) -> float:
    """The mean of one or more values."""
    known = list(values)
    return sum(known) / len(known)
