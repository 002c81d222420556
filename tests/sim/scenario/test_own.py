"""Strategies of one's own: run only when it was allowed, only from beside the scenario, with faults that name the file."""

from __future__ import annotations

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from simpul.sim import strategies
from simpul.sim.run import run
from simpul.sim.scenario import TYPES, ScenarioError, load_scenario
from simpul.sim.scenario.strategy_files import SWITCH, allow_own_code, is_allowed

ROOT = Path(__file__).parents[3]
VILLAGE = ROOT / "scenarios" / "own-strategy" / "village.yaml"

SCENARIO = """
simpul: 1
title: Four
description: Four organizations.
own_strategies: [mine.py]
months: 24
burn_in: 0
start: 6
issues: {a: {en: a, id: a}}
kinds: {k: {en: k, id: k}}
organizations: [{count: 4, kind: k}]
subsidy: {total: 12, months: 12}
strategies: {it: {type: TYPE}}
"""

STRATEGY = '''
from typing import Literal
from simpul.plugin import Declared, StructurePlan, homes, number, strategy

@strategy
class Mine(Declared):
    """Staff who tell the news. Source: made up."""
    TITLE = {"en": "Mine", "id": "Milikku"}
    type: Literal["TYPE"]
    staff_share: float = number(0.2, 0.9, 0.8, lever=True, meaning="Share for staff.")

    def plans(self, scenario, community):
        return [StructurePlan(home=home, staff_share=self.staff_share, verbs={"inform": 1.0}) for home in homes(scenario)]
'''


@pytest.fixture
def folder(tmp_path, request):
    """A scenario with a strategy of one's own; its type has a name that no other test uses, and is forgotten afterwards."""
    before = [(known, dict(known)) for known in (TYPES, strategies.REGISTRY)]
    name = f"mine_{abs(hash(request.node.name)) % 10**8}"
    (tmp_path / "scenario.yaml").write_text(SCENARIO.replace("TYPE", name), encoding="utf-8")
    (tmp_path / "mine.py").write_text(STRATEGY.replace("TYPE", name), encoding="utf-8")
    yield tmp_path
    for known, names in before:
        known.clear()
        known.update(names)


@pytest.fixture
def forbidden(monkeypatch):
    monkeypatch.delenv(SWITCH, raising=False)


def faults_of(folder: Path) -> str:
    with pytest.raises(ScenarioError) as error:
        load_scenario(folder / "scenario.yaml")
    return str(error.value)


def test_a_strategy_of_ones_own_runs_like_any_other(folder):
    scenario = load_scenario(folder / "scenario.yaml")
    assert scenario.strategies["it"].title.id == "Milikku"
    assert [lever.name for lever in type(scenario.strategies["it"]).LEVERS] == ["staff_share"]
    told = run(scenario, "it", 1)
    assert told.community.present.tolist() == [1]
    changed = scenario.with_changes({"strategies.it.staff_share": 0.3})
    assert changed.strategies["it"].staff_share == 0.3


def test_without_leave_nothing_is_run(folder, forbidden):
    (folder / "mine.py").write_text("raise SystemExit('it was run')", encoding="utf-8")
    told = faults_of(folder)
    assert "mine.py" in told and "--own-code" in told and "line 5" in told
    allow_own_code()
    assert is_allowed()
    allow_own_code(False)
    assert not is_allowed()


@pytest.mark.parametrize("name", ["../mine.py", "sub/mine.py", "mine.txt", "C:/mine.py", ".py"])
def test_only_files_beside_the_scenario(folder, name):
    text = (folder / "scenario.yaml").read_text(encoding="utf-8").replace("[mine.py]", f"['{name}']")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    assert "not the name of a Python file" in faults_of(folder)


def test_a_text_without_a_folder_can_bring_no_code(folder):
    with pytest.raises(ScenarioError, match="no folder"):
        load_scenario((folder / "scenario.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("code", "told"), [
    ("x = = 1", "line 1"),
    ("\n\n1 / 0", "line 3"),
    ("x = 1", "registers no strategy"),
    (STRATEGY.replace("TYPE", "broker"), "already taken"),
    (STRATEGY.replace("TYPE", "untitled").replace('    TITLE = {"en": "Mine", "id": "Milikku"}\n', ""), "TITLE"),
    (STRATEGY.replace("TYPE", "planless").replace("def plans", "def plan"), "plans(self, scenario, community)"),
])
def test_a_file_that_cannot_be_used_is_told_with_its_line(folder, code, told):
    (folder / "mine.py").write_text(code, encoding="utf-8")
    assert told in faults_of(folder)


