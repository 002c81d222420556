"""Tables of a comparison for LaTeX, with the lines of the package booktabs; every sign is one that any engine knows, and a table is
as wide as the line it stands in, whatever the journal's."""

from __future__ import annotations

import pandas as pd

from simpul.experiments.report.comparison_tables import Table
from simpul.experiments.report.paper.column_widths import column_shares, number_columns

_SIGNS = {"\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
          "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "−": "$-$", "–": "--",
          "…": r"\,\dots\,", "≈": r"$\approx$", "·": r"\textperiodcentered{}", "“": "``", "”": "''", "’": "'", "×": r"$\times$"}
_COLUMN = r">{\ragged%s\arraybackslash}p{\dimexpr %.3f\linewidth-2\tabcolsep\relax}"


def latex_escaped(text: str) -> str:
    """Text in which nothing is a command of LaTeX: names come from files of others."""
    return "".join(_SIGNS.get(letter, letter) for letter in " ".join(text.split()))


def latex_table(table: Table, corner: str, label: str, notes: str = "", size: str = "footnotesize") -> str:
    """A table as a floating environment. corner: head of the first column; label: to refer to; notes: below it; size: of its
    type, as LaTeX calls it."""
    empty = [""] * len(table.heads)
    frame = pd.DataFrame([[latex_escaped(text) for text in (name, *([cell.text for cell in cells] or empty))]
                          for name, cells in table.rows])
    text = frame.to_latex(index=False, header=[latex_escaped(head) for head in (corner, *table.heads)],
                          column_format=_formats(table, corner), caption=latex_escaped(table.caption), label=label, position="htbp",
                          escape=False)
    begin = "\\begin{table}[htbp]\n"
    text = text.replace(begin, f"{begin}\\centering\n\\{size}\n\\setlength{{\\tabcolsep}}{{3pt}}\n")
    end = f"\\par\\smallskip\\raggedright {latex_escaped(notes)}\n\\end{{table}}" if notes else "\\end{table}"
    return _with_headings(text, [latex_escaped(name) for name, cells in table.rows if not cells], 1 + len(table.heads)).replace(
        "\\end{table}", end)


def _formats(table: Table, corner: str) -> str:
    """The columns as `tabular` takes them: paragraphs that together are as wide as the line, numbers to the right."""
    sides = ["right", *("left" if numbers else "right" for numbers in number_columns(table))]        # the side that is ragged
    return "".join(_COLUMN % (side, share) for side, share in zip(sides, column_shares(table, corner), strict=True))


def _with_headings(text: str, headings: list[str], columns: int) -> str:
    """The rows that are headings as wide as the table, with room above all but the first."""
    found: list[str] = []
    for line in text.splitlines():
        name = line.partition(" & ")[0]
        if headings and name == headings[0] and not line.removesuffix(r" \\").removeprefix(name).strip(" &"):
            found += [r"\addlinespace"] if found[-1] != r"\midrule" else []
            found.append(rf"\multicolumn{{{columns}}}{{l}}{{\itshape {headings.pop(0)}}} \\")
        else:
            found.append(line)
    return "\n".join(found) + "\n"


def latex_document(tables: list[str]) -> str:
    """The tables as a file to be taken in with \\input, with what the preamble needs said at its head."""
    return "\n".join(["% \\usepackage{booktabs,array}", "% As wide as the line, for lines of 150 mm or more.", *tables])
