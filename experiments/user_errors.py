"""Errors that a user can mend: one plain sentence in the language set, never a traceback."""

from __future__ import annotations


class UserError(Exception):
    """Something the user gave cannot be used.

    key names a message in the catalogues of experiments; values fill it. str(error) is the
    sentence in the language set.
    """

    def __init__(self, key: str, **values):
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        from simpul.sim.language import say

        return say(self.key, **self.values)


class Stopped(UserError):
    """The user stopped the work, and what was finished is kept."""


class StoreError(UserError):
    """Results cannot be kept, or what is kept cannot be read."""
