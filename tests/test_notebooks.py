"""The notebooks run from top to bottom, and the R script reads what the command writes.

Cells are run here one after another in one namespace, as a kernel would, without starting one: a kernel takes seconds for each.
"""

import ast
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from simpul.experiments.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
RSCRIPT = shutil.which("Rscript")
LONG = "skip-execution"  # the tag by which notebooks name a cell that only a reader runs
LONG_CELLS = {"calibrate.ipynb": 1}


def cells(notebook: Path) -> list[dict]:
    return json.loads(notebook.read_text(encoding="utf-8"))["cells"]


def test_there_is_a_notebook_for_each_task():
    there = {notebook.name for notebook in NOTEBOOKS}
    assert there >= {"compare.ipynb", "compare.id.ipynb", "sweep.ipynb", "mesa.ipynb", "calibrate.ipynb"}


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_ships_without_outputs_and_begins_with_a_title(notebook):
    found = cells(notebook)
    assert found[0]["cell_type"] == "markdown" and found[0]["source"][0].startswith("# ")
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in found if cell["cell_type"] == "code")
    assert sum(LONG in cell["metadata"].get("tags", ()) for cell in found) == LONG_CELLS.get(notebook.name, 0)


@pytest.mark.slow
@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.name)
def test_every_cell_of_a_notebook_runs(notebook, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    names, shown = {"__name__": "notebook"}, []
    for cell in cells(notebook):
        if cell["cell_type"] != "code" or LONG in cell["metadata"].get("tags", ()):
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
