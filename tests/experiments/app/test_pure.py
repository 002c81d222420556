"""What the pages are made of, without a browser: the address, films, curves, aims, figures, tables."""

import base64
import io
import json
import warnings
from dataclasses import replace
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
import solara
from hypothesis import given, settings
from hypothesis import strategies as st
from ipyvuetify import Btn, Html
from pyarrow import parquet

from simpul.experiments.app import mesa_session, seed_runs, visitor_scenarios, visitor_state
from simpul.experiments.app.aims import AIMS, HEAVIEST, ranking
from simpul.experiments.app.curves import CURVES, curve
from simpul.experiments.app.download_tables import csv_of_table, months_table, outcomes_table, parquet_of_table
from simpul.experiments.app.figures.band_figure import bands
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.figures.network_figure import network
from simpul.experiments.app.figures.trust_figure import trust
from simpul.experiments.app.frames import PlaybackStopped, film, only_in
from simpul.experiments.app.mesa_session import ClassroomModel, inspected
from simpul.experiments.app.pages import panels
from simpul.experiments.app.pages.compare_page import best_sentence
from simpul.experiments.app.pages.mesa_page import Mesa
from simpul.experiments.app.seed_runs import Many, growing, main_differences, whole_family
from simpul.experiments.app.shell import PAGES
from simpul.experiments.app.upload import taken
from simpul.experiments.app.url_state import FACTORS, OWN_FILE, Choice, from_query, to_query
from simpul.experiments.presentation.node_positions import Places
from simpul.experiments.statistics.run_table import RunTable
from simpul.sim.language import LANGUAGES, language, say
from simpul.sim.outcomes import INDEX, OUTCOMES
from simpul.sim.run import run, run_many
from simpul.sim.scenario import load_scenario, load_text
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.state.series import SERIES_INDEX


@pytest.fixture(scope="module")
def small():
    return load_scenario(shipped_scenarios()["small"])


@pytest.fixture(scope="module")
def label(small):
    return next(name for name, declared in small.strategies.items() if declared.type not in ("nothing", "direct_grants"))


levels = st.integers(0, 100).map(lambda whole: whole / 100)
choices = st.builds(
    Choice, source=st.text(min_size=1, max_size=20), strategy=st.text(max_size=12), against=st.text(max_size=12),
    context=st.dictionaries(st.sampled_from(FACTORS), levels).map(
        lambda found: tuple((name, found[name]) for name in FACTORS if name in found)),
    seed=st.integers(0, 999_999), month=st.integers(-1, 599), curve=st.sampled_from(list(CURVES)),
    weights=st.dictionaries(st.sampled_from(list(AIMS)), st.integers(0, HEAVIEST)).map(lambda found: tuple(found.items())),
    organization=st.integers(-1, 999), language=st.sampled_from(["en", "id"]))


@settings(max_examples=100)
@given(choices)
def test_an_address_says_what_was_chosen(choice):
    plain = Choice()
    if choice.strategy == "" or choice.against == "":
        choice = replace(choice, strategy=choice.strategy or "a", against=choice.against or "b")
    assert from_query(to_query(choice), plain) == (choice, [])


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_any_address_is_read_or_named(text):
    found, strange = from_query(text, Choice())
    assert found.language in ("en", "id") and 0 <= found.seed and all(len(word) <= 60 for word in strange)


def test_no_address_reaches_a_file():
    for source in ("../pyproject", "/etc/passwd", "pikul.yaml/../small", OWN_FILE):
        with pytest.raises(visitor_scenarios.Unusable):
            visitor_scenarios.visitor_scenario(Choice(source=source))


def test_a_film_is_the_run_itself(small, label):
    whole, told = film(small, label, 3), run(small, label, 3)
    assert (whole.run.series == told.series).all() and whole.run.events == told.events
    assert len(whole.frames) == small.months and whole.at(10_000) is whole.frames[-1]
    last = whole.frames[-1]
    assert (last.one < last.other).all() and not only_in(last, last).any()
    with pytest.raises(PlaybackStopped):
        film(small, label, 3, lambda: True)


