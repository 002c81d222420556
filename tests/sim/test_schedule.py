"""The order of the month stands once: what is written from it is current, and a new rule needs a file, a line and a parameter."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from simpul.sim import agent_verbs, month_loop, rule_table
from simpul.sim.loop_writer import generated_files, month_loop_text
from simpul.sim.month_calls import MONTH_CALLS, START_CALLS
from simpul.sim.schedule import (
    EVERYTHING,
    MONTH_PHASES,
    MONTH_STEPS,
    ORGANIZATIONS,
    PLACES,
    STRUCTURES,
    TURNS,
    MonthPhase,
    MonthStep,
)

ROOT = Path(__file__).resolve().parents[2]
RECIPE = (ROOT / "docs" / "recipes" / "rule.md").read_text(encoding="utf-8")
VERBS = {PLACES: agent_verbs.PlaceVerbs, ORGANIZATIONS: agent_verbs.OrganizationVerbs, STRUCTURES: agent_verbs.StructureVerbs}


@pytest.mark.parametrize("file", generated_files(), ids=lambda file: file.name)
def test_written_files_are_current(file):
    assert file.read_text(encoding="utf-8") == generated_files()[file], "run python -m simpul.sim.loop_writer"


def test_every_rule_is_in_the_table_of_rules_and_is_a_verb():
    assert rule_table.RULES == tuple(step.rule for step in MONTH_STEPS)
    assert len({rule.__name__ for rule in rule_table.RULES}) == len(MONTH_STEPS)
    for step in MONTH_STEPS:
        if step.over != EVERYTHING:
            assert getattr(VERBS[step.over], step.rule.__name__).__doc__.split() == step.meaning.split()


def test_the_loop_and_the_step_of_the_model_call_the_same_in_the_same_order():
    calls = [node.func.id for node in ast.walk(ast.parse(Path(month_loop.__file__).read_text(encoding="utf-8")))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id != "range"]
    forms = {form.__name__ for step in MONTH_STEPS for form in step.together or (step.rule,)}
    assert sorted(calls) == sorted([*forms, *(phase.name for phase in MONTH_PHASES if phase.name)])
    verbs = [call.verb for group in (START_CALLS, *(calls for _in_rounds, calls in MONTH_CALLS)) for call in group]
    assert verbs == list(dict.fromkeys(step.turn or step.rule.__name__ for step in MONTH_STEPS))
    assert set(TURNS) == {step.turn for step in MONTH_STEPS} - {""}


def test_steps_over_places_need_a_phase_that_goes_community_by_community(monkeypatch):
    phase = MonthPhase("", "Out of place.", (MonthStep(PLACES, MONTH_STEPS[3].rule, "Happens."),))
    monkeypatch.setattr("simpul.sim.loop_writer.MONTH_PHASES", (*MONTH_PHASES, phase))
    with pytest.raises(ValueError, match="needs a name"):
        month_loop_text()


# ---- the recipe, followed in a copy of the tree

RUN = """
import gc
import sys
gc.disable()                                  # compiling makes much that stays, and looks through it again and again
import numpy as np
from simpul.sim.agents import Organization
from simpul.sim.model import CollaborationModel
from simpul.sim.run import run
from simpul.sim.scenario import load_scenario

class Dull(Organization):
    def catch_mood(self):
        pass

class DullVillage(CollaborationModel):
    organization_class = Dull

case = load_scenario("scenarios/small.yaml").with_changes({"months": 24, "burn_in": 12, "horizons": [12], "subsidy.months": 12})
strong = case.with_changes({"parameters.contagion": 0.5})
looped, stronger = (run(one, "coalition-broad", 3) for one in (case, strong))
assert not np.array_equal(looped.series, stronger.series, equal_nan=True), "the parameter has an effect"
for how in sys.argv[1:]:
    models = [kind(case, "coalition-broad", seed=3, compiled=how == "compiled") for kind in (CollaborationModel, DullVillage)]
    for model in models:
        model.run_model()
    usual, dull = models
    assert np.array_equal(usual.series, looped.series, equal_nan=True), "the agents do what the loop does"
    assert not np.array_equal(looped.series, dull.series, equal_nan=True), "the verb can be overridden"
    print("moods were caught,", how)
"""


@pytest.fixture(scope="module")
def followed(tmp_path_factory) -> Path:
    """A copy of the tree in which exactly what the recipe says is done, the written files included."""
    folder = tmp_path_factory.mktemp("recipe")
    for part in ("simpul", "sim", "experiments", "scenarios"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "assets", "pictures"))
    rule, line, number = re.findall(r"```python\n(.*?)```", RECIPE, re.DOTALL)
    (folder / "sim" / "rules" / "moods.py").write_text("\n".join(text[3:] for text in rule.splitlines()) + "\n", encoding="utf-8")
    order = folder / "sim" / "schedule.py"
    insert(order, "        MonthStep(ORGANIZATIONS, keep_ties,", f"        {line.strip()}\n")
    insert(order, "from simpul.sim.rules.partner_choice import", "from simpul.sim.rules.moods import catch_mood\n")
    insert(folder / "sim" / "parameters" / "relation_parameters.py", '    Parameter("prior_trust"', f"    {number.strip()}\n")
    python(folder, "-m", "simpul.sim.loop_writer")
    return folder


def insert(file: Path, before: str, line: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, line + before), encoding="utf-8")


def python(folder: Path, *words: str, **more: str) -> str:
    done = subprocess.run([sys.executable, *words], cwd=folder, capture_output=True, text=True,
                          env=os.environ | {"PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1"} | more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_rule_of_three_places_runs_plain_and_under_mesa(followed):
    assert python(followed, "-c", RUN, "plain", NUMBA_DISABLE_JIT="1") == "moods were caught, plain\n"


@pytest.mark.slow
def test_a_rule_of_three_places_runs_compiled(followed):
    """In one process, in which verbs are made of what the loop has compiled, and without optimizing: the bits do not hang on it."""
    told = python(followed, "-c", RUN, "plain", "compiled", SIMPUL_CACHE_DIR=str(followed / "cache"), NUMBA_OPT="0")
    assert told == "moods were caught, plain\nmoods were caught, compiled\n"
