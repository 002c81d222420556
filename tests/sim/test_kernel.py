"""What is compiled stands apart: the key of the compiled code covers all that it is made of, and no file more."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from simpul.sim.numerics import compiler

ROOT = Path(__file__).resolve().parents[2]


def imports_of(path: Path) -> set[Path]:
    """Return the files of the package that a source imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        for name in names:
            place = ROOT.joinpath(*name.split(".")[1:]) if name.startswith("simpul.sim") else None
            if place is not None:
                found |= {file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()}
    return found


def reached(path: Path) -> set[Path]:
    """Return a source and all that it imports, directly or not; the parameters, of which the key has the names, are left out, and
    so is what only keeps the code, or says that it does."""
    found, waiting = set(), {path}
    beside = {ROOT / "sim" / name for name in (*compiler.BESIDE_KERNEL, "notices.py")}
    while waiting:
        file = waiting.pop()
        if file not in found | beside and not file.is_relative_to(ROOT / "sim" / "parameters"):
            found.add(file)
            waiting |= imports_of(file)
    return found


def compiled_sources() -> list[Path]:
    """Return the sources of the model that hold functions which Python calls compiled."""
    return [path for path in sorted((ROOT / "sim").rglob("*.py")) if path.name != "compiler.py"
            and re.search(r"^ *@(entry|verb)$|\bverb\(call\)", path.read_text(encoding="utf-8"), re.M)]


def test_the_key_covers_the_kernel_and_nothing_else():
    """All that compiled code can be made of, and no file more."""
    entries = compiled_sources()
    assert {path.name for path in entries} >= {"months.py", "rule_table.py"}
    kernel = set.union(*map(reached, entries))
    covered = {path for path in compiler.kernel_sources() if path.name != "__init__.py"}
    assert {path for path in kernel if path.name != "__init__.py"} == covered
    assert all((ROOT / "sim" / name).is_file() for name in compiler.BESIDE_KERNEL)


@pytest.fixture
def copied(tmp_path):
    """A copy of the model."""
    shutil.copytree(ROOT / "sim", tmp_path / "sim", ignore=shutil.ignore_patterns("__pycache__", "*.ftl"))
    return tmp_path / "sim"


@pytest.mark.parametrize(("name", "changes"), [
    ("outcomes.py", False), ("run.py", False), ("parameters/relation_parameters.py", False), ("scenario/scenario.py", False),
    ("rules/trust.py", True), ("state/columns.py", True), ("numerics/elementary.py", True), ("schedule.py", True),
])
def test_of_the_real_sources_those_of_the_kernel_change_the_key(copied, name, changes):
    before = compiler.cache_key(copied)
    file = copied / name
    file.write_text(file.read_text(encoding="utf-8").replace('"""', '"""In other words: ', 1), encoding="utf-8")
    assert (compiler.cache_key(copied) != before) == changes