def test_more_seeds_add_to_the_first(small, label):
    steps = list(growing(small, (label, "nothing"), lambda: False, batches=(2, 3)))
    assert [found.seeds for found in steps] == [2, 5]
    assert np.array_equal(steps[-1].series, run_many(small, [label, "nothing"], range(5)).series)
    assert not list(growing(small, (label,), lambda: True))


def test_nobody_moves_and_figures_are_plain_json(small, label):
    made, other = film(small, label, 1), film(small, "nothing", 1)
    spots = {}
    for month in (0, small.months // 2, small.months - 1):
        figure = network(made, month, "id", ["<b>A</b>"] * 40, other, chosen=0)
        json.loads(as_text(figure))
        for trace in figure["data"]:
            for row, x, y in zip(trace.get("customdata", []), trace["x"], trace["y"], strict=False):
                assert spots.setdefault(row, (x, y)) == (x, y)
        json.loads(as_text(trust(made, month, "en")))
    assert len(spots) == len(made.run.community.key)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=300))
def test_everybody_has_a_spot_of_their_own(homes):
    at = Places(np.array(homes), 5)
    assert len({(round(x, 6), round(y, 6)) for x, y in zip(at.x, at.y, strict=True)}) == len(homes)
    assert (np.abs(at.x) <= 1.2).all() and (np.abs(at.y) <= 1.2).all()


def test_every_curve_can_be_drawn(small, label):
    many = list(growing(small, (label, "nothing"), lambda: False, batches=(3,)))[-1]
    for name in CURVES:
        assert curve(many.series[0], name, small.start).shape == (3, small.months)
        json.loads(as_text(bands(small, many, name, "en")))


def test_tables_hold_every_run(small, label):
    many = list(growing(small, (label, "nothing"), lambda: False, batches=(3,)))[-1]
    outcomes, months = outcomes_table(many), months_table(many.labels, [0, 1, 2], many.series)
    assert outcomes.num_rows == 6 and months.num_rows == 6 * small.months
    rows = months.to_pylist()
    last = rows[-1]
    assert (last["strategy"], last["seed"], last["month"]) == ("nothing", 2, small.months)
    assert last["need"] == many.series[1, 2, -1, SERIES_INDEX["need"]]
    assert outcomes.to_pylist()[4]["need_met"] == many.outcomes[1, 1, INDEX["need_met"]]
    assert csv_of_table(outcomes).decode("utf-8-sig").count("\n") == 1 + 6
    assert parquet.read_table(io.BytesIO(parquet_of_table(outcomes))).equals(outcomes)


def outcomes_of(values):
    """Outcomes in which every aim has these values [strategy, seed], cost the same for all."""
    table = np.ones((*np.shape(values), len(OUTCOMES)))
    for aim in AIMS:
        if aim != "full_cost":
            table[:, :, INDEX[aim]] = values
    return table


def table_of(values, labels=("a", "b", "c")):
    return RunTable(labels, OUTCOMES, values, 12)


def test_the_best_by_the_weights_comes_first():
    values = np.array([[1.0, 1.1, 0.9], [3.0, 3.1, 2.9], [2.0, 2.1, 1.9]])
    found = ranking(table_of(outcomes_of(values)), {}, 0)
    assert found.order == (1, 2, 0) and found.leader.clear and found.leader.best.first == 1
    assert (found.low <= found.mean + 1e-9).all() and (found.mean <= found.high + 1e-9).all()
    assert found.mean == pytest.approx([0, 100, 50]) and found.first.tolist() == [0, 1, 0]
    table = outcomes_of(values)
    table[:, :, INDEX["full_cost"]] = [[1.0] * 3, [9.0] * 3, [5.0] * 3]
    only_cost = dict.fromkeys(AIMS, 0) | {"full_cost": 10}
    assert ranking(table_of(table), only_cost, 0).order[0] == 0
    nobody = ranking(table_of(table), dict.fromkeys(AIMS, 0), 0)
    assert (nobody.mean == 0).all() and not nobody.leader.clear