def test_a_copy_in_another_folder_is_the_same_strategy(tmp_path):
    """Whoever copies a scenario with its code, or reads it from a folder of results, can use both in one session."""
    for name in ("one", "two"):
        shutil.copytree(VILLAGE.parent, tmp_path / name)
    digests = {load_scenario(tmp_path / name / VILLAGE.name).digest() for name in ("one", "two")}
    assert digests == {load_scenario(VILLAGE).digest()}


@pytest.mark.parametrize("line", ["from sim.own import Declared", "from sim import own",
                                  "import experiments.nothing", "import exchange"])
@pytest.mark.parametrize(("language", "told"), [("en", "earlier version"), ("id", "lebih lama")])
def test_a_file_of_an_earlier_version_is_told_what_to_write(folder, line, language, told):
    (folder / "mine.py").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ScenarioError) as error:
        load_scenario(folder / "scenario.yaml")
    (fault,) = error.value.faults
    sentence = fault.sentence(language)
    assert told in sentence and "from simpul.plugin import" in sentence and " 2 " in sentence


def test_a_package_that_is_missing_is_named_as_it_is(folder):
    (folder / "mine.py").write_text("import no_such_package", encoding="utf-8")
    assert "no_such_package" in faults_of(folder)


def test_a_missing_file_is_told(folder):
    (folder / "mine.py").unlink()
    assert "there is no file" in faults_of(folder)


def test_an_edited_file_counts_and_changes_the_digest(folder):
    before = load_scenario(folder / "scenario.yaml")
    code = (folder / "mine.py").read_text(encoding="utf-8")
    (folder / "mine.py").write_text(code.replace("0.2, 0.9, 0.8", "0.2, 0.9, 0.5"), encoding="utf-8")
    after = load_scenario(folder / "scenario.yaml")
    assert after.strategies["it"].staff_share == 0.5
    assert before.own != after.own
    assert before.digest() != after.digest()


def test_a_verb_that_does_not_exist_is_named(folder):
    code = (folder / "mine.py").read_text(encoding="utf-8").replace('"inform"', '"inspire"')
    (folder / "mine.py").write_text(code, encoding="utf-8")
    with pytest.raises(ValueError, match="inspire"):
        run(load_scenario(folder / "scenario.yaml"), "it", 1)


def test_the_example_that_is_shipped_runs_from_the_command(tmp_path):
    words = [sys.executable, "-m", "simpul.experiments.cli.main", "compare", str(VILLAGE), "--seeds", "2", "--no-report",
             "--out", str(tmp_path / "r")]
    refused = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                             env=surroundings() | {"SIMPUL_LANG": "en"}, check=False)
    assert refused.returncode == 2
    assert "--own-code" in refused.stderr
    shown = subprocess.run([*words, "--own-code"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                           env=surroundings() | {"SIMPUL_LANG": "id"}, check=False)
    assert shown.returncode == 0, shown.stderr
    assert "Arisan" in shown.stdout
    assert list((tmp_path / "r").rglob("arisan.py")), "the folder of results holds the code it was made with"


def surroundings() -> dict[str, str]:
    """The environment without leave to run code."""
    import os

    return {name: value for name, value in os.environ.items() if name != SWITCH}


def test_the_docstring_of_the_module_is_a_whole_strategy(folder):
    import simpul.plugin

    code = textwrap.dedent(simpul.plugin.__doc__.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]).replace(
        "caravan", f"caravan_{id(folder)}"
    )
    (folder / "mine.py").write_text(code, encoding="utf-8")
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    kind = text.split("type: ")[1].split("}")[0]
    (folder / "scenario.yaml").write_text(text.replace(kind, f"caravan_{id(folder)}"), encoding="utf-8")
    assert run(load_scenario(folder / "scenario.yaml"), "it", 1).community.present.sum() == 1
