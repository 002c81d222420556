"""Errors that a user can mend: one plain sentence in the language set, never a traceback."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from simpul.sim.characters import visible
from simpul.sim.language import say


class UserError(Exception):
    """Something the user gave cannot be used; `str(error)` says so in the language in use.

    Attributes:
        key: of the message in the catalogues; values: what it puts into its sentence.

    >>> import simpul
    >>> simpul.set_language("en")
    >>> try:
    ...     simpul.compare(simpul.load_scenario("small"), seeds=0)
    ... except simpul.UserError as error:
    ...     error.key
    'plan-no-seed'
    """

    def __init__(self, key: str, **values: object):
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return say(self.key, **{name: visible(value) if isinstance(value, str) else value for name, value in self.values.items()})


class Stopped(UserError):
    """The user stopped the work, and what was finished is kept."""


class StoreError(UserError):
    """Results cannot be kept, or what is kept cannot be read."""


def nearest(given: str, allowed: Iterable[str]) -> dict[str, str]:
    """The nearest allowed name and all of them, as values of a message; nearest is "none" when nothing is like it."""
    allowed = list(allowed)
    near = difflib.get_close_matches(given.lower(), allowed, n=1, cutoff=0.5)
    return {"nearest": near[0] if near else "none", "allowed": ", ".join(allowed)}
