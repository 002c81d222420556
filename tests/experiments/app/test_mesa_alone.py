"""Mesa's page as `simpul view --mesa` serves it: both languages and widths, parameters, steps, agents, outcomes over many seeds."""

import pytest

from simpul.experiments.app import mesa_parameters
from simpul.experiments.app.figures.seed_figure import counted_difference, seed_marks, side_by_side
from simpul.experiments.app.mesa_session import ClassroomModel
from simpul.experiments.app.seed_runs import Many, growing
from simpul.sim.language import LANGUAGES, say
from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from tests.experiments.app.test_browser import serious


@pytest.mark.slow
def test_the_page_alone_steps_looks_in_and_counts(visitor):
    page, phone = visitor("?scenario=small&strategy=partnership"), visitor("?scenario=small&lang=id", 390)
    assert page.title() == "Mesa view – Simpul"
    for one, lang in ((page, "en"), (phone, "id")):
        one.wait_for_selector(".counted .plot-room[data-seeds='50']")
        assert one.get_by_text(say("view-mesa-progress", lang, done=50, all=50), exact=True).count() == 1
        assert one.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert serious(one) == [], lang
    before = page.inner_text(".counted .answer")
    page.get_by_role("button", name="Step", exact=True).click()
    page.wait_for_selector(f"text={say('view-mesa-month', 'en', month='1', all='84')}")
    page.select_option("#choose-agent", "3")
    name = page.inner_text("#choose-agent option:nth-child(4)")
    page.wait_for_selector(f"h2 >> text={say('view-mesa-within', 'en', name=name)}")
    assert page.locator(".mesa-own img[alt]").count() == 3
    page.get_by_role("slider", name=say("view-mesa-subsidy", "en")).press("Home")       # no money at all
    page.wait_for_selector("p.moved")
    page.wait_for_function("before => document.querySelector('.counted .answer').innerText !== before", arg=before)
    page.get_by_role("button", name="Reset", exact=True).click()
    page.wait_for_selector("p.moved", state="detached")
    page.wait_for_selector(f"text={say('view-mesa-month', 'en', month='0', all='84')}")


def test_every_parameter_of_the_page_reaches_the_model():
    small = load_scenario(shipped_scenarios()["small"])
    values = mesa_parameters.first_values(small, "nothing", 1)
    assert mesa_parameters.moved_world(small, values) is small
    moved = {**values, **{factor.name: 0.35 for factor in CONTEXT}, "subsidy": 7.0, "parameter_set": 3}
    model = ClassroomModel(small, "nothing", 2, **{name: moved[name] for name in moved if name not in ("strategy", "seed")})
    assert {getattr(model.case.context, factor.name) for factor in CONTEXT} == {0.35} and model.case.subsidy.total == 7.0
    sets = mesa_parameters.parameter_sets()
    assert all(model.case.parameters[sets.names[place]] == sets.rows[2][place] for place in sets.used(small))
    for lang in LANGUAGES:
        offered = mesa_parameters.mesa_parameters(small, values, ["x"], lang)
        labels = [one["label"] for one in offered.values() if isinstance(one, dict)]
        assert set(labels[1:]) == set(mesa_parameters.slider_helps(lang)) and len(labels) == len(CONTEXT) + 4


@pytest.mark.parametrize("outcome", ["need_met", "crises_met"])
def test_marks_and_counts_say_the_same(outcome):
    small = load_scenario(shipped_scenarios()["small"])
    many: Many = list(growing(small, ["partnership", "nothing"], lambda: False, (4,)))[-1]
    counts = counted_difference(many, outcome, "partnership", "nothing")
    mirror = counted_difference(many, outcome, "nothing", "partnership")
    assert (counts.better, counts.same, counts.worse) == (mirror.worse, mirror.same, mirror.better)
    traces = seed_marks(small, many, outcome, counts, "en")["data"]
    assert [len(trace["x"]) for trace in traces] == [counts.better, counts.same, counts.worse]
    assert len({(x, y) for trace in traces for x, y in zip(trace["x"], trace["y"], strict=True)}) == 4      # no mark hides another
    assert [len(trace["x"]) for trace in side_by_side(small, many, outcome, "id")["data"]] == [4, 4]
