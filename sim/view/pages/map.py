"""Map: the best strategy over two factors of the context."""

from __future__ import annotations

import solara

from sim.language import say
from sim.outcomes import OUTCOMES
from sim.view import state
from sim.view.background import use_work
from sim.view.map_figure import letter, map_figure
from sim.view.mapping import LEVELS, SEEDS, filled, judged
from sim.view.pages.choosing import ScenarioChoice, titled
from sim.view.widgets import Plot, Select, Table, Text

PRIMARY = tuple(outcome.name for outcome in OUTCOMES if outcome.primary)


@solara.component
def Map(chosen, scenario):
    """The page."""
    language = chosen.language
    across, set_across = solara.use_state("power_imbalance")
    up, set_up = solara.use_state("history")
    outcome, set_outcome = solara.use_state(PRIMARY[0])
    labels = tuple(scenario.strategies)
    key = (scenario.digest(), across, up)
    work = use_work(lambda stop: ((key, known) for known in filled(scenario, across, up, stop)), [key])
    known = work.value[1] if work.value is not None and work.value[0] == key else {}
    titles = titled(scenario, language)
    factors = {factor: say(f"context-{factor.replace('_', '-')}", language) for factor in state.FACTORS}

    with solara.Div(classes=["simpul-chooser"]):
        ScenarioChoice(chosen)
        Select("across", say("view-across", language), {f: w for f, w in factors.items() if f != up}, across, set_across)
        Select("up", say("view-up", language), {f: w for f, w in factors.items() if f != across}, up, set_up)
        Select("outcome", say("view-best-by", language),
               {name: say(f"outcome-{name.replace('_', '-')}", language) for name in PRIMARY}, outcome, set_outcome)
    Text(say("view-map-about", language), "p")
    if work.fault:
        Text(say("view-run-failed", language, reason=work.fault), "div", "simpul-fault")
    Text(say("view-map-known", language, known=len(known), all=len(LEVELS) ** 2, seeds=SEEDS), "p", "note")
    if not known:
        return
    cells = judged(known, labels, outcome)

    def open_cell(number) -> None:
        place = divmod(int(number), len(LEVELS))
        if place in cells:
            levels = {**dict(chosen.context), across: LEVELS[place[0]], up: LEVELS[place[1]]}
            state.update(page="explore", strategy=cells[place].best, other=cells[place].second,
                         context=tuple(sorted(levels.items())))

    Plot(map_figure(cells, titles, factors[across], factors[up], language), say("view-page-map", language), language, open_cell)
    Table(["", say("view-map-clear", language), say("view-map-unclear", language)],
          [[f"{letter(n)}  {titles[label]}", *(str(sum(c.best == label and c.clear == clear for c in cells.values()))
                                               for clear in (True, False))] for n, label in enumerate(labels)],
          say("view-map-table", language))
    places = {str(x * len(LEVELS) + y): f"{factors[across]} {LEVELS[x]:g}, {factors[up]} {LEVELS[y]:g}: {titles[cells[x, y].best]}"
              for x, y in sorted(cells)}
    Select("cell", say("view-open-cell", language), {"-1": "–", **places}, "-1", open_cell)
