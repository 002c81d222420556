"""What is wrong with a scenario file: every fault with its place, what was given and what is allowed.

A fault carries a message key and plain values, not a finished sentence, so that the same fault can be told in every
language of the catalogues (`sim/messages/<language>/scenario.ftl`).
"""

from __future__ import annotations

import difflib
import itertools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from simpul.sim.characters import visible
from simpul.sim.language import say

LONGEST_VALUE = 60  # characters of a given value that a message repeats
MOST_SHOWN = 40  # faults a message tells one by one; the rest is counted
MOST_LISTED = 40  # words of a list in a message


@dataclass(frozen=True)
class Fault:
    """One fault of one scenario.

    file     name of the file as it was given, or None for text and for changes made from Python
    line     1-based line, 0 when there is no file behind it
    column   1-based column, 0 likewise
    key      dotted key, such as `context.history` or `organizations.3.kind`; empty for the file as a whole
    value    what was given (None where nothing was)
    message  key of the sentence in the catalogue, such as `fault-unknown-key`
    values   what the sentence needs besides (allowed, nearest, low, high ...)
    """

    file: str | None
    line: int
    column: int
    key: str
    value: Any
    message: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, language: str | None = None) -> str:
        """The fault in words, without its place."""
        # A message chooses its wording by `nearest` and `allowed`; Fluent has no empty variant, so nothing is `none`.
        # Numbers go in as a file writes them (0.5 in every language): a reader copies them into the file.
        values = {name: "none" if value == "" else value if isinstance(value, str) else _shown(value)
                  for name, value in self.values.items()}
        key = self.key.rpartition(".")[2] or self.key
        return visible(say(self.message, language, key=key, value=_shown(self.value), **values))

    def text(self, language: str | None = None) -> str:
        """The fault in words, with file, line and key in front."""
        parts = []
        if self.file and self.line:
            parts.append(say("fault-place", language, file=self.file, line=str(self.line)))
        elif self.line:
            parts.append(say("fault-line", language, line=str(self.line)))
        elif self.file:
            parts.append(self.file)
        if self.key:
            parts.append(self.key)
        parts.append(self.sentence(language))
        return visible(": ".join(parts))

    def __str__(self) -> str:
        return self.text()


class ScenarioError(ValueError):
    """A scenario that cannot be used. `faults` holds every fault, in the order of the file.

    >>> import simpul
    >>> try:
    ...     simpul.load_scenario("small").with_changes({"context.history": 2})
    ... except simpul.ScenarioError as error:
    ...     [fault.key for fault in error.faults]
    ['context.history']
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: list[Fault] = sorted(faults, key=lambda fault: (fault.line, fault.column))
        super().__init__(self.faults)

    def text(self, language: str | None = None) -> str:
        """All faults, one a line, under one line that counts them."""
        lines = [say("faults-found", language, count=len(self.faults))]
        lines += ["  " + fault.text(language) for fault in self.faults[:MOST_SHOWN]]
        if len(self.faults) > MOST_SHOWN:
            lines.append("  " + say("faults-more", language, count=len(self.faults) - MOST_SHOWN))
        return "\n".join(lines)

    def __str__(self) -> str:
        return self.text()


def nearest_name(given: object, allowed: Iterable[str]) -> str:
    """The allowed word nearest to the given one, or an empty string when none is near."""
    choices = list(allowed)
    word = str(given)[:LONGEST_VALUE]
    found = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if not found:  # `Host` for `host`, `direct-grants` for `direct_grants`
        plain = {choice.casefold().replace("-", "_"): choice for choice in choices}
        found = difflib.get_close_matches(word.casefold().replace("-", "_"), list(plain), n=1, cutoff=0.6)
        found = [plain[name] for name in found]
    return found[0] if found else ""


def _shown(value: object) -> str:
    """A given value as a scenario file would write it, cut to a readable length."""
    try:
        text = json.dumps(value, ensure_ascii=False, default=str)
    except (TypeError, ValueError, RecursionError):
        text = str(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def listed_names(words: Iterable[object]) -> str:
    """Words in a row, for messages; long lists are cut."""
    names = [str(word) for word in itertools.islice(words, MOST_LISTED + 1)]
    return ", ".join(names) if len(names) <= MOST_LISTED else ", ".join(names[:MOST_LISTED]) + ", …"
