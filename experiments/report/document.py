"""What a question's answer looks like to people, in one language: the same for the page, the terminal and a table file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from simpul.experiments.report.comparison_document import seeds_text
from simpul.experiments.report.comparison_tables import Table
from simpul.experiments.report.figure_block import Picture


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
class Sheet:
    """An answer for people.

    kind: what sort of question it is, a few words; asked: the question itself, as a heading; answer: three tagged
    sentences; first: the picture of the first screen, and grid: the table below it (either may be None), key: what its
    signs mean; parts: all further; method, limits: sentences; made: what is told of how it was made, in the place of runs, seeds
    and horizons; folder: what the folder of the report holds, in the place of what those of runs hold.
    """

    kind: str
    asked: str
    answer: tuple[tuple[str, str], ...]
    first: Picture | None = None
    grid: Table | None = None
    key: str = ""
    parts: tuple[DocumentPart, ...] = ()
    method: tuple[str, ...] = ()
    limits: tuple[str, ...] = field(default=())
    made: tuple[tuple[str, str], ...] = ()
    folder: str = ""

    def tables(self) -> Iterator[Table]:
        """Every table that is not folded away, in the order of the page."""
        if self.grid is not None:
            yield self.grid
        for part in self.parts:
            yield from part.tables

    def paragraph(self) -> str:
        """The answer as one paragraph."""
        return " ".join(sentence for _, sentence in self.answer)


def document_contents(sheet: Sheet, found, language: str, told: dict) -> dict:
    """Everything the template needs. found: the answer (its scenario, plan and results); told: command, started,
    seconds, versions (may be empty)."""
    from simpul.experiments.presentation.labels import text_of
    from simpul.experiments.report import evidence_section, inputs_section

    scenario = found.scenario
    failures = list(found.results.failures.items())
    return {
        "sheet": sheet, "language": language, "kind": sheet.kind, "title": text_of(scenario.title, language),
        "description": text_of(scenario.description, language),
        "behind": evidence_section.behind(found, language),
        "community": inputs_section.community(found, language), "settings": inputs_section.settings_table(found, language),
        "context": inputs_section.context(found, language), "parameters": inputs_section.parameters(found, language),
        "values": inputs_section.everything_else(found, language),
        "notes": [inputs_section.notes(found, kind, language) for kind in ("fact", "assumption")],
        "seeds": seeds_text(found.plan.seeds, language), "seed_count": len(found.plan.seeds), "runs": len(found.plan),
        "failures": [(", ".join(map(str, which)), why) for which, why in failures[:50]],
        "made": sheet.made, "folder": sheet.folder, "digest": told.get("digest", found.plan.digest),
        "scenario_digest": scenario.digest(),
        "told": {"command": None, "started": None, "versions": {}, **told},
        "horizons": ", ".join(map(str, found.results.horizons)),
    }
