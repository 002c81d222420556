"""How an answer reaches people, although analyses hold numbers alone and no word of a page.

Answers derive from `Telling`. Whoever presents results (`simpul.sim.presenter`) makes their documents, too.
"""

from __future__ import annotations

from typing import Protocol

from simpul.experiments.design.plan import Plan
from simpul.sim.language import language as language_in_use
from simpul.sim.presenter import Presented, presented_document


class Told(Protocol):
    """What tells an answer: a document of the report."""

    def paragraph(self) -> str:
        """The answer as one paragraph."""


class Telling(Presented):
    """An answer that can be told in words. plan: what was run for it."""

    plan: Plan

    @property
    def made(self) -> int:
        """How many runs were made for it."""
        return len(self.plan)

    def told(self, language: str | None = None) -> Told:
        """The answer as people see it: sentences, pictures and tables (`simpul.experiments.report.document.Document`).

        language: "en" or "id", the one in use when None.
        """
        return presented_document(self, language or language_in_use())

    def paragraph(self, language: str | None = None) -> str:
        """The answer in one plain paragraph."""
        return self.told(language).paragraph()
