"""The notebooks run from top to bottom, and the R script reads what the command writes.

Cells are run here one after another in one namespace, as a kernel would, without starting one: a kernel takes seconds for each. Of
the two languages the English one is run; the other has the same code but for names, which is compared.
"""

import ast
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from simpul.experiments.cli.main import main
from simpul.experiments.documentation.notebook_sheets import LONG_CELL, notebook_files, notebook_sheets

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
RSCRIPT = shutil.which("Rscript")
TASKS = ("compare", "sweep", "calibrate", "mesa")
LONG_CELLS = {"calibrate": 1}


def cells(notebook: Path) -> list[dict]:
    return json.loads(notebook.read_text(encoding="utf-8"))["cells"]


def test_there_is_a_notebook_for_each_task():
    assert {notebook.name for notebook in NOTEBOOKS} == {f"{task}{end}.ipynb" for task in TASKS for end in ("", ".id")}


def test_the_notebooks_that_ship_are_those_of_their_source():
    made = notebook_files()
    assert {ROOT / name for name in made} == set(NOTEBOOKS)
    for name, text in made.items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, "python -m simpul.experiments.documentation notebooks --write"


class Renamed(ast.NodeTransformer):
    """Code with its words in English, and whole strings as they are."""

    def __init__(self, words):
        self.words = words

    def visit_Name(self, node):
        return ast.Name(self.words.get(node.id, node.id), node.ctx)

    def visit_Constant(self, node):
        value = node.value
        for own, english in sorted(self.words.items(), key=lambda pair: -len(pair[0])):
            if isinstance(value, str) and (own == value or " " in own):
                value = value.replace(own, english)
        return ast.Constant(value)


@pytest.mark.parametrize("sheet", notebook_sheets(), ids=lambda sheet: sheet.name)
def test_the_code_is_the_same_in_both_languages_but_for_words(sheet):
    back = {word["id"]: word["en"] for word in sheet.words.values()}
    assert len(back) == len(sheet.words)         # two words that became one would be another program
    trees = []
    for end in ("", ".id"):
        found = cells(ROOT / "docs" / "notebooks" / f"{sheet.name}{end}.ipynb")
        code = "\n".join("".join(cell["source"]) for cell in found if cell["cell_type"] == "code")
        names = {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
        assert not end or not names & (set(back.values()) - set(back))
        trees.append(ast.dump(Renamed(back if end else {}).visit(ast.parse(code))))
    assert trees[0] == trees[1] and len(trees[0]) > 500


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_ships_without_outputs_and_begins_with_a_title(notebook):
    found = cells(notebook)
    assert found[0]["cell_type"] == "markdown" and found[0]["source"][0].startswith("# ")
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in found if cell["cell_type"] == "code")
    long = sum(LONG_CELL in cell["metadata"].get("tags", ()) for cell in found)
    assert long == LONG_CELLS.get(notebook.name.partition(".")[0], 0)


@pytest.mark.slow
@pytest.mark.parametrize("notebook", [path for path in NOTEBOOKS if ".id." not in path.name], ids=lambda path: path.name)
def test_every_cell_of_a_notebook_runs(notebook, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names, shown = {"__name__": "notebook"}, []
    for cell in cells(notebook):
        if cell["cell_type"] != "code" or LONG_CELL in cell["metadata"].get("tags", ()):
            continue
        body = ast.parse("".join(cell["source"]))
        last = body.body.pop() if isinstance(body.body[-1], ast.Expr) else None
        exec(compile(body, notebook.name, "exec"), names)
        if last is not None:
            shown.append(eval(compile(ast.Expression(last.value), notebook.name, "eval"), names))
    assert shown or capsys.readouterr().out


@pytest.mark.skipif(RSCRIPT is None, reason="needs R (Rscript)")
def test_the_r_script_reads_what_a_comparison_writes(tmp_path):
    assert main(["compare", "small", "--seeds", "4", "--csv", "--no-report", "--out", str(tmp_path / "village")]) == 0
    said = subprocess.run([RSCRIPT, str(ROOT / "docs" / "notebooks" / "read_results.R"), str(tmp_path / "village")],
                          capture_output=True, text=True, encoding="utf-8", check=True)
    assert "broker-host" in said.stdout and "direct-grants" in said.stdout
