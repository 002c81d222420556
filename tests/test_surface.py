"""The surface for researchers: what `import simpul` gives, how results show themselves, analyses of a changed model."""

import ast
import doctest
import importlib
import inspect
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

import simpul
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.report.comparison_text import through_openings
from simpul.sim.language import set_language, speaking

ROOT = Path(__file__).resolve().parents[1]
STUB = ROOT / "simpul" / "__init__.pyi"
IMPORTS = [node for node in ast.parse(STUB.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)]
MODULES = sorted({f"simpul.{node.module}" for node in IMPORTS if node.module} | {"simpul"})
NAMES = sorted(alias.name for node in IMPORTS for alias in node.names)
SEVERAL = ["nothing", "direct-grants", "coalition-broad"]
TWO_FACTORS = {"context.history": [0.2, 0.8], "context.barrier": [0.2, 0.8]}
MOST_LINES, MOST_LETTERS = 6, 600        # of a repr


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("SIMPUL_LANG", "en")
    monkeypatch.setenv("SIMPUL_OWN_CODE", "1")  # an example forbids it again; what runs afterwards is to find it as it was
    yield
    set_language(None)


@pytest.fixture(scope="module")
def scenario():
    return simpul.load_scenario("small")


# ---- names


def test_the_public_names_are_those_of_the_stub():
    assert simpul.__all__ == NAMES
    assert set(NAMES) <= set(dir(simpul))
    assert all(getattr(simpul, name) is not None for name in NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "plugin"])
def test_every_public_name_says_what_it_is(name):
    found = getattr(simpul, name)
    assert len((inspect.getdoc(found) or "").split()) > 3, f"{name} has no docstring"
    assert found.__name__ == name, f"{name} is {found.__name__} to whoever asks for help"
    assert ">>> " in inspect.getdoc(found), f"{name} has no example"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "plugin" and inspect.isfunction(getattr(simpul, name))])
def test_every_public_function_has_sections(name):
    function = getattr(simpul, name)
    text, parameters = inspect.getdoc(function), inspect.signature(function).parameters
    wanted = {"Args:": parameters, "Returns:": function.__annotations__["return"] != "None"}
    assert [heading for heading, needed in wanted.items() if needed and heading not in text] == [], name
    missing = [one for one in parameters if not re.search(rf"(?m)^ +(\w+, )*{one}(, \w+)*:", text)]
    assert missing == [], f"{name} does not say what {missing} mean"


