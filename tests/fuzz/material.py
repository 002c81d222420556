"""What mutations start from and put in: sound scenario files, and words that mean something in YAML or to a reader of numbers."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.scenario.yaml_reader import read_text
from tests.sim.scenario.base import BASE

WORDS = ("true", "~", "1e400", "-1", ".nan", "[]", "{}", "[[]]", '""', "!x y", "&a b", "*a", "{value: 1}",
         "{value: 1, fact: x}", "{value: [], assumption: x, range: [1]}", "{en: a, id: b}", "nothing", "0x1F",
         "'", '"', ": ", "- ", "#", "|\n", "a: b", "999999999999999999999999", "水",
         "\t", "\u2028", "{name: x}", "[name]", "? ", '"\\ud800"', '"\\x1b[31m"', '"\\u202e"', "yes", "off", "1:30", "1_000",
         "0o17",
         "2001-01-01", "<<", "=", "!!int 3", "%", "@", "`", "-.inf", "1e-320", "-0.0", "1e308", ">-\n  a", "0.1.2", "١٢", "½")

ONLY_SMALL = 0.85  # share of cases that start from a short file: more of them in the same time


@cache
def short() -> tuple[str, ...]:
    """Sound scenario files that are read in milliseconds."""
    return (BASE, *(_text(name) for name in ("small", "two-groups", "exercise-time")))


@cache
def long() -> tuple[str, ...]:
    """The other scenarios that ship."""
    return tuple(text for name in sorted(shipped_scenarios()) if (text := _text(name)) not in short())


def _text(name: str) -> str:
    return shipped_scenarios()[name].read_text(encoding="utf-8")


def sound(chance: Random) -> str:
    """The text of a scenario that can be used as it is."""
    return chance.choice(short() if chance.random() < ONLY_SMALL else long())


@cache
def data_of(text: str) -> dict[str, Any]:
    """A sound text as plain data, annotations included; to be copied before it is changed."""
    return read_text(text).data
