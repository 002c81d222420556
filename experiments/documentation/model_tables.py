"""The tables of the model description, read off the code: `python -m simpul.experiments.documentation.model_tables` brings
`sim/README.md` and its Indonesian edition up to date.

What is written by hand there explains; numbers, units, sources, columns and formulas of outcomes come from here, so that they are
those the model uses. A test holds the file to them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from simpul.experiments.documentation.description_tables import EDITION, with_indonesian_tables
from simpul.experiments.presentation.markdown import filled, table
from simpul.sim.language import say
from simpul.sim.measures.outcome_formulas import OUTCOME_FORMULAS
from simpul.sim.outcomes import GROUP, ISSUE, OUTCOMES
from simpul.sim.parameters import CHOICES, CONTEXT, PARAMETERS, Parameter
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.series import LEDGER, SERIES

_HERE = Path(__file__).resolve().parents[2] / "sim"
README = _HERE / "README.md"
LANGUAGE = "en"
ADDING = LEDGER.index("consumed")  # entries before it add to stocks
BETTER = {1: "more", -1: "less", 0: "neither"}
WITH_CONSTANTS = ("columns.py", "survey.py", "outcomes.py", "rules/*.py", "strategies/*.py")
OWNERS = (("ND", "arcs (one side of a relation each)"), ("N", "organizations"), ("S", "structures"), ("P", "places"),
          ("Q", "places"), ("G", "groups"), ("C", "communities"), ("B", "communities"))
BOOKS = "books and working room"
_SCRATCH = re.compile(r"room for|\(scratch\)")


def label(kind: str, name: str, tail: str = "") -> str:
    """Return what the catalogue says of something with a name in the code."""
    return say(f"{kind}-{name.replace('_', '-')}{tail}", LANGUAGE)


def sources() -> dict[str, str]:
    """Return the text of every file of the model, by its name below `sim/`; the tables of names themselves are left out."""
    files = sorted(_HERE.rglob("*.py"))
    names = {path.relative_to(_HERE).as_posix(): path for path in files}
    return {name: path.read_text(encoding="utf-8") for name, path in names.items() if not name.startswith("parameters/")}


def used_in(name: str, texts: dict[str, str]) -> list[str]:
    """Return the files that read the parameter or context factor `name`."""
    read = re.compile(rf"\bp\.{name}\b|\b[nq]\[\"{name}\"\]|\bparameters(\.{name}\b|\[\"{name}\"\])")
    return [file for file, text in texts.items() if read.search(text)]


def _number(value: float) -> str:
    """Return a number as short as it can be written."""
    return f"{value:g}"


def context_table() -> str:
    """Return the context factors: default, what the ends of the scale mean, where each is read."""
    texts = sources()
    rows = [
        (f"`{factor.name}`", _number(factor.default), label("context", factor.name, "-low"), label("context", factor.name, "-high"),
         _files(factor, texts), factor.source)
        for factor in CONTEXT
    ]
    return table(("factor", "default", "0 means", "1 means", "read in", "source"), rows)


def parameter_table() -> str:
    """Return the parameters: default, range, unit, where each is read, source."""
    texts = sources()
    rows = [
        (f"`{q.name}`", label("parameter", q.name), _number(q.default), f"{_number(q.low)} to {_number(q.high)}", q.unit,
         _files(q, texts), q.source)
        for q in PARAMETERS
    ]
    return table(("parameter", "meaning", "default", "range", "unit", "read in", "source"), rows)


def strategy_choice_table() -> str:
    """Return the modelling choices: what the model does, the other option, meaning, source."""
    rows = [(f"`{choice.name}`", f"`{choice.options[0]}`", ", ".join(f"`{option}`" for option in choice.options[1:]),
             label("rule", choice.name), choice.source) for choice in CHOICES]
    return table(("choice", "the model's own", "or", "meaning", "source"), rows)


def _files(parameter: Parameter, texts: dict[str, str]) -> str:
    """Return the files that read a parameter, as a cell."""
    return ", ".join(f"`{name}`" for name in used_in(parameter.name, texts)) or "not read yet"


def constant_table() -> str:
    """Return the numbers that stand in a rule's own file: name, value, meaning, file."""
    rows = []
    for pattern in WITH_CONSTANTS:
        for path in sorted(_HERE.glob(pattern)):
            rows += [(f"`{name}`", _number(value), meaning, f"`{path.relative_to(_HERE).as_posix()}`")
                     for name, value, meaning in constants(path.read_text(encoding="utf-8"))]
    return table(("constant", "value", "meaning", "file"), rows)


