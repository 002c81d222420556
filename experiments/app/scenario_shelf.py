"""What visitors of the served page may open: the scenarios that ship, the file the command was given, and files they brought.

Nothing is written, and no name reaches a file that is not on the list. What a visitor brought is a text in memory: it brings no
code along, goes by a fingerprint that nobody guesses, and is forgotten when the server stops or many others have come.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from simpul.experiments.design.fingerprint import sha256_of
from simpul.sim.language import LANGUAGES
from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario import Scenario, ScenarioError, load_scenario, load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios

BROUGHT_MOST = 64  # texts of visitors that are kept
_FINGERPRINT = 32  # letters of it in an address
_BROUGHT = "own-"
_EXERCISE = "exercise-"
_LONGEST_STEM = 60  # letters
FACTOR_NAMES = frozenset(factor.name for factor in CONTEXT)
MONEY_NAMES = frozenset(("money", "month", "currency"))
"""What the address of a page says of money: how much, in person-months; what one of these costs; in which currency."""


class NotOnTheShelf(KeyError):
    """There is nothing of this name; args: the name, and whether it is that of a text that somebody brought."""


class ScenarioShelf:
    """The scenarios by name. given: a file to open first, None for PIKUL."""

    def __init__(self, given: Path | None = None):
        self.places: dict[str, Path] = dict(shipped_scenarios())
        self.opening = "pikul"
        if given is not None:
            name = given.parent.name if given.name == "scenario.yaml" else given.stem
            if name in self.places and self.places[name].resolve() != given.resolve():
                name = f"{name} ({given.parent.resolve().name})"
            self.places[name], self.opening = given, name
        self._brought: OrderedDict[str, Scenario] = OrderedDict()
        self._lock = Lock()

    def scenario(self, name: str, moved: Mapping[str, Any] | None = None) -> Scenario:
        """Return the scenario of a name. moved: what is different, as the page's address names it: context factors, 0 to 1, and
        `MONEY_NAMES`; anything else is left aside.

        Raises NotOnTheShelf for a name that is not there, ScenarioError with the faults of a file.
        """
        with self._lock:  # a class that comes at once reads every file once
            if name in self._brought:
                self._brought.move_to_end(name)
                found = self._brought[name]
            elif name in self.places:
                found = _read(self.places[name], self.places[name].stat().st_mtime_ns)
            else:
                raise NotOnTheShelf(name, name.startswith(_BROUGHT))
        changes = _changes(found, moved or {})
        return found.with_changes(changes) if changes else found

    def bring(self, text: str, file: str) -> str:
        """Keep the scenario in a text; returns the name it goes by. file: what its faults call it. Raises ScenarioError."""
        try:
            found = load_text(text)  # without a place of its own: code that it names is not looked for
        except ScenarioError as error:
            raise ScenarioError([replace(fault, file=file) for fault in error.faults]) from None
        name = _BROUGHT + sha256_of("brought", text)[:_FINGERPRINT]
        with self._lock:
            self._brought[name] = found
            while len(self._brought) > BROUGHT_MOST:
                self._brought.popitem(last=False)
        return name

    def stem(self, name: str) -> str:
        """What files about a scenario are called: its name, or the title of what was brought, in letters that every disk takes."""
        with self._lock:
            words = self._brought[name].title.en if name in self._brought else name
        return "-".join(re.findall(r"[A-Za-z0-9_]+", words))[:_LONGEST_STEM] or "simpul"

    def titles(self) -> dict[str, dict[str, str]]:
        """Name -> language -> title of all on the list, the opening one first, exercises last; the name itself where a file cannot
        be read. What was brought is on no list."""
        found = {}
        for name in sorted(self.places, key=lambda name: (name != self.opening, name.startswith(_EXERCISE), name)):
            try:
                title = self.scenario(name).title
                found[name] = {code: title.say(code) for code in LANGUAGES}
            except (ScenarioError, OSError):
                found[name] = dict.fromkeys(LANGUAGES, name)
        return found


def _changes(scenario: Scenario, moved: Mapping[str, Any]) -> dict[str, Any]:
    """What was moved, by the keys of a scenario."""
    found = {f"context.{factor}": level for factor, level in moved.items() if factor in FACTOR_NAMES}
    if "money" in moved:
        found["subsidy.total"] = moved["money"]
    own = scenario.money
    price = {"currency": moved.get("currency", own and own.currency), "person_month": moved.get("month", own and own.person_month)}
    if ("currency" in moved or "month" in moved) and None not in price.values():  # the page prices nothing on half a word, either
        found["money"] = price
    return found


@lru_cache(maxsize=64)
def _read(file: Path, _changed: int) -> Scenario:
    """A file, read again when it was changed."""
    return load_scenario(file)
