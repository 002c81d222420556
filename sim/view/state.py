"""What one visitor has chosen, and its form as the query of an address.

The module's reactive values hold immutable values alone: Solara keeps them apart for each visitor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlencode

import solara

from sim.language import LANGUAGES, language, recognized
from sim.parameters import CONTEXT
from sim.scenario import Scenario
from sim.view import offered

PAGES = ("explore", "compare", "map", "about")
FACTORS = tuple(row.name for row in CONTEXT)
SEED_MOST = 9_999
OWN = "~"  # stands for a file that the visitor dropped


@dataclass(frozen=True)
class Choice:
    """Everything a link can hold: page, scenario, two strategies, seed, month, language, changed context levels (0..1)."""

    page: str = "explore"
    scenario: str = ""
    strategy: str = ""
    other: str = ""
    seed: int = 1
    month: int = -1
    language: str = "en"
    context: tuple[tuple[str, float], ...] = ()

    def level(self, factor: str, usual: float) -> float:
        """The level of a factor: as changed, or the scenario's own."""
        return dict(self.context).get(factor, usual)


choice = solara.reactive(Choice())
dropped: solara.Reactive[Scenario | None] = solara.reactive(None)
fault = solara.reactive("")
chosen_row = solara.reactive(-1)


def update(**changes) -> None:
    """Change parts of the visitor's choice."""
    choice.set(replace(choice.peek(), **changes))


def change_level(factor: str, level: float) -> None:
    """Set a context factor."""
    update(context=tuple(sorted({**dict(choice.peek().context), factor: round(float(level), 2)}.items())))


def base(of: Choice) -> Scenario:
    """The scenario that was chosen, without the visitor's changes."""
    own = dropped.value
    return own if of.scenario == OWN and own is not None else offered.scenario_named(of.scenario)


def changed(scenario: Scenario, of: Choice) -> Scenario:
    """The scenario with the visitor's context levels."""
    if not of.context:
        return scenario
    return scenario.with_changes({f"context.{factor}": level for factor, level in of.context})


def settled(of: Choice) -> Choice:
    """The choice with what it leaves open filled in, and what does not fit its scenario put right."""
    scenario = base(of)
    labels = list(scenario.strategies)
    preferred = [label for label in labels if scenario.strategies[label].type not in ("nothing", "direct_grants")]
    strategy = of.strategy if of.strategy in labels else (preferred or labels)[0]
    grants = next((label for label in labels if scenario.strategies[label].type == "direct_grants"), labels[0])
    other = of.other if of.other in labels or of.other == "none" else grants
    month = of.month if of.month >= 0 else scenario.start + 36
    name = of.scenario if of.scenario == OWN and dropped.value is not None or of.scenario in offered.names() else offered.first()
    return replace(of, scenario=name, strategy=strategy, other=other, month=min(month, scenario.months - 1))


def query_of(of: Choice) -> str:
    """The choice as the query of an address. A dropped file stays with its visitor: its name is not in the address."""
    parts = {"page": of.page, "scenario": of.scenario, "strategy": of.strategy, "other": of.other, "seed": of.seed,
             "month": of.month, "lang": of.language}
    if of.scenario == OWN:
        del parts["scenario"]
    return urlencode({**parts, **{factor: f"{level:g}" for factor, level in of.context}})


def from_query(query: str) -> Choice:
    """The choice that an address holds; whatever it holds that is no choice is passed over."""
    given = dict(parse_qsl(query.lstrip("?")[:2000]))

    def whole(name: str, usual: int, most: int) -> int:
        text = given.get(name, "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 and int(text) <= most else usual

    levels = []
    for factor in FACTORS:
        try:
            level = float(given[factor])
        except (KeyError, ValueError):
            continue
        if 0.0 <= level <= 1.0:
            levels.append((factor, round(level, 2)))
    spoken = recognized(given.get("lang", "")) or language()
    name = given.get("scenario", "")
    return Choice(
        page=given["page"] if given.get("page") in PAGES else PAGES[0],
        scenario=name if name in offered.names() else offered.first(),
        strategy=given.get("strategy", "")[:80], other=given.get("other", "")[:80], seed=whole("seed", 1, SEED_MOST),
        month=whole("month", -1, 600), language=spoken if spoken in LANGUAGES else "en", context=tuple(sorted(levels)))
