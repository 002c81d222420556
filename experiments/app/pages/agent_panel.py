"""One organization of Mesa's page, looked into: how it stands, what it has lived through, whom it knows, what it is made of."""

from __future__ import annotations

import solara

from simpul.experiments.app import visitor_state
from simpul.experiments.app.frames import Film
from simpul.experiments.app.mesa_session import ClassroomModel, inspected
from simpul.experiments.app.pages.panels import story_lines, table_panel
from simpul.experiments.app.widgets import Choose, Written, block, line, text
from simpul.experiments.presentation.labels import number, text_of
from simpul.experiments.presentation.narrator import Teller
from simpul.sim.language import say
from simpul.sim.state.columns import RESOURCES


@solara.component
def AgentPanel(model: ClassroomModel, made: Film, teller: Teller, month: int, row: solara.Reactive[int]):
    """Choose an organization; what it is, what it holds, and its story so far."""
    lang = visitor_state.choice_of.value.language
    names = made.run.names(lang)
    case, c, i = model.case, model.community, min(row.value, len(names) - 1)
    kinds, groups, places = list(case.kinds.values()), list(case.groups.values()), list(case.places.values())
    with block("section", look="card story", aria_label=say("view-mesa-inspect", lang)):
        Choose(name="agent", label=say("view-mesa-inspect", lang), value=str(i),
               options=[{"value": str(n), "text": name} for n, name in enumerate(names)],
               event_chosen=lambda number: row.set(int(number)))
        text("p", say("view-mesa-pick", lang), "note")
        text("p", say("view-organization-is", lang, kind=text_of(kinds[int(c.kind[i])], lang),
                      group=text_of(groups[int(c.group[i])], lang), place=text_of(places[int(c.place[i])], lang)))
        held = ", ".join(f"{say(f'resource-{name}', lang)} {number(float(c.stock[i, place]), lang)}"
                         for place, name in enumerate(RESOURCES))
        text("p", say("view-mesa-holds", lang, held=held))
        Written(content=[line("h4", say("view-mesa-story", lang)), *story_lines(made, teller, i, month, lang)])


def agent_tables(model: ClassroomModel, names: list[str], row: int, lang: str) -> None:
    """Whom the organization knows, and every number it is made of."""
    c, i = model.community, min(row, len(names) - 1)
    known = [(int(c.partner[i, s]), int(c.depth[i, s]), float(c.trust[i, s])) for s in range(int(c.contacts[i]))]
    text("h2", say("view-mesa-within", lang, name=names[i]))
    text("p", say("view-mesa-inspect-what", lang), "note")
    with block("div", look="pair story"):
        table_panel(say("view-mesa-contacts", lang), [say(f"view-mesa-{key}", lang) for key in ("contact", "depth", "trust")],
                    [(names[j], say(f"depth-{depth}", lang), number(trust, lang, "probability"))
                     for j, depth, trust in sorted(known, key=lambda tie: (-tie[1], -tie[2]))])
        table_panel(say("view-mesa-columns", lang), [say(f"view-mesa-{key}", lang) for key in ("column", "value", "meaning")],
                    inspected(c, i, lang))