def test_the_order_is_called_no_chance_when_it_is_none_and_all_seeds_are_there(small):
    seeds = np.random.default_rng(6).normal(0.0, 0.1, (3, 50))
    labels = ("nothing", "direct-grants", "partnership")
    for lead, clear in ((0.5, True), (0.01, False)):
        many = Many(labels, np.empty(0), outcomes_of(seeds + np.array([[0.0], [0.0], [lead]])), {}, 12, 0.0)
        said = best_sentence(small, many, ranking(many.table, {}, 0), "en")
        assert ("no chance" in said) == clear and ("may be as good" in said) != clear
    few = replace(many, outcomes=outcomes_of(seeds[:, :12] + np.array([[0.0], [0.0], [0.5]])))
    assert "may be chance: " in best_sentence(small, few, ranking(few.table, {}, 0), "en")


@settings(max_examples=30)
@given(st.integers(1, 40), st.floats(0.1, 5.0))
def test_one_seed_calls_nothing_clear_and_less_cost_is_better(seeds, lead):
    table = np.random.default_rng(seeds).normal(size=(2, seeds, len(OUTCOMES)))
    table[0] = table[1] + lead + np.arange(seeds)[:, None] / 1000
    found = main_differences(table_of(table, ("a", "b")), "a", "b")
    assert [item.outcome for item in found] == [item.name for item in OUTCOMES if item.primary]
    for item in found:
        wanted = ("better" if OUTCOMES[INDEX[item.outcome]].better > 0 else "worse") if seeds > 1 else "unknown"
        assert item.verdict == wanted and item.paired.n == seeds


def test_nothing_is_called_clear_before_every_strategy_was_run(small, label, monkeypatch):
    """The signs of the table: only … for what was not judged yet, whatever it looks like."""
    many = list(growing(small, (label, "nothing"), lambda: False, batches=(8,)))[-1]
    rows = []
    monkeypatch.setattr(panels, "text", lambda *_: None)
    monkeypatch.setattr(panels, "table_panel", lambda _title, _heads, found: rows.append(found))
    judged = main_differences(whole_family(small, many, lambda: False), label, "nothing")
    for found in (None, judged):
        panels.differences_panel(small, many, found, "en")
    early, late = ([row[-1][0] for row in table] for table in rows)
    signs = {"better": "▲", "worse": "▼", "open": "○", "equal": "≈"}
    parts = len(small.issues)                                  # told below, without a sign: no test is made of them
    assert set(early[:-parts]) == {"…"} and late[:-parts] == [signs[one.verdict] for one in judged]
    assert not set(early[-parts:] + late[-parts:]) & {"…", *signs.values()}
    assert "▲" in late and [row[:-1] for row in rows[0]] == [row[:-1] for row in rows[1]]
    assert panels.answer_panel(small, many, judged, "en")[0].count("clearly better") == 1


def test_a_family_is_run_once_and_not_for_nobody(small, label, monkeypatch):
    many = list(growing(small, (label, "nothing"), lambda: False, batches=(5,)))[-1]
    with pytest.raises(PlaybackStopped):
        whole_family(small, many, lambda: True)
    found = whole_family(small, many, lambda: False)
    alone = run_many(small, None, range(5)).outcomes(small.horizons[-1])[:, :, [INDEX[item.name] for item in found.measures]]
    assert np.array_equal(found.values, alone, equal_nan=True) and len(found.measures) == 4      # one group: no worst-off one
    monkeypatch.setattr(seed_runs, "run_many", None)
    other = replace(many, labels=("nothing", label), outcomes=many.outcomes[::-1])
    assert np.array_equal(whole_family(small, other, lambda: True).values, found.values, equal_nan=True)


