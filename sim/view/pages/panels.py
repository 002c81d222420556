"""Pieces of Explore: what happened in words, an organization's story, how to read the network, differences at the end."""

from __future__ import annotations

import solara

from sim.community import expand
from sim.language import say
from sim.outcomes import INDEX
from sim.telling.naming import inside, interval, listed, number, outcome_label, strategy_title, text_of, title_inside
from sim.telling.story import happened
from sim.telling.teller import Teller, is_structure
from sim.view import state
from sim.view.differences import mean
from sim.view.figures.looks import KIND_COLOURS
from sim.view.figures.network import TRUST_LOOKS
from sim.view.parts import Choose, block, text

MOST_LINES = 6
SIGNS = {"better": "▲", "worse": "▼", "unclear": "○"}
SHAPES = ("●", "■", "◆", "▲", "⬟", "✚", "⬢", "✦", "▼", "✖", "✶", "⧓")


def words_panel(teller: Teller, month: int, lang: str) -> None:
    """What happened this month under one strategy."""
    lines = happened(teller, [event for at, _, event in teller.events if at == month])[:MOST_LINES]
    with block("div", look="happened"):
        text("h4", say("view-happened", lang, month=str(month + 1)))
        if lines:
            with block("ul"):
                for line in lines:
                    text("li", line)
        else:
            text("p", say("view-quiet", lang), "note")


def legend(scenario, lang: str) -> None:
    """How to read the network."""
    with block("details", look="reading"):
        text("summary", say("view-how-to-read", lang))
        with block("ul", look="keys"):
            for k, kind in enumerate(scenario.kinds.values()):
                with block("li"):
                    solara.HTML(tag="span", unsafe_innerHTML=SHAPES[k % len(SHAPES)],
                                style=f"color:{KIND_COLOURS[k % len(KIND_COLOURS)]};font-size:1.3em;margin-right:6px",
                                attributes={"aria-hidden": "true"})
                    text("span", text_of(kind, lang))
        with block("ul", look="keys"):
            for name, colour, dash in TRUST_LOOKS:
                kind = "dotted" if dash == "dot" else "solid"
                with block("li"):
                    solara.HTML(tag="span", style=f"display:inline-block;width:30px;border-top:3px {kind} {colour};"
                                                  "vertical-align:middle;margin-right:8px")
                    text("span", say(f"view-trust-{name}", lang))
        text("p", say("view-reading", lang))


def organization_panel(scenario, films: dict, tellers: dict, labels: list[str], month: int) -> None:
    """One organization's story up to the month shown; chosen by a click on the network or from the list."""
    chosen = state.choice.value
    lang = chosen.language
    names = films[labels[0]].run.names(lang)
    options = [{"value": str(row), "text": name} for row, name in enumerate(names)]
    options.insert(0, {"value": "-1", "text": say("view-nobody", lang)})
    with block("section", look="card story", aria_label=say("view-organization", lang)):
        Choose(name="organization", label=say("view-organization", lang), value=str(chosen.organization), options=options,
               event_chosen=lambda row: state.change(organization=int(row)))
        row = chosen.organization
        if not 0 <= row < len(names):
            text("p", say("view-click-one", lang), "note")
            return
        _, _, entry = expand(scenario)[row]
        text("p", say("view-organization-is", lang, kind=text_of(scenario.kinds[entry.kind], lang),
                      group=text_of(scenario.groups[entry.group], lang), place=text_of(scenario.places[entry.place], lang)))
        with block("div", look="pair"):
            for label in labels:
                with block("div"):
                    text("h4", strategy_title(scenario, label, lang))
                    _story(films[label], tellers[label], row, month, lang)


def _story(made, teller: Teller, row: int, month: int, lang: str) -> None:
    frame = made.at(month)
    mine = (frame.one == row) | (frame.other == row)
    partners = mine & (frame.depth >= 2)
    trust = float(frame.trust[mine].mean()) if mine.any() else float("nan")
    text("p", say("view-organization-now", lang, partners=int(partners.sum()), known=int(mine.sum()),
                  trust=number(trust, lang, "probability"), morale=number(float(frame.morale[row]), lang, "share"),
                  power=number(float(frame.power[row]), lang)), "note")
    years: dict[int, list] = {}
    for at, kind, event in teller.events:
        about = event.actor == row or (event.other == row and not is_structure(kind))
        if at <= month and about and kind != "meeting_held":
            years.setdefault(at // 12 + 1, []).append(event)
    lines = [say("view-in-year", lang, year=str(year), what=" ".join(found)) for year, events in years.items()
             if (found := happened(teller, events))]
    if not lines:
        text("p", say("view-no-story", lang), "note")
        return
    with block("ul"):
        for line in lines[-8:]:
            text("li", line)


def answer(scenario, many, lang: str) -> tuple[str, str]:
    """Which strategy does better on what, and how sure that is and what it costs: two texts."""
    found = many.differences
    first, second = (title_inside(scenario, label, lang) for label in many.labels[:2])
    better, worse = ([inside(outcome_label(item.outcome.name, lang)) for item in found if item.verdict == verdict]
                     for verdict in ("better", "worse"))
    key = ("view-answer-both" if better and worse else "view-answer-better" if better else
           "view-answer-worse" if worse else "view-answer-unclear")
    cost = [number(mean(many.outcomes[row, :, INDEX["full_cost"]]), lang) for row in (0, 1)]
    return (say(key, lang, first=first, second=second, better=listed(better, lang), worse=listed(worse, lang), seeds=many.seeds),
            say("view-answer-sure", lang, seeds=many.seeds, years=number(scenario.horizons[-1] / 12, lang),
                first=cost[0], second=cost[1]))


def differences_panel(scenario, many, lang: str) -> None:
    """What both strategies come to at the last horizon, and whether the difference is clear."""
    found = many.differences
    first, second = (strategy_title(scenario, label, lang) for label in many.labels[:2])
    title = say("view-at-the-end", lang, months=str(scenario.horizons[-1]))
    text("h2", title)
    rows = []
    for item in found:
        unit, pair = item.outcome.unit, item.pair
        gap = (f"{SIGNS[item.verdict]} {number(pair.mean, lang, unit, sign=True)} "
               f"({interval(pair.low, pair.high, lang, unit, sign=True)})") if pair.n else "–"
        rows.append((outcome_label(item.outcome.name, lang), number(item.first, lang, unit), number(item.second, lang, unit), gap))
    table(title, ["", first, second, say("view-difference", lang)], rows)
    text("p", say("view-signs", lang, seeds=many.seeds), "note")


def table(title: str, heads: list[str], rows: list[tuple[str, ...]]) -> None:
    """A table that can be scrolled sideways; the first cell of a row names it."""
    with block("div", look="scroll", tabindex="0", role="region", aria_label=title), block("table"):
        with block("thead"), block("tr"):
            for head in heads:
                text("th", head) if head else text("td", "")
        with block("tbody"):
            for row in rows:
                with block("tr"):
                    for place, cell in enumerate(row):
                        text("td" if place else "th", cell)
