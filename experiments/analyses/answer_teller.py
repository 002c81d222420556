"""How an answer reaches people, although analyses hold numbers alone and no word of a page.

Answers derive from `Telling`. Whoever can put them into words (`simpul.experiments.report`) is named once with `set_teller`;
`import simpul` does that, and loads it when an answer is told for the first time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from simpul.sim.language import language as language_in_use
from simpul.sim.presenter import Presented


class Told(Protocol):
    """What tells an answer: a document of the report."""

    def paragraph(self) -> str:
        """The answer as one paragraph."""


class Telling(Presented):
    """An answer that can be told in words."""

    def told(self, language: str | None = None) -> Told:
        """The answer as people see it: sentences, pictures and tables (`simpul.experiments.report.document.Document`).

        language: "en" or "id", the one in use when None.
        """
        return _tell(self, language or language_in_use())

    def paragraph(self, language: str | None = None) -> str:
        """The answer in one plain paragraph."""
        return self.told(language).paragraph()


def set_teller(tell: Callable[[Any, str], Any]) -> None:
    """Name the function that makes a document of an answer in a language."""
    global _tell
    _tell = tell


def _nobody(answer, language: str):
    raise RuntimeError("nobody can tell an answer in words: import simpul")


_tell: Callable[[Any, str], Any] = _nobody
