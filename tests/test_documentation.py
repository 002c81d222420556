"""What the READMEs tell people to type works: commands run, Python blocks run, files and targets are there."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from simpul.experiments.app import mesa_server, server
from simpul.experiments.cli import analysis_session
from simpul.experiments.cli.analysis_session import answered_analysis
from simpul.experiments.cli.main import main
from simpul.experiments.documentation.suite_table import suite_page
from simpul.sim.language import set_language
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario import TYPES
from simpul.sim.state.series import SERIES

ROOT = Path(__file__).resolve().parents[1]
# What these show needs a network of the reader's own, or runs in tests/test_surface.py.
ELSEWHERE = {"docs/panel.md", "docs/panel.id.md", "docs/python.md"}
SHOWN = [path for pattern in ("README*.md", "*/README.md", "docs/*.md") for path in ROOT.glob(pattern)]
READMES = sorted({path.relative_to(ROOT).as_posix() for path in SHOWN} - ELSEWHERE)
SHELLS = ("sh", "powershell")
SEEDS = "2"  # enough to see that a comparison runs
FEW = {"sweep": {"--seeds": "2"}, "map": {"--seeds": "1"}, "sensitivity": {"--samples": "2", "--seeds": "1"},
       "robustness": {"--samples": "4", "--seeds": "2"}, "tune": {"--budget": "4", "--training": "2", "--seeds": "2"},
       "tradeoffs": {"--seeds": "2"}, "choose": {"--seeds": "4", "--around": "0"}, "region": {"--communities": "3"}}
MANY_RUNS = {"sweep", "map", "sensitivity", "tune", "tradeoffs"}  # so they, and `compare --tuned`, run on the smallest scenario
PATHS = re.compile(r"`([\w./*-]+(?:\.(?:py|md|yaml|ftl|toml|txt|cff)|/))`")
# and by the command, in a folder of results
MADE_BY_READERS = {"scenario.yaml", "tables-en.md", "tables-id.md", "my-scenario.yaml", "skenario-saya.yaml", "paper/",
                   "captions-en.md", "methods-en.md"}


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
    if words[:1] and words[0] in MANY_RUNS and words[1] == "pikul" or "--tuned" in words:
        words[1] = "small"
    if words[:1] and words[0] in FEW:
        for option, few in FEW[words[0]].items():
            if option in words:
                words[words.index(option) + 1] = few
            else:
                words += [option, few]
        return [*words, "--no-report", "--out", str(folder)]
    if words[:1] == ["compare"]:
        if "--seeds" in words:
            words[words.index("--seeds") + 1] = SEEDS
        else:
            words += ["--seeds", SEEDS]
        words += ["--out", str(folder)]
    if words[:1] == ["share"]:
        words += ["--sets", "3"]
    if words[:1] == ["patterns"]:
        words += ["--seeds", SEEDS]
    return words


def told_and_closed(room, *_pages, tell, **_more) -> None:
    """A server that says where it would be found, and is not there (tests/experiments/app holds what it serves)."""
    host, port = room.getsockname()[:2]
    room.close()
    tell(f"http://{host}:{port}/")


def with_few_designs(analysis, given, asked, wishes):
    """The tuning of `compare --tuned`, which has no options of its own: as small as that of `tune`."""
    few = {option.removeprefix("--"): int(value) for option, value in FEW["tune"].items()}
    return answered_analysis(analysis, given, asked | few, wishes)


@pytest.mark.slow
@pytest.mark.parametrize(("readme", "words"), [pytest.param(*call, id=" ".join(call[1])) for call in every_call("simpul")])
def test_every_simpul_command_of_the_readmes_runs(readme, words, desk, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(desk)
    monkeypatch.setattr(server, "serve_pages", told_and_closed)
    monkeypatch.setattr(mesa_server, "serve_mesa", told_and_closed)
    if "--tuned" in words:
        monkeypatch.setattr(analysis_session, "answered_analysis", with_few_designs)
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


@pytest.mark.parametrize("name", ["docs/how-to.md", "docs/how-to.id.md"])
def test_the_how_tos_have_every_command(name, capsys):
    assert main(["--help"]) == 0
    commands = set(re.findall(r"^  ([a-z]+)  +\S", capsys.readouterr().out.partition("\nCommands")[2], flags=re.MULTILINE))
    there = set(re.findall(r"simpul ([a-z]+)|^\| `([a-z]+)` \|", text_of(name), flags=re.MULTILINE))
    assert {"compare", "share", "schema"} <= commands <= {word for found in there for word in found}


def test_the_how_tos_have_as_many_tasks_and_blocks_in_both_languages():
    english, indonesian = (text_of(name) for name in ("docs/how-to.md", "docs/how-to.id.md"))
    assert english.count("\n## ") == indonesian.count("\n## ") > 20 and english.count("\n```") == indonesian.count("\n```")


def test_commands_named_in_passing_exist():
    """`simpul word ...` between backticks names a command of the help."""
    command = [sys.executable, "-m", "simpul.experiments.cli.main", "--help"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                           env={**os.environ, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"})
    for readme in READMES:
        for word in re.findall(r"`simpul ([a-z]+)[^`]*`", text_of(readme)):
            assert re.search(rf"\b{word}\b", shown.stdout), f"{readme}: simpul {word}"


def test_the_list_of_tests_is_up_to_date():
    assert suite_page() == text_of("tests/README.md"), "python -m simpul.experiments.documentation suite --write"


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
    """A path is read from the top, `sim/`, `scenarios/` or the README's own folder; in a list, from a folder beside it."""
    places = [ROOT, ROOT / "sim", ROOT / "scenarios", (ROOT / readme).parent]
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
    folders = ("simpul", "sim", "scenarios", "experiments", "results", "tests")
    assert not [name for name in folders if not (ROOT / name / "README.md").is_file()]


