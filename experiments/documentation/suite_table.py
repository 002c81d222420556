"""What every file of tests holds, from its own first sentence: the list at the end of `tests/README.md`.

    python -m simpul.experiments.documentation suite --write
"""

from __future__ import annotations

import ast
import re

from simpul.experiments.documentation.shipped_tables import ROOT
from simpul.experiments.presentation.markdown import filled, table

SUITE_PAGE = "tests/README.md"
_MARK = "suite"


def suite_page() -> str:
    """`tests/README.md` with its list brought up to date. ValueError for a file of tests without a docstring."""
    return filled((ROOT / SUITE_PAGE).read_text(encoding="utf-8"), _MARK, _suite_table())


def _suite_table() -> str:
    rows = []
    for path in sorted((ROOT / "tests").rglob("test_*.py"), key=lambda path: (len(path.parts), path.as_posix())):
        told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        name = path.relative_to(ROOT).as_posix()
        if not told:
            raise ValueError(name)
        first = re.split(r"\n\n", told)[0].replace("\n", " ").strip()
        rows.append((f"`{name}`", first))
    return table(("file", "what it holds"), rows)
