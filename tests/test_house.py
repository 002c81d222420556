"""The house rules: imports point down, compiled files keep to what gives the same bits everywhere, files stay short."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

import simpul

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("simpul", "sim", "experiments")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
LONGEST_FILE = 300

ALLOWED_OF_MATH = {"floor", "ceil", "sqrt", "frexp", "copysign"}
ALLOWED_OF_NUMPY = {"uint64"}
REFUSED_CALLS = {"sum", "pow", "divmod"}  # sum compensates from Python 3.12 on; pow belongs to the processor's library
REFUSED_METHODS = {"sum", "mean", "var", "std", "prod", "dot", "cumsum", "cumprod"}  # NumPy adds in pairs, not in order
COMPILED_MARKS = {"rule", "hot", "entry", "verb"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_files_stay_short(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, f"{lines} lines: split it by purpose"


# ---- what compiled code may say


def is_compiled(function: ast.FunctionDef) -> bool:
    """Does it carry one of our marks, plain or called?"""
    marks = [mark.func if isinstance(mark, ast.Call) else mark for mark in function.decorator_list]
    return any(isinstance(mark, ast.Name) and mark.id in COMPILED_MARKS for mark in marks)


def compiled_parts(path: Path, tree: ast.Module) -> list[ast.AST]:
    """Marked functions, and in rules every function, since a helper there is called by marked ones."""
    everything = path.is_relative_to(ROOT / "sim" / "rules")
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [function for function in functions if everything or is_compiled(function)]


def breaches(tree: ast.AST) -> list[str]:
    """What in a piece of code could give other bits on another machine, with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Pow | ast.MatMult):
            found.append((node.lineno, "** or @: multiply, or use simpul.sim.numerics.elementary.power"))
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id == "math" and node.attr not in ALLOWED_OF_MATH:
                found.append(
                    (node.lineno, f"math.{node.attr}: simpul.sim.numerics.elementary has exp, log and what follows from them")
                )
            if node.value.id in ("np", "numpy") and node.attr not in ALLOWED_OF_NUMPY:
                found.append((node.lineno, f"np.{node.attr}: write the loop"))
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id in REFUSED_CALLS:
                found.append((node.lineno, f"{node.func.id}(): write the loop"))
            if isinstance(node.func, ast.Attribute) and node.func.attr in REFUSED_METHODS:
                found.append((node.lineno, f".{node.func.attr}(): write the loop"))
    return [f"line {line}: {what}" for line, what in found]


def names_taken_out(tree: ast.Module) -> list[str]:
    """Names imported out of math or numpy, which would hide from the check above."""
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module in ("math", "numpy")]
    return [f"line {node.lineno}: from {node.module} import" for node in nodes]


@pytest.mark.parametrize("path", [path for path in SOURCES if path.is_relative_to(ROOT / "sim")], ids=module_name)
def test_compiled_code_gives_the_same_bits_everywhere(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = compiled_parts(path, tree)
    found = [breach for part in parts for breach in breaches(part)]
    assert not found, "; ".join(found)
    assert not parts or not names_taken_out(tree)


@pytest.mark.parametrize(
    "line",
    ["x ** 2", "x @ y", "sum(x)", "pow(x, 2)", "x.mean()", "np.exp(x)", "np.sum(x)", "math.exp(x)", "math.hypot(x, y)"],
)
def test_the_check_itself_refuses(line):
    assert breaches(ast.parse(f"def f(x, y):\n    return {line}\n"))


def test_the_check_itself_lets_pass():
    assert not breaches(ast.parse("def f(x, y):\n    return math.sqrt(x * x) + np.uint64(y) + math.floor(x) % 3\n"))


def test_there_is_compiled_code_to_check():
    marked = [path for path in SOURCES if compiled_parts(path, ast.parse(path.read_text(encoding="utf-8")))]
    assert {"keyed_random.py", "elementary.py"} <= {path.name for path in marked}


@pytest.mark.parametrize("word", ["fastmath", "parallel=True", "jitclass", "np.random", "default_rng"])
def test_the_model_has_no_other_arithmetic_or_chance(word):
    """Chance is keyed, and arithmetic is neither reordered nor contracted (Mesa's generator stays unused)."""
    files = [path for path in SOURCES if path.is_relative_to(ROOT / "sim")]
    assert not [path.name for path in files if word in path.read_text(encoding="utf-8")]


# What a run starts from is put together outside compiled code, by these.
BUILDERS = ("sim/initial_state.py", "sim/state/settings.py", "sim/scenario/defaults.py", "sim/strategies/structure_plan.py")


@pytest.mark.parametrize("name", BUILDERS)
def test_what_a_run_starts_from_is_the_same_on_every_python(name):
    """Python's own sum adds otherwise from 3.12 on, NumPy's in pairs: math.fsum rounds once, everywhere alike."""
    calls = [node for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [getattr(call.func, "id", getattr(call.func, "attr", "")) for call in calls]
    assert not {"sum", "mean", "dot", "average"} & set(named)


# ---- nothing of one machine in files meant for all

# Written in pieces, so that this file does not find itself.
PLACES = re.compile(r"(?<![\w.~:$}])(/(root|home|work|Users)/\w|[A-Za-z]:\\+Users\\+\w)")
INDEXES = re.compile(r"(pypi|pythonhosted|npmjs|anaconda|debian)\.(org|com)(?!/policy)|index-url|find-links")


def shared_files() -> list[Path]:
    """Files under version control and those not ignored; outside a clone, what the layout names."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a clone")
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def test_no_file_names_one_machine_or_a_package_index():
    found = []
    for path in shared_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or another binary file
        if path == Path(__file__):
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if PLACES.search(line) or INDEXES.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert not found, "\n".join(found)


# ---- what stands in more than one place


def test_the_version_is_the_same_everywhere():
    assert f"version: {simpul.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {simpul.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_constraints_name_every_dependency():
    pinned = {re.split(r"==", line)[0].lower() for line in (ROOT / "constraints.txt").read_text().splitlines()}
    wanted = re.findall(r'"([a-zA-Z][\w.-]*)>=', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert not {name.lower() for name in wanted} - pinned - {"hatchling"}
