"""Outcomes over many seeds on Mesa's page: strategies side by side, and two of them counted seed by seed, in the background."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from time import sleep

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import sentence, use_background
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.figures.seed_figure import (
    COUNTED_HEIGHT,
    SIDE_FOOT,
    SIDE_ROW,
    counted_difference,
    seed_marks,
    side_by_side,
)
from simpul.experiments.app.mesa_parameters import OF_ONE_RUN, moved_world
from simpul.experiments.app.mesa_session import names_in_a_list
from simpul.experiments.app.pages.panels import answer_panel, differences_panel
from simpul.experiments.app.seed_runs import BATCHES, Many, doing_nothing, growing, main_differences
from simpul.experiments.app.widgets import Choose, Plot, block, text
from simpul.experiments.presentation.labels import inside, outcome_label, outcome_meaning, title_inside
from simpul.sim.language import say
from simpul.sim.outcomes import OUTCOMES

SEEDS_COUNTED = sum(BATCHES)
PORTIONS = (2, 8, 10, 10, 10, 10)      # of the seeds: often enough for a progress that can be seen
REST = 0.2                             # seconds a parameter has to rest before anything is run for it
_MAIN = tuple(item.name for item in OUTCOMES if item.primary and item.better)


@solara.component
def SeedOutcomes(case, values: Mapping[str, solara.Reactive]):
    """Every strategy of the scenario, as its parameters are set, on the same seeds; a parameter that is moved stops what runs."""
    lang = visitor_state.choice_of.value.language
    levels = {name: held.value for name, held in values.items() if name not in OF_ONE_RUN}
    many, problem = solara.use_reactive(None), solara.use_reactive("")
    outcome = solara.use_reactive(_MAIN[0])
    against = solara.use_reactive(visitor_state.choice_of.value.against)
    key = tuple(levels.values())

    def run_all(stopped, give):
        sleep(REST)
        if stopped():
            return
        world = moved_world(case, levels)
        for found in growing(world, world.strategies, stopped, PORTIONS):
            give(many, (key, world, found))
            give(problem, found.reason)

    use_background(run_all, [key], problem)
    titles = names_in_a_list(case, lang)
    label = next((name for name, title in titles.items() if title == values["strategy"].value), next(iter(titles)))
    fresh = many.value is not None and many.value[0] == key
    text("h2", say("view-mesa-many", lang))
    text("p", say("view-mesa-many-what", lang, seeds=SEEDS_COUNTED), "note")
    text("p", sentence(problem.value, lang), "alert" if problem.value else "empty")
    SeedProgress(many.value[2].seeds if fresh else 0)
    with block("div", look="pair"):
        Choose(name="outcome", label=say("view-mesa-outcome", lang), value=outcome.value,
               options=[{"value": name, "text": outcome_label(name, lang)} for name in _MAIN], event_chosen=outcome.set)
        Choose(name="opponent", label=say("view-against", lang), value=against.value,
               options=[{"value": name, "text": title} for name, title in titles.items()], event_chosen=against.set)
    text("p", outcome_meaning(outcome.value, lang), "note")
    if many.value is not None:
        _, world, found = many.value
        _Drawn(world, found, outcome.value, label, against.value, fresh)


@solara.component
def SeedProgress(done: int):
    """How many seeds there are."""
    lang = visitor_state.choice_of.value.language
    words = say("view-mesa-progress", lang, done=done, all=SEEDS_COUNTED)
    with block("div", look="seed-progress"):
        block("progress", value=str(done), max=str(SEEDS_COUNTED), aria_label=words)
        block("span", words, look="note", aria_live="polite")


@solara.component
def _Drawn(world, many: Many, outcome: str, label: str, against: str, fresh: bool):
    """The two figures, the count in a sentence, the verdicts of the report. fresh: whether they are of the parameters as set."""
    lang = visitor_state.choice_of.value.language
    name = inside(outcome_label(outcome, lang))
    boxes = solara.use_memo(lambda: as_text(side_by_side(world, many, outcome, lang)), [id(many), outcome, lang])
    with block("div", look="outcomes" if fresh else "outcomes stale"):
        with block("section", look="card", aria_label=say("view-mesa-side", lang)):
            text("h3", say("view-mesa-side", lang))
            Plot(figure=boxes, height=SIDE_FOOT + SIDE_ROW * len(many.labels), save=say("view-save-picture", lang),
                 name=f"simpul-{outcome}", label=say("view-mesa-side-label", lang, outcome=name))
        if label == against or {label, against} & set(many.failures):
            text("p", say("view-mesa-choose-two", lang) if label == against else "", "note")
        else:
            _Counted(world, many, outcome, label, against)


@solara.component
def _Counted(world, many: Many, outcome: str, label: str, against: str):
    """One strategy against another: a dot for every seed, and what may be said of it."""
    lang = visitor_state.choice_of.value.language
    counts = counted_difference(many, outcome, label, against)
    words = {"first": title_inside(world, label, lang), "second": title_inside(world, against, lang),
             "outcome": inside(outcome_label(outcome, lang))}
    figure = solara.use_memo(lambda: as_text(seed_marks(world, many, outcome, counts, lang)),
                             [id(many), outcome, label, against, lang])
    two = _pair(many, label, against)
    judged = main_differences(many.table, label, against, doing_nothing(world)) if many.complete else None
    with block("section", look="card counted", aria_label=say("view-mesa-counted", lang)):
        text("h3", say("view-mesa-counted", lang))
        text("p", say("view-mesa-count", lang, **words, seeds=len(counts.differences), better=counts.better, worse=counts.worse,
                      same=counts.same), "answer")
        Plot(figure=figure, height=COUNTED_HEIGHT, save=say("view-save-picture", lang), name=f"simpul-{outcome}-{label}-{against}",
             label=say("view-mesa-counted-label", lang, **words))
        text("p", say("view-mesa-marks", lang), "note")
        text("p", answer_panel(world, two, judged, lang)[0] if judged is not None else say("view-computing", lang),
             "note")
    if judged is not None:
        differences_panel(world, two, judged, lang)


def _pair(many: Many, *labels: str) -> Many:
    """The same runs, of two strategies alone."""
    rows = [many.labels.index(label) for label in labels]
    return replace(many, labels=labels, series=many.series[rows], outcomes=many.outcomes[rows])
