"""Tables of a comparison for LaTeX, with the lines of the package booktabs; every sign is one that any engine knows."""

from __future__ import annotations

import pandas as pd

from simpul.experiments.report.comparison_tables import Table

_SIGNS = {"\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
          "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}", "−": "$-$", "–": "--",
          "…": r"\,\dots\,", "≈": r"$\approx$", "·": r"\textperiodcentered{}", "“": "``", "”": "''", "’": "'", "×": r"$\times$"}


def latex_escaped(text: str) -> str:
    """Text in which nothing is a command of LaTeX: names come from files of others."""
    return "".join(_SIGNS.get(letter, letter) for letter in " ".join(text.split()))


def latex_table(table: Table, corner: str, label: str, columns: str, notes: str = "") -> str:
    """A table as a floating environment.

    corner: head of the first column; label: to refer to; columns: formats of the columns, as `tabular` takes them; notes: below it.
    """
    cells = [[head, *(cell.text for cell in row)] for head, row in table.rows]
    frame = pd.DataFrame([[latex_escaped(text) for text in row] for row in cells])
    text = frame.to_latex(index=False, header=[latex_escaped(head) for head in (corner, *table.heads)], column_format=columns,
                          caption=latex_escaped(table.caption), label=label, position="htbp", escape=False)
    text = text.replace("\\begin{table}[htbp]\n", "\\begin{table}[htbp]\n\\centering\n\\footnotesize\n")
    end = f"\\par\\smallskip\\raggedright {latex_escaped(notes)}\n\\end{{table}}" if notes else "\\end{table}"
    return _ruled(text).replace("\\end{table}", end)


def _ruled(text: str) -> str:
    """A thin line before each row that begins a group: one whose first cell is filled, where others are not."""
    lines, found, grouped = text.splitlines(), [], any(line.startswith(" &") for line in text.splitlines())
    inside = False
    for line in lines:
        if grouped and inside and line.endswith(r"\\") and not line.startswith(" &") and found[-1] != r"\midrule":
            found.append(r"\addlinespace")
        inside = inside or line == r"\midrule"
        found.append(line)
    return "\n".join(found) + "\n"


def latex_document(tables: list[str]) -> str:
    """The tables as a file to be taken in with \\input, with what the preamble needs said at its head."""
    return "\n".join(["% \\usepackage{booktabs,array}", *tables])
