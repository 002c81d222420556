"""Compare: all strategies, weighed by what the visitor cares about."""

from __future__ import annotations

import numpy as np
import solara

from sim.language import say
from sim.outcomes import INDEX, OUTCOMES
from sim.view.background import use_work
from sim.view.naming import shown
from sim.view.pages.choosing import Context, ScenarioChoice, titled
from sim.view.ranking import WEIGHED, ranking
from sim.view.ranking_figure import ranking_figure
from sim.view.sampling import samples
from sim.view.widgets import Plot, Slider, Table, Text

USUAL = {**dict.fromkeys(WEIGHED, 5.0), WEIGHED[-1]: 2.0}
COSTS = ("full_cost", "overhead_share", "cost_per_relation", "leverage")
AFTERWARDS = ("dependency", "left_outside", "trust_mean", "active_share")


@solara.component
def Compare(chosen, scenario):
    """The page."""
    language = chosen.language
    weights, set_weights = solara.use_state(USUAL)
    labels = tuple(scenario.strategies)
    work = use_work(lambda stop: samples(scenario, labels, stop), [scenario.digest(), labels])
    sample = work.value if work.value is not None and work.value.strategies == labels else None
    titles = titled(scenario, language)

    with solara.Div(classes=["simpul-chooser"]):
        ScenarioChoice(chosen)
    Text(say("view-compare-about", language), "p")
    if work.fault:
        Text(say("view-run-failed", language, reason=work.fault), "div", "simpul-fault")
    with solara.Div(classes=["simpul-main"]):
        with solara.Div():
            if sample is None:
                Text(say("view-running", language), "p")
            else:
                Ranking(sample, titles, weights, work.busy, language)
        with solara.Div():
            Text(say("view-weights", language), "h2")
            for name in WEIGHED:
                label = say(f"outcome-{name.replace('_', '-')}", language)
                Slider(f"weight-{name}", label, weights[name], 0.0, 10.0, 1.0, language,
                       lambda value, name=name: set_weights(lambda old: {**old, name: float(value)}))
            solara.Button(say("view-same-weights", language), text=True, on_click=lambda: set_weights(USUAL))
            Context(chosen, scenario)


@solara.component
def Ranking(sample, titles, weights, busy, language):
    """The order, its uncertainty, costs, and what is left."""
    ranked = ranking(sample.outcomes, sample.strategies, weights)
    Text(say("view-ranking", language), "h2")
    Text(say("view-compare-busy" if busy else "view-compare-done", language, seeds=sample.seeds), "p", "note")
    if not any(weights.values()):
        Text(say("view-no-weights", language), "p")
        return
    certain = ranked[0].first >= 0.95
    Text(say("view-ranking-clear" if certain else "view-ranking-open", language, strategy=titles[ranked[0].strategy],
             share=shown(ranked[0].first, "share", language),
             others=", ".join(titles[one.strategy] for one in ranked[1:] if one.first >= 0.05) or "–"), "p")
    Plot(ranking_figure(ranked, titles, language), say("view-ranking", language), language)
    heads = ["", say("view-score", language), "95%", say("view-first", language)]
    Table(heads, [[titles[one.strategy], shown(one.score, "", language),
                   f"{shown(one.low, '', language)} … {shown(one.high, '', language)}",
                   shown(one.first, "share", language)] for one in ranked], say("view-ranking-table", language))
    for heading, names in (("view-weighed-outcomes", WEIGHED[:-1]), ("view-costs", COSTS), ("view-afterwards", AFTERWARDS)):
        Text(say(heading, language), "h2")
        Text(say(f"{heading}-about", language), "p", "note")
        Table(["", *(say(f"outcome-{name.replace('_', '-')}", language) for name in names)],
              [[titles[one.strategy], *(_mean(sample, one.strategy, name, language) for name in names)] for one in ranked])


def _mean(sample, label: str, name: str, language: str) -> str:
    """The mean of an outcome over the seeds with half its 95% interval, as far as it is defined."""
    values = sample.outcomes[sample.strategies.index(label), :, INDEX[name]]
    values = values[np.isfinite(values)]
    if not len(values):
        return "–"
    unit = OUTCOMES[INDEX[name]].unit
    half = 1.96 * float(values.std(ddof=1)) / len(values) ** 0.5 if len(values) > 1 else float("nan")
    return f"{shown(float(values.mean()), unit, language)} ±{shown(half, unit, language).rstrip('%')}"
