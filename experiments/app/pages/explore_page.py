"""Explore: two strategies in the same community under the same random events, month by month and over many seeds."""

from __future__ import annotations

from time import sleep

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.background_work import reason_of, sentence, use_background
from simpul.experiments.app.curves import CURVES
from simpul.experiments.app.figures.band_figure import BANDS_HEIGHT as BANDS
from simpul.experiments.app.figures.band_figure import bands
from simpul.experiments.app.figures.figure_style import as_text, styles_of
from simpul.experiments.app.figures.network_figure import HEIGHT, network
from simpul.experiments.app.figures.trust_figure import trust
from simpul.experiments.app.frames import PlaybackStopped, film
from simpul.experiments.app.pages.downloads import Downloads
from simpul.experiments.app.pages.page_head import page_of
from simpul.experiments.app.pages.panels import (
    answer_panel,
    differences_panel,
    key_of_line,
    legend_panel,
    organization_panel,
    words_panel,
)
from simpul.experiments.app.seed_runs import doing_nothing, growing, main_differences, whole_family
from simpul.experiments.app.widgets import Choose, Player, Plot, Press, Sliders, Written, block, line, text
from simpul.experiments.presentation.labels import strategy_title
from simpul.experiments.presentation.narrator import Teller
from simpul.sim.language import say
from simpul.sim.parameters import CONTEXT

DRAWN = 0.1  # seconds in which the curves of all seeds are drawn, before the months of one seed are filmed beside that


@solara.component
def Worlds(scenario):
    """Settings, outcomes over time, and the two communities; computes them in the background."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    films, many, judged = solara.use_reactive(None), solara.use_reactive(None), solara.use_reactive(None)
    problem = solara.use_reactive("")
    labels = tuple(dict.fromkeys((chosen.strategy, chosen.against)))
    key = (chosen.source, visitor_state.dropped.value, chosen.context, labels)

    first = films.value is None or films.value[0][0][:2] != key[:2]

    def run_both(stopped, give):
        def shoot():
            made = {}
            for label in labels:
                try:
                    made[label] = film(scenario, label, chosen.seed, stopped)
                except PlaybackStopped:
                    raise
                except Exception as error:      # the other strategy is shown all the same
                    give(problem, reason_of(error))
            give(films, ((key, chosen.seed), made))

        if first:           # who opens a scenario sees its community at once; who moves a slider, the curves
            shoot()
        found = None
        for found in growing(scenario, labels, stopped):
            give(many, (key, found))
            give(problem, found.reason)
        if not first:
            sleep(DRAWN)
            shoot()
        if _told(found):        # a difference is judged together with those of all strategies, as in the report
            family = whole_family(scenario, found, stopped)
            give(judged, (key, found, main_differences(family, *found.labels, doing_nothing(scenario))))
        else:
            give(judged, None)

    use_background(run_both, [key, chosen.seed], problem)
    # What is shown while the new is computed is what was; never that of another scenario.
    known = many.value if many.value is not None and all(label in scenario.strategies for label in many.value[1].labels) else None
    told = judged.value if judged.value is not None and judged.value[0][:2] == key[:2] and judged.value[0][3] == labels else None
    fresh = known is not None and known[0] == key
    played = films.value is not None and films.value[0] == (key, chosen.seed)
    with block("div", look="page two-columns"):
        with block("section", look="side who", aria_label=say("view-settings", lang)):
            Who(scenario)
        with block("section", look="side context", aria_label=say("view-context", lang)):
            Context(scenario)
        with block("div", look="main"):
            # Always there, empty or not: what comes and goes above the stage would make the browser build the stage anew.
            text("p", sentence(problem.value, lang), "alert" if problem.value else "empty")
            _Answer(scenario, told, told is not None and told[0] == key, bool(problem.value))
            OverTime(scenario, known[1] if known else None, fresh, bool(problem.value))
            if films.value is None and not problem.value:
                text("p", say("view-computing", lang), "waiting")
            elif films.value is not None and films.value[1]:
                Stage(scenario, films.value[1], played)
            End(scenario, known[1] if known else None, told[2] if told and told[0] == known[0] and known[1].complete else None)
            Downloads(scenario, known[1] if fresh and known[1].complete else None, films.value[1] or None if played else None, True)


def _told(many) -> bool:
    """Whether there are two strategies to tell apart, both run to the end."""
    return many is not None and len(many.labels) > 1 and not many.failures


@solara.component
def _Answer(scenario, told, fresh: bool, failed: bool):
    """Which strategy, how sure, at what cost. told: what the runs are of, the runs, and their differences as judged."""
    lang = visitor_state.choice_of.value.language
    words = answer_panel(scenario, told[1], told[2], lang) if told else ("", "")
    with block("section", look="verdict" if fresh else "verdict stale", aria_label=say("view-answer", lang)):
        text("p", words[0] or ("" if failed else say("view-computing", lang)), "answer")
        text("p", words[1], "note")


@solara.component
def Who(scenario):
    """Which strategies, and which run."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    options = [{"value": label, "text": strategy_title(scenario, label, lang)} for label in scenario.strategies]
    Choose(name="strategy", label=say("view-strategy", lang), value=chosen.strategy, options=options,
           event_chosen=lambda label: visitor_state.change_state(strategy=label))
    Choose(name="against", label=say("view-against", lang), value=chosen.against, options=options,
           event_chosen=lambda label: visitor_state.change_state(against=label))
    seeds = [{"value": str(n), "text": say("view-seed-number", lang, number=str(n))}
             for n in sorted({*range(1, 13), chosen.seed})]
    Choose(name="seed", label=say("view-one-seed", lang), value=str(chosen.seed), options=seeds,
           event_chosen=lambda number: visitor_state.change_state(seed=int(number)))