def test_the_readme_has_a_line_for_each_type_of_strategy():
    from simpul.sim.scenario.strategy_models import BUILT_IN

    text = text_of("README.md")
    assert not [name for name in BUILT_IN if not re.search(rf"^\| `{name}`", text, flags=re.MULTILINE)]


def names_in(cell: str) -> list[str]:
    """What stands between backticks in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def numbers_and_levers() -> set[str]:
    """Names of everything that a scenario can set and a statement may hang on: context, parameters, settings of strategies."""
    settings = {name for declared in TYPES.values() for name in declared.model_fields}
    return {item.name for item in (*CONTEXT, *PARAMETERS)} | settings | {"subsidy"}


def trace() -> dict[str, list[str]]:
    """The cells of the table from the source to rule, parameter, outcome, scenario, test and claim, by statement."""
    part = text_of("sim/README.md").partition("\n## 9. ")[2].partition("\n## 10. ")[0]
    rows = re.findall(r"^\| (S\d+) \|(.*)\|$", part, flags=re.MULTILINE)
    assert [id_ for id_, _rest in rows] == [f"S{number}" for number in range(1, 35)]
    return {id_: [cell.strip() for cell in rest.split("|")] for id_, rest in rows}


@pytest.mark.parametrize("id_", [f"S{number}" for number in range(1, 35)])
def test_each_statement_of_the_source_has_a_rule_a_scenario_and_tests_that_exist(id_):
    said, rule, set_by, shows, scenario, tests, _claims = trace()[id_]
    assert said
    files = re.findall(r"`((?:rules|strategies)/\w+\.py)", rule)
    assert files and all((ROOT / "sim" / file).is_file() for file in files), rule
    assert not set(names_in(set_by)) - numbers_and_levers() and set_by
    assert not set(names_in(shows)) - {item.name for item in (*OUTCOMES, *SERIES)} and shows
    for name in names_in(scenario) or [""]:
        assert (ROOT / name).is_file(), name
    named = names_in(tests)
    assert named
    for name in named:
        file, _, function = name.partition("::")
        assert re.search(rf"^def {function}\(", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE), name


def test_each_claim_stands_at_its_statement_and_those_without_say_why():
    from simpul.experiments.patterns.claims import CLAIMS, NOT_IN_A_RUN

    placed = [claim for cells in trace().values() for claim in cells[-1].split(", ") if claim]
    assert sorted(placed) == sorted(row.id for row in CLAIMS)
    assert {id_ for id_, cells in trace().items() if not cells[-1]} == {id_ for id_ in NOT_IN_A_RUN if id_.startswith("S")}
