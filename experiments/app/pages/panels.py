"""Pieces of Mesa's page: what happened in words, an organization's story, how to read the network, differences at the end."""

from __future__ import annotations

from simpul.experiments.app.figures.figure_style import KIND_COLOURS
from simpul.experiments.app.figures.network_figure import TRUST_LOOKS
from simpul.experiments.app.seed_runs import main_differences, part_differences
from simpul.experiments.app.widgets import Written, line, text
from simpul.experiments.presentation.labels import (
    inside,
    interval,
    listed,
    number,
    outcome_label,
    strategy_title,
    text_of,
    title_inside,
)
from simpul.experiments.presentation.narrator import Teller, is_structure
from simpul.experiments.presentation.story import happened
from simpul.experiments.statistics.ranking import means
from simpul.experiments.statistics.verdicts import DESCRIBED, Difference
from simpul.sim.language import say
from simpul.sim.outcomes import INDEX

_MOST_LINES = 6
_SIGNS = {"better": "▲", "worse": "▼", "equal": "≈", "": "…"}     # "": not judged yet
_UNCLEAR = "○"
SHAPES = ("●", "■", "◆", "▲", "⬟", "✚", "⬢", "✦", "▼", "✖", "✶", "⧓")


def words_panel(teller: Teller, month: int, lang: str) -> None:
    """What happened this month under one strategy."""
    lines = happened(teller, [event for at, _, event in teller.events if at == month])[:_MOST_LINES]
    told = line("ul", *(line("li", words) for words in lines)) if lines else line("p", say("view-quiet", lang), look="note")
    Written(content=[line("div", line("h4", say("view-happened", lang, month=str(month + 1))), told, look="happened")])


def legend_panel(scenario, lang: str) -> None:
    """How to read the network."""
    kinds = (
        line("li", line("span", SHAPES[k % len(SHAPES)], aria_hidden="true",
                        style=f"color:{KIND_COLOURS[k % len(KIND_COLOURS)]};font-size:1.3em;margin-right:6px"),
             line("span", text_of(kind, lang)))
        for k, kind in enumerate(scenario.kinds.values())
    )
    trusts = (key_of_line(say(f"view-trust-{name}", lang), colour, "dotted" if dash == "dot" else "solid", width=30)
              for name, colour, dash in TRUST_LOOKS)
    Written(content=[line("details", line("summary", say("view-how-to-read", lang)), line("ul", *kinds, look="keys"),
                          line("ul", *trusts, look="keys"), line("p", say("view-reading", lang)), look="reading")])


def key_of_line(words: str, colour: str, kind: str, width: int = 34) -> list:
    """An entry of a key: a piece of the line, and what it stands for. kind: of its stroke, as CSS names it."""
    style = f"display:inline-block;width:{width}px;border-top:3px {kind} {colour};vertical-align:middle;margin-right:8px"
    return line("li", line("span", style=style), line("span", words))


def story_lines(made, teller: Teller, row: int, month: int, lang: str) -> list:
    """How an organization stands in the month shown, and what it has lived through, year by year."""
    frame = made.at(month)
    mine = (frame.one == row) | (frame.other == row)
    partners = mine & (frame.depth >= 2)
    trust = float(frame.trust[mine].mean()) if mine.any() else float("nan")
    now = say("view-organization-now", lang, partners=int(partners.sum()), known=int(mine.sum()),
              trust=number(trust, lang, "probability"), morale=number(float(frame.morale[row]), lang, "share"),
              power=number(float(frame.power[row]), lang))
    years: dict[int, list] = {}
    for at, kind, event in teller.events:
        about = event.actor == row or (event.other == row and not is_structure(kind))
        if at <= month and about and kind != "meeting_held":
            years.setdefault(at // 12 + 1, []).append(event)
    lines = [say("view-in-year", lang, year=str(year), what=" ".join(found)) for year, events in years.items()
             if (found := happened(teller, events))]
    none = line("p", say("view-no-story", lang), look="note")
    return [line("p", now, look="note"), line("ul", *(line("li", words) for words in lines[-8:])) if lines else none]


def answer_panel(scenario, many, found: list[Difference], lang: str) -> tuple[str, str]:
    """Which strategy does better on what, and how sure that is and what it costs: two texts. found: the differences as judged."""
    first, second = (title_inside(scenario, label, lang) for label in many.labels[:2])
    better, worse = ([inside(outcome_label(item.outcome, lang)) for item in found if item.verdict == verdict]
                     for verdict in ("better", "worse"))
    key = ("view-answer-both" if better and worse else "view-answer-better" if better else
           "view-answer-worse" if worse else "view-answer-unclear")
    cost = [number(row, lang) for row in means(many.outcomes[:2, :, INDEX["full_cost"]])]
    return (say(key, lang, first=first, second=second, better=listed(better, lang), worse=listed(worse, lang), seeds=many.seeds),
            say("view-answer-sure", lang, seeds=many.seeds, years=number(scenario.horizons[-1] / 12, lang),
                first=cost[0], second=cost[1]))


def differences_panel(scenario, many, judged: list[Difference] | None, lang: str) -> None:
    """What both strategies come to at the last horizon, and whether the difference is clear. judged: None as long as the other
    strategies, together with which these are judged, have not all been run."""
    found = judged or main_differences(many.table, *many.labels[:2])
    first, second = (strategy_title(scenario, label, lang) for label in many.labels[:2])
    title = say("view-at-the-end", lang, months=str(scenario.horizons[-1]))
    text("h2", title)
    rows = []
    places = {item.name: place for place, item in enumerate(many.measures)}
    for item in [*found, *part_differences(many.table, *many.labels[:2])]:
        place, pair = places[item.outcome], item.paired
        unit = many.measures[place].unit
        sign = "" if item.verdict == DESCRIBED else _SIGNS.get(item.verdict if judged else "", _UNCLEAR)
        gap = (f"{sign} {number(pair.mean, lang, unit, sign=True)} "
               f"({interval(pair.low, pair.high, lang, unit, sign=True)})") if pair.n else "–"
        sides = (number(row, lang, unit) for row in means(many.outcomes[:2, :, place]))
        rows.append((outcome_label(item.outcome, lang, scenario), *sides, gap.strip()))
    table_panel(title, ["", first, second, say("view-difference", lang)], rows)
    text("p", say("view-signs", lang, seeds=many.seeds, strategies=len(scenario.strategies)), "note")


def table_panel(title: str, heads: list[str], rows: list[tuple[str, ...]]) -> None:
    """A table that can be scrolled sideways; the first cell of a row names it."""
    head = line("tr", *(line("th", words) if words else line("td") for words in heads))
    body = (line("tr", *(line("td" if place else "th", cell) for place, cell in enumerate(row))) for row in rows)
    whole = line("table", line("thead", head), line("tbody", *body))
    Written(content=[line("div", whole, look="scroll", tabindex="0", role="region", aria_label=title)])
