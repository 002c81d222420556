"""Compare: all strategies by what the funder weighs, what they cost, and what is left when the money ends."""

from __future__ import annotations

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.aims import AIMS, HEAVIEST, USUAL, Ranking, ranking
from simpul.experiments.app.background_work import sentence, use_background
from simpul.experiments.app.figures.figure_style import as_text
from simpul.experiments.app.figures.ranking_figure import ROW, ranked
from simpul.experiments.app.pages.downloads import Downloads
from simpul.experiments.app.pages.page_head import page_of
from simpul.experiments.app.pages.panels import table_panel
from simpul.experiments.app.seed_runs import growing
from simpul.experiments.app.widgets import Plot, Press, Sliders, block, text
from simpul.experiments.presentation.labels import listed, number, outcome_label, outcome_meaning, strategy_title, title_inside
from simpul.experiments.presentation.opening_hint import opening_hint
from simpul.experiments.statistics.ranking import means
from simpul.sim.language import say
from simpul.sim.outcomes import INDEX
from simpul.sim.state.series import SERIES_INDEX

HOURS = ("hours_upkeep", "hours_deals", "hours_search", "hours_structures", "hours_staff")
_YEAR = 12


@solara.component
def All(scenario):
    """Runs every strategy on many seeds in the background; the weights only weigh what is there."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    many, problem = solara.use_reactive(None), solara.use_reactive("")
    key = (chosen.source, visitor_state.dropped.value, chosen.context)

    def run_all(stopped, give):
        for found in growing(scenario, scenario.strategies, stopped):
            give(many, (key, found))
            give(problem, found.reason)

    use_background(run_all, [key], problem)
    ready = many.value is not None and many.value[0] == key
    with block("div", look="page two-columns"):
        with block("section", look="side who", aria_label=say("view-weights", lang)):
            WeightSliders()
        with block("div", look="main"):
            text("p", sentence(problem.value, lang), "alert" if problem.value else "empty")
            text("h2", say("view-ranking", lang))
            if chosen.context:
                text("p", say("view-context-moved", lang, count=len(chosen.context)), "note")
            if ready and len(many.value[1].labels) > len(many.value[1].failures):
                Ranked(scenario, many.value[1].without_failed())
                Downloads(scenario, many.value[1] if many.value[1].complete else None)
            elif not problem.value:
                text("p", say("view-computing", lang), "waiting")


@solara.component
def WeightSliders():
    """What counts how much."""
    chosen = visitor_state.choice_of.value
    lang, weights = chosen.language, dict(chosen.weights)
    text("h2", say("view-weights", lang))
    text("p", say("view-weights-what", lang), "note")
    items = [{"name": aim, "label": outcome_label(aim, lang), "value": weights.get(aim, USUAL[aim]),
              "low": outcome_meaning(aim, lang), "high": outcome_meaning(aim, lang)} for aim in AIMS]

    def moved(levels: dict):
        now = dict(visitor_state.choice_of.value.weights)      # not those this was drawn with: another slider may have moved since
        visitor_state.change_state(weights=tuple({**now, **{aim: int(level) for aim, level in levels.items()}}.items()))

    Sliders(items=items, low=0, high=HEAVIEST, step=1, digits=0, language=lang, event_moved=moved)
    Press(
        name="weights",
        label=say("view-weights-reset", lang),
        look="quiet",
        event_pressed=lambda _: visitor_state.change_state(weights=()),
    )


@solara.component
def Ranked(scenario, many):
    """The ranking, the outcomes, the costs, and what is left."""
    chosen = visitor_state.choice_of.value
    lang = chosen.language
    nothing = next((row for row, label in enumerate(many.labels) if scenario.strategies[label].type == "nothing"), 0)
    found = solara.use_memo(lambda: ranking(many.table, dict(chosen.weights), nothing), [id(many), chosen.weights])
    text("p", best_sentence(scenario, many, found, lang), "answer")
    block("p", say("view-seeds-done", lang, done=many.seeds), look="note", aria_live="polite")
    with block("section", look="card"):
        Plot(figure=as_text(ranked(scenario, many.labels, found, lang)), height=70 + ROW * len(many.labels),
             save=say("view-save-picture", lang), name="simpul-ranking", label=say("view-ranking-label", lang))
    text("p", say("view-points-what", lang), "note")
    text("p", opening_hint(scenario, lang), "note")
    titles = [strategy_title(scenario, many.labels[row], lang) for row in found.order]
    rows = list(found.order)
    months = str(scenario.horizons[-1])
    text("h2", say("view-at-the-end", lang, months=months))
    _table(say("view-at-the-end", lang, months=months), titles, _outcomes(scenario, many, rows, lang))
    text("h2", say("view-costs", lang))
    _table(say("view-costs", lang), titles, _costs(scenario, many, rows, lang))
    text("p", say("view-costs-what", lang), "note")
    text("h2", say("view-left", lang))
    _table(say("view-left", lang), titles, _left(scenario, many, rows, lang))
    text("p", say("view-left-what", lang), "note")


def best_sentence(scenario, many, found: Ranking, lang: str) -> str:
    """Who comes first, and whether that can be said; it is not before all seeds are there."""
    first, second = found.order[0], found.order[min(1, len(found.order) - 1)]
    best = strategy_title(scenario, many.labels[first], lang)
    if found.leader.clear and many.complete:
        return say("view-best-clear", lang, best=best)
    others = [row for row in found.order if row in found.leader.best.running and row != first] or [second]
    return say("view-best-unclear", lang, best=best,
               others=listed([title_inside(scenario, many.labels[row], lang) for row in others], lang))


def _table(title: str, titles: list[str], columns: list[tuple[str, list[str]]]) -> None:
    """A row for each strategy."""
    table_panel(title, [say("view-strategy", visitor_state.choice_of.value.language), *(head for head, _ in columns)],
          list(zip(titles, *(cells for _, cells in columns), strict=True)))


def _outcomes(scenario, many, rows: list[int], lang: str) -> list[tuple[str, list[str]]]:
    """The main outcomes, then need met on each issue and in each group, mean of all seeds."""
    def cells(place: int) -> list[str]:
        return [number(means(many.outcomes[row, :, place]), lang, many.measures[place].unit) for row in rows]

    shown = [place for place, item in enumerate(many.measures) if item.primary or item.described]
    return [(outcome_label(many.measures[place].name, lang, scenario), cells(place)) for place in shown]


def _costs(scenario, many, rows: list[int], lang: str) -> list[tuple[str, list[str]]]:
    """Money and hours from the start to the last horizon."""
    window = slice(scenario.start, scenario.start + scenario.horizons[-1])

    def total(row: int, *names: str) -> float:
        return sum(means(many.series[row][:, window, SERIES_INDEX[name]].sum(axis=1)) for name in names)

    return [(say("view-cost-money", lang), [number(total(row, "subsidy") - total(row, "returned"), lang) for row in rows]),
            (say("view-cost-overhead", lang), [number(total(row, "overhead"), lang) for row in rows]),
            (say("view-cost-staff", lang), [number(total(row, "hours_staff"), lang) for row in rows]),
            (say("view-cost-hours", lang), [number(total(row, *HOURS[:-1]), lang) for row in rows]),
            (outcome_label("full_cost", lang), [number(means(many.outcomes[row, :, INDEX["full_cost"]]), lang) for row in rows])]


def _left(scenario, many, rows: list[int], lang: str) -> list[tuple[str, list[str]]]:
    """Services and relations in the year before the money ends and in the last year observed."""
    end = min(scenario.start + scenario.subsidy.months, scenario.months)

    def met(row: int, last: int) -> float:
        part = many.series[row][:, max(0, last - _YEAR) : last]
        return means(part[:, :, SERIES_INDEX["served"]].sum(axis=1) / part[:, :, SERIES_INDEX["need"]].sum(axis=1))

    def level(row: int, name: str, last: int) -> float:
        return means(many.series[row][:, last - 1, SERIES_INDEX[name]])

    columns = []
    for key, value, unit in (("need", met, "share"), ("relations", lambda r, m: level(r, "working_relations", m), ""),
                             ("members", lambda r, m: level(r, "members", m), "")):
        columns += [(say(f"view-left-{key}-before", lang), [number(value(row, end), lang, unit) for row in rows]),
                    (say(f"view-left-{key}-after", lang), [number(value(row, scenario.months), lang, unit) for row in rows])]
    return columns


Compare = page_of(All)