def constants(text: str) -> Iterator[tuple[str, float, str]]:
    """Yield (name, value, comment) of the numbers at the top level of a source: all fractions, and whole numbers with a comment."""
    lines = text.splitlines()
    for node in ast.parse(text).body:
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            values = node.value.elts if isinstance(node.value, ast.Tuple) and len(names) > 1 else [node.value]
            meaning = _comment(lines, node)
            for name, value in zip(names, values, strict=False):
                plain = value.value if isinstance(value, ast.Constant) else None
                if isinstance(plain, float) or (type(plain) is int and meaning):
                    yield name.id, plain, meaning


def _comment(lines: list[str], node: ast.stmt) -> str:
    """Return the comment at the end of a statement's line, or the one that stands right above it."""
    here = lines[node.end_lineno - 1][node.end_col_offset :].partition("#")[2].strip()
    above: list[str] = []
    row = node.lineno - 2
    while not here and row >= 0 and lines[row].startswith("#"):
        above.insert(0, lines[row].lstrip("# "))
        row -= 1
    return here or " ".join(above)


def column_tables() -> str:
    """Return the columns of the state, grouped by what they belong to; working room of single rules is left out."""
    groups: dict[str, list[tuple[str, ...]]] = {owner: [] for _letters, owner in OWNERS} | {BOOKS: []}
    for column in COLUMNS:
        owner = next((owner for letters, owner in OWNERS if column.shape.startswith(letters)), BOOKS)
        if _SCRATCH.search(column.meaning):
            owner = BOOKS
        kind = "number" if column.kind == "f" else "whole"
        groups[owner].append((f"`{column.name}`", column.shape, kind, column.meaning))
    head = ("column", "shape", "type", "meaning")
    return "\n\n".join(f"**Of {owner}**\n\n" + table(head, rows) for owner, rows in groups.items())


def _series_table() -> str:
    """Return the monthly series."""
    rows = [(f"`{s.name}`", label("series", s.name), s.unit, "flow" if s.flow else "level") for s in SERIES]
    return table(("series", "meaning", "unit", "kind"), rows)


def ledger_table() -> str:
    """Return the entries of the ledger with their signs."""
    return table(("entry", "stocks"), [(f"`{name}`", "+" if n < ADDING else "−") for n, name in enumerate(LEDGER)])


def outcome_table() -> str:
    """Return the outcomes: unit, direction, formula from the series, meaning. Main outcomes, fixed beforehand, are in bold;
    those of a
    scenario's issues and groups stand last."""
    formulas = outcome_formulas()
    rows = [
        (f"**`{o.name}`**" if o.primary else f"`{o.name}`", o.unit, BETTER[o.better], formulas[o.name],
         label("outcome", o.name, "-what"))
        for o in OUTCOMES
    ]
    rows += [(f"`{head}<name>`", "share", BETTER[1], f"`share(sum(served_{head[:-1]}_<n>), sum(need_{head[:-1]}_<n>))`",
              say(f"outcome-{head[:-1]}-what", LANGUAGE, name="<name>")) for head in (ISSUE, GROUP)]
    return table(("outcome", "unit", "better is", "formula", "meaning"), rows)


def outcome_formulas() -> dict[str, str]:
    """Return the formula of each outcome as it stands in `measures/outcome_formulas.py`, as a cell.

    `sum` is that of a flow over the months, a level stands by its name; a function of several steps is told by its docstring.
    """
    tree = ast.parse((_HERE / "measures" / "outcome_formulas.py").read_text(encoding="utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    told = {name: _formula(functions[formula.__name__], functions) for name, formula in OUTCOME_FORMULAS.items()}
    return {name: text if text[0].isupper() else f"`{text}`" for name, text in told.items()}


def _formula(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> str:
    """Return the docstring of a formula, or else what it returns, shortened."""
    words = ast.get_docstring(function)
    if words:
        return " ".join(words.split())
    text = ast.unparse(function.body[-1]).removeprefix("return ")
    for name, other in functions.items():  # a formula inside a formula
        if f"{name}(total, level, around)" in text:
            text = text.replace(f"{name}(total, level, around)", f"({_formula(other, functions)})")
    text = re.sub(r"total\[series\.(\w+)\]", lambda found: f"sum({found[1].lower()})", text)
    text = re.sub(r"level\[series\.(\w+)\]", lambda found: found[1].lower(), text)
    return text.replace("around[FIRST_RESULT]", "first_month(joint_results)").replace("part_of(", "share(")


BLOCKS = {
    "context": context_table, "parameters": parameter_table, "choices": strategy_choice_table,
    "constants": constant_table, "columns": column_tables,
    "series": _series_table, "ledger": ledger_table, "outcomes": outcome_table,
}
"""What stands between which marks."""


def with_reference(text: str) -> str:
    """Return a text with every block brought up to date; ValueError when the marks of one are missing."""
    for name, block in BLOCKS.items():
        text = filled(text, name, block())
    return text


if __name__ == "__main__":
    for file, brought in ((README, with_reference), (EDITION, with_indonesian_tables)):
        file.write_text(brought(file.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