@solara.component
def Context(scenario):
    """The sliders of the context."""
    lang = visitor_state.choice_of.value.language
    text("h2", say("view-context", lang))
    text("p", say("view-context-what", lang), "note")
    items = [{"name": factor.name, "label": say(f"context-{slug}", lang), "value": getattr(scenario.context, factor.name),
              "low": say(f"context-{slug}-low", lang), "high": say(f"context-{slug}-high", lang)}
             for factor in CONTEXT if (slug := factor.name.replace("_", "-"))]
    Sliders(items=items, language=lang, event_moved=_moved)
    Press(name="reset", label=say("view-reset", lang), look="quiet", event_pressed=lambda _: visitor_state.change_state(context=()))


def _moved(levels: dict) -> None:
    found = visitor_state.choice_of.value
    for factor, level in levels.items():
        found = found.moved(factor, level)
    visitor_state.choose_state(found)


@solara.component
def Stage(scenario, films: dict, fresh: bool):
    """The community under each strategy in the month shown, and what happened in it."""
    chosen = visitor_state.choice_of.value
    lang, month = chosen.language, chosen.month
    labels = list(dict.fromkeys(label for label in (chosen.strategy, chosen.against) if label in films)) or list(films)
    tellers = solara.use_memo(lambda: {label: Teller(made.run.scenario, label, made.run, lang) for label, made in films.items()},
                              [id(films), lang])

    def drawn():
        found = {}
        for label in labels:
            other = films[next(name for name in labels if name != label)] if len(labels) > 1 else None
            names = [tellers[label].structure(z) for z in range(len(tellers[label].parts))]
            found[label] = as_text(network(films[label], month, lang, names, other, chosen.organization))
        return found

    pictures = solara.use_memo(drawn, [id(films), tuple(labels), month, lang, chosen.organization])
    text("h2", say("view-community", lang))
    Player(month=month, last=scenario.months - 1, words={
        word: say(f"view-{word}", lang) for word in ("play", "pause", "step", "back", "month", "group")},
        event_moved=lambda to: visitor_state.change_state(month=int(to)))
    text("p", _when(scenario, month, lang), "note")
    with block("div", look="stage pair" if fresh else "stage pair stale"):
        for label in labels:
            title = strategy_title(scenario, label, lang)
            with block("section", look="card", aria_label=title):
                text("h3", title)
                Plot(figure=pictures[label], height=HEIGHT, save=say("view-save-picture", lang), name=f"simpul-{label}-{month + 1}",
                     label=say("view-network-label", lang, strategy=title, month=str(month + 1)),
                     event_clicked=lambda row: visitor_state.change_state(organization=int(row)))
                words_panel(tellers[label], month, lang)
    legend_panel(scenario, lang)
    organization_panel(scenario, films, tellers, labels, month)
    text("h2", say("view-trust", lang))
    text("p", say("view-trust-what", lang), "note")
    with block("div", look="pair"):
        for label in labels:
            title = strategy_title(scenario, label, lang)
            with block("section", look="card", aria_label=title):
                text("h3", title)
                Plot(figure=as_text(trust(films[label], month, lang)), height=120,
                     label=say("view-trust-label", lang, strategy=title, month=str(month + 1)))


def _when(scenario, month: int, lang: str) -> str:
    """Where the month lies: before the strategy, while it is paid, or after."""
    since = month - scenario.start
    if since < 0:
        return say("view-before", lang, months=str(-since))
    if since < scenario.subsidy.months:
        return say("view-paid", lang, months=str(since + 1))
    return say("view-after", lang, months=str(since + 1), ended=str(since + 1 - scenario.subsidy.months))


@solara.component
def OverTime(scenario, many, fresh: bool, failed: bool):
    """One outcome over time for both strategies, over many seeds."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    figure = solara.use_memo(lambda: as_text(bands(scenario, many, chosen.curve, lang)) if many is not None else "",
                             [id(many), chosen.curve, lang])
    with block("section", look="card over", aria_label=say("view-over-time", lang)):
        with block("div", look="heading"):
            text("h2", say("view-over-time", lang))
            Choose(name="curve", label=say("view-curve", lang), value=chosen.curve,
                   options=[{"value": name, "text": say(f"view-curve-{name}", lang)} for name in CURVES],
                   event_chosen=lambda name: visitor_state.change_state(curve=name))
        legend_of_strategies(scenario, many.labels if many is not None else dict.fromkeys((chosen.strategy, chosen.against)), lang)
        text("p", say("view-computing", lang), "waiting" if many is None and not failed else "empty")
        if many is not None:
            Plot(figure=figure, height=BANDS, upright=chosen.month - scenario.start + 1, save=say("view-save-picture", lang),
                 name=f"simpul-{chosen.curve}", label=say("view-curve-label", lang, curve=say(f"view-curve-{chosen.curve}", lang)))
            words = say("view-seeds-done", lang, done=many.seeds) if fresh else say("view-updating", lang)
            block("p", f"{words} {say('view-bands-what', lang)}", look="note", aria_live="polite")


@solara.component
def End(scenario, many, judged):
    """What has become of it at the last horizon."""
    if _told(many):
        differences_panel(scenario, many, judged, visitor_state.choice_of.value.language)


def legend_of_strategies(scenario, labels, lang: str) -> None:
    """The strategies with the look of their lines."""
    looks = styles_of(scenario)
    strokes = {"solid": "solid", "dot": "dotted"}
    keys = (key_of_line(strategy_title(scenario, label, lang), looks[label].colour, strokes.get(looks[label].dash, "dashed"))
            for label in labels)
    Written(content=[line("ul", *keys, look="keys")])


Explore = page_of(Worlds)
