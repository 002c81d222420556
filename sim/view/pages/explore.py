"""Explore: one community under two strategies with the same luck, month by month."""

from __future__ import annotations

import solara

from sim.language import say
from sim.view import state
from sim.view.background import use_work
from sim.view.community_figure import community_figure
from sim.view.curves import CURVES, curve_figure, curves_of, trust_figure
from sim.view.differences import difference_rows
from sim.view.film import film
from sim.view.legend import legend
from sim.view.naming import organization_names, strategy_title, text_of
from sim.view.pages.choosing import Context, Files, Strategies
from sim.view.positions import positions
from sim.view.sampling import samples
from sim.view.telling import month_in_words, organization_story
from sim.view.widgets import Lines, Player, Plot, Select, Table, Text


@solara.component
def Explore(chosen, scenario):
    """The page."""
    language = chosen.language
    labels = (chosen.strategy,) if chosen.other in ("none", chosen.strategy) else (chosen.strategy, chosen.other)
    digest = scenario.digest()
    sides = [(label, strategy_title(scenario, label, language)) for label in labels]

    def shoot(stop):
        taken = []
        for label in labels:
            if stop.is_set():
                return
            taken.append(film(scenario, label, chosen.seed))
        yield tuple(taken)

    many = use_work(lambda stop: samples(scenario, labels, stop), [digest, labels])
    shown = use_work(shoot, [digest, labels, chosen.seed])
    films = shown.value if shown.value and tuple(f.strategy for f in shown.value) == labels else None
    if films and len(films[0].kind) != scenario.organization_count():
        films = None
    sample = many.value if many.value and many.value.strategies == labels else None

    Text(text_of(scenario.description, language), "p", "note")
    Strategies(chosen, scenario)
    for work in (many, shown):
        if work.fault:
            Text(say("view-run-failed", language, reason=work.fault), "div", "simpul-fault")
    with solara.Div(classes=["simpul-main"]):
        with solara.Div():
            Player(chosen.month, scenario.months - 1, language, lambda month: state.update(month=int(month)))
            if films:
                Pictures(chosen, films, sides)
            else:
                Text(say("view-running", language), "p")
            Outcomes(chosen, scenario, films, sample, many.busy, sides)
        Context(chosen, scenario)
    Files(chosen, scenario, films)


@solara.component
def Pictures(chosen, films, sides):
    """The community under each strategy, what happened, and the organization that was clicked."""
    language, month = chosen.language, min(chosen.month, len(films[0].frames) - 1)
    xy, middles = solara.use_memo(lambda: positions(films[0].scenario), [films[0].scenario.digest()])
    row = state.chosen_row.value
    names = organization_names(films[0].scenario, language)
    solara.HTML(tag="div", unsafe_innerHTML=legend(films[0].scenario, set(films[0].kind.tolist()), len(films) > 1, language),
                classes=["simpul-legend"])
    with solara.Div(classes=["simpul-two"] if len(films) > 1 else []):
        for place, (one, (_label, title)) in enumerate(zip(films, sides, strict=True)):
            with solara.Div():
                Text(title, "h2", ("side-one", "side-two")[place])
                figure = community_figure(one, month, xy, middles, language, row, films[1 - place] if len(films) > 1 else None)
                Plot(figure, say("view-community-label", language, strategy=title, month=month), language, state.chosen_row.set)
                Text(say("view-happened", language, month=month), "h3")
                Lines(month_in_words(one, month, language) or [say("view-quiet-month", language)])
                if 0 <= row < len(names):
                    name, lines = organization_story(one, row, month, language)
                    Text(name, "h3")
                    Lines(lines)
    Text(say("view-reading-community", language), "p", "note")
    Select("organization", say("view-organization", language),
           {"-1": say("view-nobody", language), **{str(n): name for n, name in enumerate(names)}}, str(row),
           lambda key: state.chosen_row.set(int(key)))


@solara.component
def Outcomes(chosen, scenario, films, sample, busy, sides):
    """Curves over time and the differences at the month that is shown."""
    language = chosen.language
    month = min(chosen.month, scenario.months - 1)
    Text(say("view-outcomes", language), "h2")
    seeds = sample.seeds if sample else 0
    Text(say("view-outcomes-busy" if busy else "view-outcomes-done", language, seeds=seeds), "p", "note")
    own = {one.strategy: curves_of(one.series) for one in films or ()}
    with solara.Div(classes=["simpul-curves"]):
        for number, curve in enumerate(CURVES):
            with solara.Div():
                Text(say(f"view-curve-{curve.name}", language), "h3")
                lines = {label: table[number] for label, table in own.items()}
                figure = curve_figure(sample, lines, curve, sides, month, language)
                Plot(figure, say(f"view-curve-{curve.name}", language), language)
        for place, one in enumerate(films or ()):
            with solara.Div():
                Text(say("view-trust-by-group", language), "h3", ("side-one", "side-two")[place])
                Plot(trust_figure(one, month, language), say("view-trust-by-group", language), language)
    if sample:
        heads, rows = difference_rows(sample, sides, month, language)
        Table(heads, rows, say("view-differences", language, month=month, seeds=sample.seeds))
        if len(sides) > 1:
            Text(say("view-marks", language), "p", "note")