def test_the_class_ignores_the_scenario_that_newer_mesa_puts_in(small):
    # from Mesa 3.5 on Reset makes the model with one argument more, whichever Mesa is installed here
    assert ClassroomModel(small, "nothing", scenario=object()).case == small


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_page_is_drawn_without_a_browser(small, language):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")            # Solara's advice on Mesa's own components, which is not for us to follow
        import mesa.visualization  # noqa: F401
    for _, name, page in PAGES:
        visitor_state.begin_visit(f"scenario=small&lang={language}")
        _, drawing = solara.render(page(), handle_error=False)
        drawing.close()
        assert visitor_state.choice_of.value.language == language, name


def test_the_class_begins_anew_with_the_same_scenario(small):
    visitor_state.begin_visit("scenario=small&strategy=partnership")
    _, drawing = solara.render(Mesa(), handle_error=False)
    said = [say("view-mesa-month", "en", month=str(month), all=str(small.months)) for month in (0, 1)]
    for label, sentence in (("Step", said[1]), ("Step", None), ("Reset", said[0])):
        drawing.find(Btn, children=[label]).widget.click()
        assert sentence is None or drawing.find(Html, children=[sentence]).widgets
    drawing.close()


def test_a_class_steps_the_very_run(small, label):
    model = ClassroomModel(small, label, "2")
    assert model.observed == 0 and len(model.film().frames) == 1
    while model.running:
        model.step()
    assert np.array_equal(model.series, run(small, label, 2).series) and model.fault == ""
    told = {language: inspected(model.community, 0, language) for language in LANGUAGES}
    names = [name for name, _, _ in told["en"]]
    assert len({meaning for rows in told.values() for _, _, meaning in rows}) == 2 * len(names)
    assert {"morale", "power", "stock"} <= set(names) and not {"partner", "trust", "scratch_power"} & set(names)


def test_a_month_that_is_played_waits_for_the_picture_of_the_one_before(small, monkeypatch):
    monkeypatch.setattr(mesa_session, "_PATIENCE", 600.0)
    model = ClassroomModel(small, "nothing", 1)
    model.film()
    model.step()               # a press of a button, in the thread in which presses arrive, waits for nothing
    model.film()
    played = Thread(target=model.step, daemon=True)
    played.start()
    played.join(0.3)
    assert played.is_alive() and model.observed == 1
    model.drawn(0)
    played.join()
    assert model.observed == 2


def test_an_error_of_an_agent_is_kept_as_a_sentence(small, monkeypatch):
    model = ClassroomModel(small, "nothing", 1)
    model.step()
    monkeypatch.setattr(model, "open_books", lambda: 1 / 0)
    model.step()
    assert model.fault == "ZeroDivisionError: division by zero" and not model.running and model.observed == 1


def test_files_of_others_are_asked_about_in_the_language_of_the_visitor():
    """Two visitors at once, each in a language of its own: the language in use is nobody's."""
    folder = Path(__file__).resolve().parents[3] / "scenarios" / "import"
    files = [{"name": name, "data": base64.b64encode((folder / name).read_bytes()).decode()}
             for name in ("organizations.csv", "ties.csv")]
    before = language()
    told = {}
    for code in LANGUAGES:
        found = taken(files, code)
        while found.asked:
            told.setdefault(code, found.asked[0].sentence)
            one = found.asked[0]
            found = found.answered(one.name, one.options[0][0] if one.options else one.example, code)
        assert not found.fault and found.account and load_text(found.text).organization_count() > 2
    assert language() == before
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize("files", [[{}], [{"name": "a.csv", "data": "not base 64"}], [{"name": "a.csv", "data": 7}], ["a"]])
def test_what_does_not_arrive_whole_is_a_sentence(files):
    assert taken(files, "en").fault == say("view-bring-broken", "en")
