"""The model as users of Mesa expect it: `mesa.batch_run` in its default form, seeds by both names, reporters, a row a step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import mesa
import numpy as np
import pytest

from simpul.sim.agents import Organization
from simpul.sim.model import REPORTED, CollaborationModel
from simpul.sim.scenario import ScenarioError, load_scenario
from simpul.sim.state.series import SERIES_INDEX

ROOT = Path(__file__).resolve().parents[2]
LONG_AGO = tuple(map(int, re.findall(r"\d+", mesa.__version__)[:2])) < (3, 5)


def batch(parameters: dict, **more) -> list[dict]:
    return mesa.batch_run(CollaborationModel, parameters, display_progress=False, max_steps=6, **more)


# ---- batch_run


def test_the_default_form_runs():
    (row,) = batch({})
    assert set(REPORTED) <= set(row) and row["Step"] == 6


def test_it_varies_strategy_context_money_and_seed():
    varied = {"strategy": ["nothing", "coalition-broad"], "history": [0.0, 1.0]}
    rows = batch({"scenario": "small", "subsidy": 60.0, "rng": 3} | varied)
    assert len(rows) == 4
    assert {(row["strategy"], row["history"]) for row in rows} == {
        ("nothing", 0.0), ("nothing", 1.0), ("coalition-broad", 0.0), ("coalition-broad", 1.0)}
    assert len({row["trust_mean"] for row in rows}) == 2, "the strategy begins later, history has an effect from the start"


def test_every_collected_step_is_a_row_and_agents_are_in_it():
    rows = batch({"scenario": str(ROOT / "scenarios" / "small.yaml"), "rng": 3, "agent_reporters": "power morale"},
                 data_collection_period=1)
    agents = len(CollaborationModel("small", seed=3).agents)
    steps = [row["Step"] for row in rows]
    assert sorted(set(steps)) == list(range(7)) and len(rows) == 7 * agents
    power = {row["AgentID"]: row["power"] for row in rows if row["Step"] == 6}
    assert sum(value is not None for value in power.values()) == 8 and None in power.values()


def test_iterations_draw_seeds_of_their_own():
    times = {"iterations": 3} if LONG_AGO else {"rng": [None, None, None]}
    assert len({row["trust_mean"] for row in batch({"scenario": "small"}, **times)}) == 3


def test_seeds_of_the_batch_are_seeds_of_the_model():
    seeds = {"rng": [5, 6, 5]}
    first, second, again = batch({"scenario": "small"} | seeds) if LONG_AGO else batch({"scenario": "small"}, **seeds)
    assert first["trust_mean"] == again["trust_mean"] != second["trust_mean"]


def test_it_runs_on_two_processes(tmp_path):
    script = tmp_path / "batch.py"
    script.write_text("import mesa\nfrom simpul.sim.model import CollaborationModel\nif __name__ == '__main__':\n"
                      "    rows = mesa.batch_run(CollaborationModel, {'scenario': 'small', 'rng': [3, 4]}, number_processes=2,\n"
                      "                          max_steps=4, display_progress=False)\n"
                      "    print(sorted(row['trust_mean'] for row in rows))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, cwd=tmp_path,
                          env=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr
    alone = mesa.batch_run(CollaborationModel, {"scenario": "small", "rng": [3, 4]}, max_steps=4, display_progress=False)
    assert done.stdout.strip() == str(sorted(row["trust_mean"] for row in alone))


# ---- the constructor


def test_a_seed_goes_by_both_names():
    assert CollaborationModel("small", seed=4).seed == CollaborationModel("small", rng=np.int64(4)).seed == 4
    drawn = [CollaborationModel("small", rng=np.random.default_rng(8)).seed for _ in range(2)]
    assert drawn[0] == drawn[1] == int(np.random.default_rng(8).integers(2**31))
    sequence = np.random.SeedSequence(8)
    assert CollaborationModel("small", rng=sequence).seed == int(sequence.generate_state(1)[0])
    assert CollaborationModel("small").seed != CollaborationModel("small", seed=None).seed
    with pytest.raises(ValueError, match="not both"):
        CollaborationModel("small", seed=1, rng=1)
    with pytest.raises(ValueError, match="a seed is"):
        CollaborationModel("small", rng=-1)


def test_keywords_change_the_scenario():
    model = CollaborationModel("small", seed=1, history=0.1, subsidy=33, betrayal_weight=2.0, **{"subsidy.months": 5})
    case = model.case
    assert (case.context.history, case.subsidy.total, case.subsidy.months) == (0.1, 33.0, 5)
    assert case.parameters["betrayal_weight"] == model.settings.betrayal_weight == 2.0
    assert CollaborationModel(case=case, seed=1).case is case
    assert CollaborationModel(seed=1).case == load_scenario(ROOT / "scenarios" / "small.yaml")


def test_wrong_keywords_are_named():
    with pytest.raises(TypeError, match="did you mean 'history'"):
        CollaborationModel("small", seed=1, histroy=0.2)
    with pytest.raises(ScenarioError):
        CollaborationModel("small", seed=1, history=1.2)
    with pytest.raises(AttributeError, match="no agent has an attribute 'powr'"):
        CollaborationModel("small", seed=1, agent_reporters="powr")


def test_mesas_own_scenario_is_no_scenario_of_ours():
    class Foreign:
        rng = 12

    Foreign.__module__ = "mesa.experimental.scenarios"
    model = CollaborationModel(scenario=Foreign(), case="small")
    assert model.seed == 12 and model.case == load_scenario(ROOT / "scenarios" / "small.yaml")


# ---- the collector


def mean_power(model) -> float:
    return float(np.mean([one.power for one in model.organizations]))


def test_reporters_of_ones_own_are_collected_from_step_0():
    model = CollaborationModel(
        "small", seed=3, model_reporters={"mean_power": mean_power, "drawn": "seed"}, agent_reporters={"power": "power"},
        agenttype_reporters={Organization: {"morale": "morale"}},
    )
    power = model.organizations.get("power")
    for _ in range(3):
        model.step()
    frame = model.datacollector.get_model_vars_dataframe()
    assert list(frame.columns) == [*REPORTED, "mean_power", "drawn"] and len(frame) == 4
    assert frame["drawn"].tolist() == [3] * 4 and frame["mean_power"].iloc[0] == np.mean(power)
    agents = model.datacollector.get_agent_vars_dataframe()
    assert agents.index.get_level_values("Step").unique().tolist() == [0, 1, 2, 3]
    assert agents["power"].xs(0, level="Step").dropna().tolist() == power
    assert model.datacollector.get_agenttype_vars_dataframe(Organization)["morale"].notna().all()


def test_collecting_in_the_burn_in_changes_nothing_and_measures_what_is_there():
    model = CollaborationModel("small", seed=3)
    before = [array.copy() for array in model.community]
    measured = model._measured()
    assert all((old == new).all() for old, new in zip(before, model.community, strict=True))
    assert measured[SERIES_INDEX["working_relations"]] == 0.0
    for _ in range(24):
        model.step()
    c = model.community
    inside = [one for one in model.organizations if not one.outside]
    mutual = [1 for one in inside for other in one.contacts(depth=2) if one in other.contacts(depth=2) and not other.outside]
    assert len(c.key) == 8 and model._figures[SERIES_INDEX["working_relations"]] == len(mutual) / 2 > 0


def test_running_turns_false_at_the_end():
    case = load_scenario(ROOT / "scenarios" / "small.yaml").with_changes(
        {"months": 24, "burn_in": 0, "horizons": [12], "subsidy.months": 12})
    model = CollaborationModel(case, seed=3)
    model.run_model()
    assert not model.running and model.steps == model.months == 24
    assert len(model.datacollector.get_model_vars_dataframe()) == 25
