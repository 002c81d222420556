"""What an answer looks like to people, in one language: the same for the page, the terminal and a table file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simpul.experiments.presentation.labels import seeds_text, text_of
from simpul.experiments.report import evidence_section, inputs_section
from simpul.experiments.report.comparison_tables import Table
from simpul.experiments.report.figure_block import Picture
from simpul.sim.language import say

_FAILURES_SHOWN = 50


@dataclass(frozen=True)
class DocumentPart:
    """A part of the page: heading, sentences, pictures (two to a row), tables, and tables that are folded away under a
    label. legend: strategies with the look of their lines, when the pictures have such lines."""

    heading: str
    texts: tuple[str, ...] = ()
    legend: tuple[dict, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tables: tuple[Table, ...] = ()
    folds: tuple[tuple[str, tuple[Table, ...]], ...] = ()


@dataclass(frozen=True)
class Document:
    """An answer for people.

    kind: what sort of question it is, a few words; asked: the question itself, as a heading; answer: tagged sentences, three
    as a rule; first: the picture of the first screen, and grid: the table below it (either may be None), key: what its signs
    mean; parts: all further; method, limits: sentences; made: how it was made, in the place of runs, seeds and horizons;
    folder: what the folder of the report holds, in the place of what those of runs hold; corner: head of the first column of
    its tables in a table file; openings: where to read how much of a gain comes through outside openings, if the answer does not
    say it; words: the paragraph, where it is more than the sentences of the answer.
    """

    kind: str
    asked: str
    answer: tuple[tuple[str, str], ...]
    first: Picture | None = None
    grid: Table | None = None
    key: str = ""
    parts: tuple[DocumentPart, ...] = ()
    method: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    made: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    corner: str = ""
    openings: str = ""
    words: str = ""

    def tables(self) -> Iterator[Table]:
        """Every table that is not folded away, in the order of the page."""
        if self.grid is not None:
            yield self.grid
        for part in self.parts:
            yield from part.tables

    def paragraph(self) -> str:
        """The answer as one paragraph."""
        return self.words or " ".join(sentence for _, sentence in self.answer)


def question_document(question: str, language: str, asked: Mapping[str, Any], answer: Mapping[str, str],
                      parts: tuple[DocumentPart, ...] = (), through: tuple[str, DocumentPart] | None = None, **more) -> Document:
    """A document whose kind and heading are the messages `<question>-kind` and `<question>-asked`.

    asked: values of the heading; answer: message key of a tag -> sentence; through: what comes through outside openings, where it
    is known: sentences that follow the first of the answer, so that nobody reads of a gain and not of that, and a part that
    follows all others; parts, more: as in `Document`.
    """
    told = tuple((say(tag, language), sentence) for tag, sentence in answer.items())
    if through is not None:
        sentences, part = through
        told, parts = (*told[:1], (say("openings-tag", language), sentences), *told[1:]), (*parts, part)
    return Document(say(f"{question}-kind", language), say(f"{question}-asked", language, **asked), told, parts=parts, **more)


def shared_contents(found, kind: str, language: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """What the template of every report needs. found: the answer (its scenario, plan and results); told: command, started,
    seconds, versions (may be empty)."""
    scenario, results, seeds = found.scenario, found.results, found.plan.seeds
    return {
        "language": language, "kind": kind, "title": text_of(scenario.title, language),
        "description": text_of(scenario.description, language), "behind": evidence_section.behind(found, language),
        "community": inputs_section.community(found, language), "settings": inputs_section.settings_table(found, language),
        "context": inputs_section.context(found, language), "parameters": inputs_section.parameters(found, language),
        "values": inputs_section.everything_else(found, language),
        "notes": [inputs_section.notes(found, kind, language) for kind in ("fact", "assumption")],
        "seeds": seeds_text(seeds, language), "seed_count": len(seeds), "runs": found.made,
        "failures": [(", ".join(map(str, which)), why) for which, why in list(results.failures.items())[:_FAILURES_SHOWN]],
        "made": (), "folder": "", "digest": told.get("digest", found.plan.digest), "scenario_digest": scenario.digest(),
        "told": {"command": None, "started": None, "versions": {}, **told},
        "horizons": ", ".join(map(str, results.horizons)),
    }


def document_contents(document: Document, found, language: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Everything the template of a question needs; see `shared_contents`."""
    return {**shared_contents(found, document.kind, language, told), "document": document, "made": document.made,
            "folder": document.folder}