@pytest.mark.parametrize("module", MODULES)
def test_every_example_gives_what_it_shows(module):
    found = doctest.testmod(importlib.import_module(module), optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert found.failed == 0


def test_importing_loads_nothing_heavy():
    code = "import sys, simpul; print(sorted({'numpy', 'pandas', 'mesa', 'numba', 'plotly', 'pydantic'} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_folders_of_a_user_change_nothing(tmp_path):
    """A user's own `sim`, `experiments` and `scenarios` in the working folder are not taken for ours, nor ours for theirs."""
    for name in ("sim", "experiments"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError('a folder of the user was imported')\n", encoding="utf-8")
    code = ("import simpul; s = simpul.load_scenario('small'); "
            "print(simpul.compare(s, seeds=2).summary('en')); simpul.CollaborationModel(s)")
    shown = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True,
                           env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"})
    assert shown.returncode == 0, shown.stderr
    assert "direct grants" in shown.stdout


def test_no_code_imports_the_folders_by_their_own_names():
    found = []
    for path in [file for folder in ("simpul", "sim", "experiments", "scenarios") for file in (ROOT / folder).rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else (
                [node.module or ""] if isinstance(node, ast.ImportFrom) and node.level == 0 else [])
            found += [f"{path}:{node.lineno}" for name in names if name.split(".")[0] in ("sim", "experiments", "exchange")]
    assert found == []


# ---- results

ANSWERS = {
    "sweep": lambda s: simpul.sweep(s, {"context.history": [0.2, 0.8]}, strategies=SEVERAL, seeds=2),
    "strategy_map": lambda s: simpul.strategy_map(s, TWO_FACTORS, SEVERAL, seeds=2),
    "sensitivity": lambda s: simpul.sensitivity(s, samples=2, strategies=SEVERAL, seeds=1),
    "robustness": lambda s: simpul.robustness(s, samples=4, strategies=SEVERAL, seeds=2),
    "tune": lambda s: simpul.tune(s, budget=4, training=2, strategies=SEVERAL, seeds=2),
    "choose_strategy": lambda s: simpul.choose_strategy(s, SEVERAL, seeds=4, around=0, outcome="need_met"),
    "tradeoffs": lambda s: simpul.tradeoffs(s, [24], strategies=SEVERAL, seeds=2),
}
RESULTS = {
    **ANSWERS,
    "run": lambda s: simpul.run(s, "coalition-broad", 1),
    "run_many": lambda s: simpul.run_many(s, SEVERAL, range(3)),
    "compare": lambda s: simpul.compare(s, SEVERAL, seeds=3),
    "region": lambda s: simpul.region(s, communities=3, strategies=["coalition-broad"]),
    "patterns": lambda s: simpul.patterns(["P1"], seeds=2),
}


@pytest.fixture(scope="module")
def results(scenario):
    return {name: make(scenario) for name, make in RESULTS.items()}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_shows_itself_in_a_few_lines(results, name):
    shown = repr(results[name])
    assert len(shown.splitlines()) <= MOST_LINES and len(shown) <= MOST_LETTERS
    assert shown.startswith(type(results[name]).__name__)
    assert str(results[name]) == shown


@pytest.mark.parametrize("name", RESULTS)
def test_a_notebook_gets_html_with_the_summary_and_some_rows(results, name):
    shown = results[name]._repr_html_()
    assert shown.startswith("<div>") and "<table" in shown
    assert len(shown) < 10_000


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_is_a_table_a_figure_and_sentences(results, name):
    frame = results[name].to_dataframe()
    assert isinstance(frame, pd.DataFrame) and len(frame) > 0 and frame.columns.is_unique
    for unit in frame.attrs.get("units", {}):
        assert unit in frame.columns
    figure = results[name].plot()
    assert isinstance(figure, go.Figure) and figure.data
    with pytest.raises(KeyError, match="nothing named 'no such thing'"):
        results[name].plot("no such thing")
    english_words, words = results[name].summary("en"), results[name].summary("id")
    assert english_words.endswith(".") and words != english_words
    with speaking("id"):
        assert results[name].summary() == words
    with pytest.raises(ValueError, match="'xx'"):
        results[name].summary("xx")


def test_a_run_is_a_row_for_each_month(results):
    run = results["run"]
    frame = run.to_dataframe()
    assert frame["month"].tolist() == list(range(84))
    assert frame["trust_mean"].tolist() == run.series[:, list(simpul.list_series().index).index("trust_mean")].tolist()
    assert frame.attrs["units"]["trust_mean"] == "probability"
    assert run.plot("trust_mean").data[-1].y[-1] == pytest.approx(100 * frame["trust_mean"].iloc[-1], rel=1e-4)


def test_many_runs_are_a_row_for_each_strategy_seed_and_horizon(results):
    runs = results["run_many"]
    frame = runs.to_dataframe()
    assert len(frame) == 3 * 3 * 2
    at = frame.set_index(["strategy", "seed", "horizon"])
    outcome = list(simpul.list_outcomes().index).index("need_met")
    for row, label in enumerate(runs.strategies):
        for column, seed in enumerate(runs.seeds):
            assert at.loc[(label, seed, 60), "need_met"] == runs.outcomes(60)[row, column, outcome]
    months = runs.monthly_dataframe()
    assert len(months) == 3 * 3 * 84
    assert months[(months.strategy == "nothing") & (months.seed == 1)]["served"].tolist() == runs.series[0, 1, :, 1].tolist()


def test_many_runs_say_what_their_comparison_says(scenario, results):
    of_openings = through_openings(results["compare"], "en")       # which many runs cannot tell: they name the command that does
    assert of_openings in results["compare"].summary("en")
    assert results["run_many"].summary("en") == results["compare"].summary("en").replace(of_openings, opening_hint(scenario, "en"))
    alone = simpul.run_many(scenario, ["coalition-broad"], range(2))
    assert "With doing nothing or direct grants among them" in alone.summary("en")


def test_a_comparison_is_a_row_for_each_difference(results):
    found = results["compare"]
    frame = found.to_dataframe().set_index(["horizon", "strategy", "outcome", "baseline"])
    for (baseline, horizon, strategy, outcome), difference in found.differences.items():
        row = frame.loc[(horizon, strategy, outcome, baseline)]
        assert row["difference"] == pytest.approx(difference.paired.mean, nan_ok=True)
        assert row["verdict"] == difference.verdict
        assert row["mean"] == pytest.approx(found.outcomes[horizon, strategy, outcome].mean, nan_ok=True)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_a_row_for_each_run_and_horizon(results, name):
    found = results[name]
    frame = found.to_dataframe()
    assert len(frame) == len(found.plan) * len(found.results.horizons)
    for world, changes in enumerate(found.worlds):
        held = frame[frame.world == world]
        assert all((held[key] == value).all() for key, value in changes.items())
        values = held[held.horizon == found.horizon]["need_met"].to_numpy().reshape(len(found.labels), -1)
        assert np.array_equal(values, found.values("need_met")[world])


def test_a_region_is_a_row_for_each_community(results):
    found = results["region"]
    frame = found.to_dataframe()
    held = frame[(frame.strategy == "coalition-broad") & (frame.horizon == 60)]
    assert held["need_met"].tolist() == found.found.of("need_met", "coalition-broad").tolist()


def test_a_list_of_parameters_has_the_values_of_a_scenario(scenario):
    table = simpul.list_parameters(scenario)
    assert table.loc["context.communication", "value"] == 0.6
    assert (table["low"] <= table["value"]).all() and (table["value"] <= table["high"]).all()
    assert table["source"].str.len().min() > 3


def test_an_unknown_format_is_refused_before_anything_is_written(results, tmp_path):
    with pytest.raises(simpul.UserError, match="grafml"):
        simpul.export_run(results["run"], tmp_path / "out", ["csv", "grafml"])
    assert not (tmp_path / "out").exists()


def test_what_an_export_holds_is_the_run_itself(results, tmp_path):
    files = simpul.export_run(results["run"], tmp_path, ["csv"], language="en")
    series = pd.read_csv(next(file for file in files if file.stem == "series"))
    assert series["trust_mean"].tolist() == results["run"].to_dataframe()["trust_mean"].tolist()


# ---- a changed model


class SameVillage(simpul.CollaborationModel):
    """A model that changes nothing."""


class Homebody(simpul.Organization):
    """An organization that looks around only in good spirits."""

    def seek(self):
        if self.morale > 0.6:
            super().seek()


class Village(simpul.CollaborationModel):
    """A model with organizations of another kind."""

    organization_class = Homebody


def values_of(found) -> np.ndarray:
    return found.results.values


def test_a_model_that_changes_nothing_gives_the_same_bits(scenario, results):
    same = simpul.compare(scenario, SEVERAL, seeds=3, model=SameVillage)
    assert np.array_equal(values_of(same), values_of(results["compare"]), equal_nan=True)
    assert np.array_equal(np.asarray(same.results.monthly), np.asarray(results["compare"].results.monthly), equal_nan=True)


@pytest.mark.slow
def test_a_model_whose_verbs_change_nothing_gives_the_same_bits(scenario, results):
    """Its runs go through the agents, month by month."""

    class Listener(simpul.Organization):
        def listen(self):
            super().listen()

    class Listening(simpul.CollaborationModel):
        organization_class = Listener

    same = simpul.compare(scenario, SEVERAL, seeds=3, model=Listening)
    assert np.array_equal(values_of(same), values_of(results["compare"]), equal_nan=True)


@pytest.mark.slow
def test_a_changed_model_gives_other_numbers(scenario, results):
    other = simpul.compare(scenario, SEVERAL, seeds=3, model=Village)
    assert not other.results.failures
    assert not np.array_equal(values_of(other), values_of(results["compare"]), equal_nan=True)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_analysis_takes_a_changed_model(scenario, results, monkeypatch, name):
    """What the model's own `run_many` returns is what the analysis reads."""
    asked = []

    def run_many(cls, case, strategies=None, seeds=range(100), **how):
        asked.append(how["threads"])
        return simpul.run_many(case, strategies, seeds, **how)

    monkeypatch.setattr(SameVillage, "run_many", classmethod(run_many))
    arguments = {"model": SameVillage, "threads": 1}
    found = {
        "sweep": lambda: simpul.sweep(scenario, {"context.history": [0.2, 0.8]}, strategies=SEVERAL, seeds=2, **arguments),
        "strategy_map": lambda: simpul.strategy_map(scenario, TWO_FACTORS, SEVERAL, seeds=2, **arguments),
        "sensitivity": lambda: simpul.sensitivity(scenario, samples=2, strategies=SEVERAL, seeds=1, **arguments),
        "robustness": lambda: simpul.robustness(scenario, samples=4, strategies=SEVERAL, seeds=2, **arguments),
        "tune": lambda: simpul.tune(scenario, budget=4, training=2, strategies=SEVERAL, seeds=2, **arguments),
        "choose_strategy": lambda: simpul.choose_strategy(scenario, SEVERAL, seeds=4, around=0, outcome="need_met", **arguments),
        "tradeoffs": lambda: simpul.tradeoffs(scenario, [24], strategies=SEVERAL, seeds=2, **arguments),
    }[name]()
    assert asked and set(asked) == {1}
    assert np.array_equal(found.results.values, results[name].results.values, equal_nan=True)


def test_an_unknown_way_to_run_is_refused(scenario):
    with pytest.raises(TypeError, match="modle"):
        simpul.sweep(scenario, {"context.history": [0.2, 0.8]}, modle=Village)


# ---- the page for researchers

PAGE = ROOT / "docs" / "python.md"


def test_every_name_on_the_page_is_there():
    named = set(re.findall(r"\bsimpul\.(\w+)", PAGE.read_text(encoding="utf-8"))) - {"sim", "experiments"}
    assert named <= set(NAMES), named - set(NAMES)
