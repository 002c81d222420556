"""The notebooks of the documentation in both languages, from one source.

    python -m simpul.experiments.documentation notebooks --write     # docs/notebooks/*.ipynb, from docs/notebooks.yaml

Text stands there in both languages, code once: only the names of variables and what is printed differ. So a notebook in Indonesian
does what the English one does, and a test runs one of the two.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from string import Template

from simpul.experiments.documentation.shipped_tables import ROOT, plain_yaml
from simpul.sim.language import LANGUAGES

NOTEBOOKS_FILE = ROOT / "docs" / "notebooks.yaml"
LONG_CELL = "skip-execution"     # the tag by which notebooks name a cell that only a reader runs
_ENDS = {"en": "", "id": ".id"}
_METADATA = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
             "language_info": {"name": "python"}}


@dataclass(frozen=True)
class NotebookSheet:
    """A notebook. words: what differs in its code, by name and language; cells: each with `text` by language, or with `code` and
    perhaps `long`."""

    name: str
    words: dict[str, dict[str, str]]
    cells: tuple[dict, ...]


def notebook_sheets() -> list[NotebookSheet]:
    """All notebooks in the order of the file."""
    return [NotebookSheet(name, told["words"], tuple(told["cells"])) for name, told in plain_yaml(NOTEBOOKS_FILE).items()]


def notebook_files() -> dict[str, str]:
    """Every notebook in every language, by the name of its file. KeyError for code with a word that is not listed."""
    return {f"docs/notebooks/{sheet.name}{_ENDS[language]}.ipynb": _notebook(sheet, language)
            for sheet in notebook_sheets() for language in LANGUAGES}


def _notebook(sheet: NotebookSheet, language: str) -> str:
    words = {name: one[language] for name, one in sheet.words.items()}
    cells = []
    for place, cell in enumerate(sheet.cells):
        text = Template(cell["code"]).substitute(words) if "code" in cell else cell["text"][language]
        kind = "code" if "code" in cell else "markdown"
        made = {"cell_type": kind, "id": f"cell-{place}", "metadata": {"tags": [LONG_CELL]} if cell.get("long") else {},
                "source": text.rstrip("\n").splitlines(keepends=True)}
        cells.append(made | ({"execution_count": None, "outputs": []} if kind == "code" else {}))
    notebook = {"cells": cells, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False) + "\n"
