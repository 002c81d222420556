"""The law of the house: arrows point down, one noun a file, one definition a name, nothing imported by a string, imports inside
functions in the command alone."""

import ast
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("simpul", "sim", "experiments")
SOURCES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
LAZY = ("experiments/cli/", "simpul/")  # the command answers at once, and so does `import simpul`
IMPORTERS = {"import_module", "__import__", "find_loader", "run_module", "run_path"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


# ---- arrows


@pytest.fixture(scope="module")
def staged(tmp_path_factory) -> Path:
    """The packages laid out as in the wheel, where import-linter finds all of them below `simpul`."""
    place = tmp_path_factory.mktemp("staged")
    without = shutil.ignore_patterns("__pycache__", "assets", "pictures")
    shutil.copytree(ROOT / "simpul", place / "simpul", ignore=without)
    for folder in ("sim", "experiments"):
        shutil.copytree(ROOT / folder, place / "simpul" / folder, ignore=without)
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


def linted(place: Path) -> subprocess.CompletedProcess:
    program = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    return subprocess.run([sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(place)!r}); {program}"], cwd=place,
                          capture_output=True, text=True, encoding="utf-8", timeout=300)


def test_arrows_point_down_and_siblings_run_in_no_circle(staged):
    found = linted(staged)
    assert found.returncode == 0, found.stdout[found.stdout.find("Contracts"):]


BREACHES = {
    "an upward arrow inside a function": ("sim/outcomes.py", "def peek():\n    from simpul.experiments import report\n"),
    "an upward arrow in the model": ("sim/rules/trust.py", "from simpul.sim import run\n"),
    "a circle of siblings": ("sim/scenario/field_types.py", "from simpul.sim.scenario import models\n"),
    "statistics in the model": ("sim/network.py", "import scipy.stats\n"),
    "a terminal in the model": ("sim/run.py", "import rich\n"),
}


@pytest.mark.slow
@pytest.mark.parametrize("breach", BREACHES)
def test_the_contracts_can_fail(staged, breach):
    file, added = BREACHES[breach]
    path = staged / "simpul" / file
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n\n{added}", encoding="utf-8")
    try:
        assert linted(staged).returncode == 1
    finally:
        path.write_text(before, encoding="utf-8")


# ---- imports by string, and inside functions


def called_name(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def imports_by_string(tree: ast.Module) -> list[int]:
    return [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Call) and called_name(node) in IMPORTERS]


def inner_imports(tree: ast.Module) -> list[int]:
    """Lines of imports that stand inside a function."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inner = (node for function in functions for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))
    return sorted({node.lineno for node in inner})


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_is_imported_by_a_string(path):
    assert imports_by_string(tree_of(path)) == []


@pytest.mark.parametrize("path", [path for path in SOURCES if not name_of(path).startswith(LAZY)], ids=name_of)
def test_imports_stand_at_the_top_but_in_the_command(path):
    assert inner_imports(tree_of(path)) == []


def test_these_checks_can_fail():
    assert imports_by_string(ast.parse("import importlib\nimportlib.import_module('x')\n__import__('y')\n")) == [2, 3]
    assert inner_imports(ast.parse("import a\ndef f():\n    import b\n    def g():\n        from c import d\n")) == [3, 5]


# ---- names


def nouns(paths: list[Path]) -> dict[str, list[str]]:
    """File names used more than once, with the files."""
    found = defaultdict(list)
    for path in paths:
        if not path.stem.startswith("__"):
            found[path.name].append(name_of(path))
    return {name: files for name, files in found.items() if len(files) > 1}


def public_names(tree: ast.Module) -> list[str]:
    """Names that a module defines at its top, without those that begin with an underscore; imported names are not defined there."""
    found = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.append(node.name)
        elif isinstance(node, ast.Assign):
            found += [name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append(node.target.id)
    return [name for name in dict.fromkeys(found) if not name.startswith("_")]


def defined_twice(trees: dict[str, ast.Module]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for file, tree in trees.items():
        for name in public_names(tree):
            found[name].append(file)
    return {name: files for name, files in found.items() if len(files) > 1}


def test_a_file_name_is_used_once():
    assert nouns(SOURCES) == {}


def test_a_file_is_named_by_a_noun():
    """No gerund, which names what happens and not what is there, but where the field has made it a noun."""
    fields_own = {"bargaining", "capacity_building", "docking", "ranking", "recording", "screening", "tuning"}
    names = {path.stem for path in SOURCES if not path.stem.startswith("__")}
    assert {name for name in names if name.split("_")[-1].endswith("ing")} - fields_own == set()


def test_a_public_name_is_defined_once():
    assert defined_twice({name_of(path): tree_of(path) for path in SOURCES}) == {}


def test_a_name_defined_twice_is_seen():
    trees = {"a.py": ast.parse("LIMIT = 3\ndef f(): ..."), "b.py": ast.parse("LIMIT: int = 4\nfrom a import f")}
    assert defined_twice(trees) == {"LIMIT": ["a.py", "b.py"]}
    assert nouns([ROOT / "sim" / "x.py", ROOT / "experiments" / "x.py"]) == {"x.py": ["sim/x.py", "experiments/x.py"]}


# ---- one thing in one place


def test_the_model_prints_nothing():
    command = ROOT / "sim" / "loop_writer.py"  # a command of its own, which names the files it has written
    calls = [f"{name_of(path)}:{node.lineno}" for path in SOURCES if path.is_relative_to(ROOT / "sim") and path != command
             for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call) and called_name(node) == "print"]
    assert calls == []


def test_a_digest_of_what_was_asked_is_made_in_one_place():
    files = {name_of(path) for path in SOURCES if re.search(r"\bhashlib\b", path.read_text(encoding="utf-8"))}
    assert len([file for file in files if file.startswith("experiments/")]) <= 3, files
