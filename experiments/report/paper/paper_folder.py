"""A comparison as a folder for a paper: what is in it, and that nothing a user has changed is overwritten."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.design.fingerprint import file_digest
from simpul.experiments.presentation.labels import text_of
from simpul.experiments.report.choice_tables import candidates_table, choice_notes
from simpul.experiments.report.html_writer import TEMPLATES
from simpul.experiments.report.paper import key_figure, word_documents
from simpul.experiments.report.paper.board_memo import board_memo, memo_page
from simpul.experiments.report.paper.citations import bibtex_text, cited_works
from simpul.experiments.report.paper.latex_tables import latex_document, latex_table
from simpul.experiments.report.paper.memo_pdf import memo_pdf_bytes
from simpul.experiments.report.paper.methods_words import captions_text, methods_text
from simpul.experiments.report.paper.paper_numbers import (
    PAPER_LANGUAGES,
    candidate_columns,
    difference_columns,
    future_columns,
    judged_differences,
    paper_table,
)
from simpul.experiments.report.paper.word_documents import memo_document, tables_document
from simpul.experiments.report.table_files import csv_text
from simpul.experiments.runner.output_folders import check_writable, write_text, write_whole
from simpul.experiments.user_errors import UserError
from simpul.sim.language import say

PAPER_EXTRA = "paper"                       # what `pip install` is asked for
WRITTEN = "files.json"                      # the digest of every file as it was written, so that a change by a user is seen
_WIDTHS = {"one-column": key_figure.ONE_COLUMN, "two-columns": key_figure.TWO_COLUMNS}


@dataclass(frozen=True, slots=True)
class PaperFolder:
    """A folder as it was written. files: names of all that belong to it; kept: those that a user has changed: they stay as they
    are, and what would have stood there is in a file beside, with `-new` in its name."""

    folder: Path
    files: tuple[str, ...]
    kept: tuple[str, ...]


def check_paper_extra() -> None:
    """Raises UserError where a package that draws or writes is missing."""
    if key_figure.Figure is None or word_documents.docx is None:
        raise UserError("paper-extra", extra=PAPER_EXTRA)


def write_paper(folder: Path, comparison: Comparison, told: Mapping[str, Any] | None = None) -> PaperFolder:
    """Write all files of a paper, in both languages, each whole or not at all.

    told: the manifest of the results: versions and fingerprint. Raises UserError where a package is missing or the comparison has
    no direct grants or no choice (a single seed), StoreError where the folder cannot be written.
    """
    check_paper_extra()
    if not judged_differences(comparison):
        raise UserError("paper-no-choice")
    folder = Path(folder)
    check_writable(folder)
    before, digests, kept = _known(folder), {}, []
    for name, made in paper_files(comparison, told or {}).items():
        place, content = folder / name, made()
        digest = file_digest(place)
        if digest is not None and digest != before.get(name) and place.read_bytes() != content:
            kept.append(name)
            place = place.with_name(f"{place.stem}-new{place.suffix}")
        write_whole(place, partial(_put, content))
        digests[name] = before.get(name, "") if name in kept else file_digest(place)
    write_text(folder / WRITTEN, json.dumps(digests, indent=1, sort_keys=True) + "\n")
    return PaperFolder(folder, tuple(digests), tuple(kept))


def _put(content: bytes, file: Path) -> None:
    file.write_bytes(content)


def _known(folder: Path) -> dict[str, str]:
    """The digests of the files as they were written last; empty for a folder that is new or holds other things."""
    with suppress(OSError, ValueError):
        found = json.loads((folder / WRITTEN).read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    return {}


def paper_files(comparison: Comparison, told: Mapping[str, Any]) -> dict[str, Callable[[], bytes]]:
    """Name of each file -> what makes its bytes."""
    columns = {"differences.csv": difference_columns, "choice.csv": candidate_columns, "futures.csv": future_columns}
    found: dict[str, Callable[[], bytes]] = {
        name: partial(lambda of: csv_text(*of(comparison)).encode(), of) for name, of in columns.items()}
    found["figure.R"] = lambda: (TEMPLATES / "figure.R").read_bytes()
    found["references.bib"] = lambda: bibtex_text(cited_works(methods_text(comparison, told, "en"))).encode()
    for language in PAPER_LANGUAGES:
        for name, width in _WIDTHS.items():
            for kind in key_figure.FIGURE_FORMATS:
                found[f"figure-{name}-{language}.{kind}"] = partial(key_figure.figure_bytes, comparison, language, width, kind)
        found[f"tables-{language}.tex"] = partial(_latex, comparison, language)
        found[f"tables-{language}.docx"] = partial(_word_tables, comparison, language)
        found[f"captions-{language}.md"] = partial(_encoded, captions_text, comparison, language)
        found[f"methods-{language}.md"] = partial(_methods, comparison, told, language)
        found[f"memo-{language}.docx"] = partial(_memo, comparison, told, language, "docx")
        found[f"memo-{language}.html"] = partial(_memo, comparison, told, language, "html")
        found[f"memo-{language}.pdf"] = partial(_memo, comparison, told, language, "pdf")
    return found


def _encoded(words: Callable[[Comparison, str], str], comparison: Comparison, language: str) -> bytes:
    return words(comparison, language).encode()


def _methods(comparison: Comparison, told: Mapping[str, Any], language: str) -> bytes:
    return (methods_text(comparison, told, language) + "\n").encode()


def _latex(comparison: Comparison, language: str) -> bytes:
    key, choice, corner = paper_table(comparison, language), candidates_table(comparison, language), say("cli-strategy", language)
    tables = [latex_table(key, corner, f"tab:differences-{language}", say("paper-table-notes", language), "scriptsize")]
    if choice is not None:
        tables.append(latex_table(choice, corner, f"tab:choice-{language}", " ".join(choice_notes(comparison, language))))
    return latex_document(tables).encode()


def _word_tables(comparison: Comparison, language: str) -> bytes:
    corner, tables = say("cli-strategy", language), [(paper_table(comparison, language), say("paper-table-notes", language))]
    choice = candidates_table(comparison, language)
    if choice is not None:
        tables.append((choice, " ".join(choice_notes(comparison, language))))
    numbered = [(say("paper-table", language, number=place, caption=table.caption), corner, table, notes)
                for place, (table, notes) in enumerate(tables, start=1)]
    return tables_document(numbered, text_of(comparison.scenario.title, language), language)


def _memo(comparison: Comparison, told: Mapping[str, Any], language: str, kind: str) -> bytes:
    memo = board_memo(comparison, told, language)
    if kind == "pdf":
        return memo_pdf_bytes(memo, comparison, language)
    if kind == "html":
        return memo_page(memo, key_figure.memo_figure_bytes(comparison, language, "svg"), language).encode()
    return memo_document(memo, key_figure.memo_figure_bytes(comparison, language, "png"), language)
