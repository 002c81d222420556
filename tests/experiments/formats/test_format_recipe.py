"""A new format touches two places: docs/recipes/format.md is followed word for word in a copy of the tree."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from simpul.sim.scenario import load_scenario

ROOT = Path(__file__).resolve().parents[3]
RECIPE = (ROOT / "docs" / "recipes" / "format.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of the tree with the format of the recipe: one new file, two lines of the registry."""
    copy = tmp_path_factory.mktemp("tree")
    for folder in ("simpul", "sim", "experiments", "scenarios"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    module, entry = re.findall(r"```python\n(.*?)```", RECIPE, flags=re.DOTALL)
    name = re.search(r"save it as `([\w/.]+)`", RECIPE).group(1)
    assert not (copy / name).exists()
    (copy / name).write_text(module, encoding="utf-8")
    registry = copy / "experiments" / "formats" / "format_registry.py"
    text = registry.read_text(encoding="utf-8")
    imported, listed = entry.splitlines()
    whole, changes = re.subn(r"^FORMATS: .*$", f"{imported}\n{listed}", text, flags=re.MULTILINE)
    assert changes == 1 and listed.replace(", ARROWS)", ")") in text  # the page names the formats that there are
    registry.write_text(whole, encoding="utf-8")
    return copy


def simpul(tree: Path, folder: Path, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "simpul", *words], cwd=folder, capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(tree), "NUMBA_DISABLE_JIT": "1", "SIMPUL_LANG": "en",
                               "PYTHONUTF8": "1"})


@pytest.mark.slow
def test_the_command_reads_and_writes_the_new_format(tree, tmp_path):
    (tmp_path / "ours.arrows").write_text("Mata Air -> Dapur Ibu\nDapur Ibu -> LSM Tirta\n", encoding="utf-8")
    (tmp_path / "named otherwise").write_bytes((tmp_path / "ours.arrows").read_bytes())
    for file in ("ours.arrows", "named otherwise"):
        done = simpul(tree, tmp_path, "import", file, "--out", f"{len(file)}.yaml", "--yes")
        assert done.returncode == 0 and "2 rows read = 2 kept" in done.stdout, done.stderr
        scenario = load_scenario(tmp_path / f"{len(file)}.yaml")
        assert [entry.name for entry in scenario.organizations] == ["Mata Air", "Dapur Ibu", "LSM Tirta"]
    (tmp_path / "broken.arrows").write_text("A -> B\nB, C\n", encoding="utf-8")
    done = simpul(tree, tmp_path, "import", "broken.arrows")
    assert done.returncode == 2 and "broken.arrows" in done.stderr and "2" in done.stderr
    done = simpul(tree, tmp_path, "export", "small", "--month", "15", "--formats", "arrows", "--out", "out")
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "out" / "network.arrows").read_text(encoding="utf-8").splitlines()
    assert lines and all(line.count(" -> ") == 1 for line in lines)
    assert "arrows" in simpul(tree, tmp_path, "export", "--help").stdout
