"""Markdown that is made from the code: tables, and the places in a text where they stand.

A place begins with `<!-- name -->` and ends with `<!-- end -->`; what stands between the two is replaced. So a description is
written by hand, and its tables can never say anything else than the code.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table. A bar inside a cell is escaped; a cell that is empty stays so."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def filled(text: str, name: str, content: str) -> str:
    """Return `text` with `content` between `<!-- name -->` and the next `<!-- end -->`. ValueError when a mark is missing."""
    before, mark, rest = text.partition(f"<!-- {name} -->")
    _, end, after = rest.partition("<!-- end -->")
    if not mark or not end:
        raise ValueError(f"<!-- {name} --> … <!-- end -->")
    return f"{before}{mark}\n\n{content}\n\n{end}{after}"
