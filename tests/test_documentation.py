"""What the READMEs tell people to type works: commands run, Python blocks run, files and targets are there."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from experiments.cli import main
from sim.language import set_language

ROOT = Path(__file__).resolve().parents[1]
READMES = sorted(path.relative_to(ROOT).as_posix() for path in [ROOT / "README.md", *ROOT.glob("*/README.md")])
SHELLS = ("sh", "powershell")
SEEDS = "2"  # enough to see that a comparison runs
FEW = {"sweep": {"--seeds": "2"}, "map": {"--seeds": "1"}, "sensitivity": {"--samples": "2", "--seeds": "1"},
       "robustness": {"--samples": "4", "--seeds": "2"}, "tune": {"--budget": "4", "--training": "2", "--seeds": "2"},
       "tradeoffs": {"--seeds": "2"}}
PATHS = re.compile(r"`([\w./*-]+(?:\.(?:py|md|yaml|ftl|toml|txt|cff)|/))`")
# and by the command, in a folder of results
MADE_BY_READERS = {"scenario.yaml", "tables-en.md", "tables-id.md", "my-scenario.yaml", "skenario-saya.yaml"}


def text_of(readme: str) -> str:
    return (ROOT / readme).read_text(encoding="utf-8")


def blocks(readme: str, *languages: str) -> list[str]:
    """The fenced blocks of some languages in a README."""
    found = re.findall(r"^```(\w+)\n(.*?)^```", text_of(readme), flags=re.MULTILINE | re.DOTALL)
    return [block for language, block in found if language in languages]


def calls(readme: str, program: str) -> list[list[str]]:
    """Calls of a program in a README's shell blocks, split into words; comments and pipes are dropped."""
    lines = "\n".join(blocks(readme, *SHELLS))
    found = re.findall(rf"(?:^|[\s/\\]){program}((?: [^\n#|>]*)?)(?:[#|>]|$)", lines, flags=re.MULTILINE)
    return [call.split() for call in found]


def every_call(program: str) -> list[tuple[str, list[str]]]:
    """Every call of a program in any README, once."""
    found = {" ".join(words): (readme, words) for readme in reversed(READMES) for words in calls(readme, program)}
    return list(found.values())


@pytest.fixture(autouse=True)
def english(monkeypatch):
    """Start in English whatever the computer speaks, and end in the computer's language."""
    monkeypatch.setenv("SIMPUL_LANG", "en")
    yield
    monkeypatch.undo()
    set_language(None)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder as a reader has it: the scenarios, one of his own, and the results of a small comparison."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "scenarios", folder / "scenarios")
    for name in ("my-scenario.yaml", "skenario-saya.yaml"):
        shutil.copy(ROOT / "scenarios" / "small.yaml", folder / name)
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert main(["compare", "pikul", "--seeds", SEEDS, "--no-report"]) == 0
    finally:
        os.chdir(before)
    return folder


def made_small(words: list[str], folder: Path) -> list[str]:
    """The words of a command with few seeds and a folder of its own for results."""
    words = list(words)
    if words[:1] and words[0] in FEW:
        for option, few in FEW[words[0]].items():
            if option in words:
                words[words.index(option) + 1] = few
            else:
                words += [option, few]
        return [*words, "--no-report", "--out", str(folder)]
    if "--tuned" in words:             # tuning takes a thousand runs: on the smallest scenario
        words[1] = "small"
    if words[:1] == ["compare"]:
        if "--seeds" in words:
            words[words.index("--seeds") + 1] = SEEDS
        else:
            words += ["--seeds", SEEDS]
        words += ["--out", str(folder)]
    return words


@pytest.mark.slow
@pytest.mark.parametrize(("readme", "words"), [pytest.param(*call, id=" ".join(call[1])) for call in every_call("simpul")])
def test_every_simpul_command_of_the_readmes_runs(readme, words, desk, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(desk)
    assert main(made_small(words, tmp_path / "results")) == 0, f"{readme}: simpul {' '.join(words)}: {capsys.readouterr().err}"
    assert capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("readme", [readme for readme in READMES if blocks(readme, "python")])
def test_every_python_block_of_the_readmes_runs(readme, desk, monkeypatch, capsys):
    monkeypatch.chdir(desk)
    names = {"__name__": "readme"}
    for block in blocks(readme, "python"):
        exec(compile(block, readme, "exec"), names)


def test_the_readmes_show_each_command():
    shown = {words[0] for _readme, words in every_call("simpul") if words}
    assert {"compare", "run", "check", "schema", "list"} <= shown


def test_commands_named_in_passing_exist():
    """`simpul word ...` between backticks names a command of the help."""
    command = [sys.executable, "-m", "experiments.cli", "--help"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                           env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"})
    for readme in READMES:
        for word in re.findall(r"`simpul ([a-z]+)[^`]*`", text_of(readme)):
            assert re.search(rf"\b{word}\b", shown.stdout), f"{readme}: simpul {word}"


def test_modules_that_readmes_run_exist():
    for readme in READMES:
        named = re.findall(r"(?:python|bin/python\"?|Scripts\\python) -m ([\w.]+)", text_of(readme))
        missing = [name for name in named if importlib.util.find_spec(name) is None]
        assert not missing, f"{readme}: {missing}"


def test_make_targets_exist():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = {words[0] for readme in READMES for words in calls(readme, "make")}
    named |= {word for readme in READMES for word in re.findall(r"`make ([a-z]+)`", text_of(readme))}
    assert {"demo", "test"} <= named <= targets


@pytest.mark.parametrize("readme", READMES)
def test_files_that_a_readme_names_exist(readme):
    """A path is read from the top of the tree, from `sim/`, or from the README's own folder; in a list, from a folder beside it."""
    places = [ROOT, ROOT / "sim", (ROOT / readme).parent]
    missing = [
        name for name in PATHS.findall(text_of(readme))
        if name not in MADE_BY_READERS and not any(list(place.glob(name)) for place in places)
    ]
    assert not missing, f"{readme}: {missing}"


def test_links_inside_the_readmes_lead_somewhere():
    for readme in READMES:
        text = text_of(readme)
        headings = {anchor(line) for line in re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)}
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if target.startswith("#"):
                assert target[1:] in headings, f"{readme}: {target}"
            elif "://" not in target:
                assert ((ROOT / readme).parent / target.partition("#")[0]).exists(), f"{readme}: {target}"


def anchor(heading: str) -> str:
    """The name by which a heading can be linked to."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_every_folder_at_the_top_has_a_readme():
    folders = ("sim", "scenarios", "experiments", "results", "tests")
    assert not [name for name in folders if not (ROOT / name / "README.md").is_file()]


def test_the_readme_has_a_line_for_each_type_of_strategy():
    from sim.strategies import REGISTRY

    text = text_of("README.md")
    assert not [name for name in REGISTRY if not re.search(rf"^\| `{name}`", text, flags=re.MULTILINE)]


def test_the_model_description_has_a_row_for_each_statement_of_the_source():
    text = text_of("sim/README.md")
    rows = re.findall(r"^\| (S\d+) \|.*\|$", text, flags=re.MULTILINE)
    assert rows == [f"S{number}" for number in range(1, 35)]
