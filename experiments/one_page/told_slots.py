"""What a page says of its futures, slot by slot, in one language; `scripts/telling.js` says the same of the page's own runs.

Counting and judging are rules of the model (`sim/measures/`), which the page calls too; the rest is words of the catalogue.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any

import numpy as np

from simpul.experiments.one_page.counted_futures import COST, CountedFutures
from simpul.experiments.presentation.labels import PERCENT, SIGNIFICANT, outcome_label, part_title, scaled, title_inside
from simpul.experiments.presentation.money_words import money_text
from simpul.sim.language import say
from simpul.sim.measures.future_counts import ABOVE, BELOW, NO_YEAR, WITHIN, ahead_from, counted_gains, settled_by
from simpul.sim.measures.series_sums import mean_of_known
from simpul.sim.outcomes import GROUP, OUTCOMES
from simpul.sim.scenario.scenario import Scenario

AGREE = 0.8
"""Share of the futures that settles a question."""
SAID_VERDICTS = ("for", "against", "even", "open")
UNITS = {one.name: one.unit for one in OUTCOMES}


def shown_scale(name: str) -> float:
    """What a main outcome is multiplied with to be told: shares in percent."""
    return scaled(UNITS[name])


def difference_words(name: str, language: str) -> str:
    """The unit of a difference in a main outcome."""
    return say("page-points" if UNITS[name] in PERCENT else unit_key(name), language)


def unit_key(name: str) -> str:
    """The key of the unit in which a main outcome is told."""
    return f"page-unit-{name.replace('_', '-')}"


def told_figure(value: float, digits: int, language: str, sign: bool = False) -> str:
    """A number for people, as the page writes it too: halves are rounded away from 0."""
    if not math.isfinite(value):
        return "–"
    size = f"{Decimal(abs(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):,f}"
    if language == "id":
        size = size.translate(str.maketrans(",.", ".,"))
    some = any(letter in "123456789" for letter in size)
    return ("−" if value < 0.0 and some else "+" if sign and some else "") + size


def mean_told(numbers: np.ndarray) -> float:
    """The mean of what is known."""
    return float(mean_of_known(np.ascontiguousarray(numbers), np.zeros((len(numbers), 1))))


def told_slots(futures: CountedFutures, outcome: int, language: str) -> dict[str, str]:
    """Slot -> its text. outcome: place of the main outcome that is told."""
    name, gains = futures.main[outcome], futures.gains(outcome)
    counts = counted_gains(gains)
    found = {
        "answer": _answer(futures, outcome, language), "whom": _whom(futures, language),
        "why": _why(futures, language), "price": _price(futures, language), "when": _when(futures, outcome, language),
        "bar": say("page-bar", language, outcome=outcome_label(name, language), better=_whole(counts[ABOVE]), futures=len(gains)),
    }
    found["unit"] = say("page-unit-shown", language, unit=difference_words(name, language))
    for place, other in enumerate(futures.main):
        counts = counted_gains(futures.gains(place))
        found[f"count-{other}"] = say("page-count", language, better=_whole(counts[ABOVE]), futures=len(gains))
    return found


def _whole(count: float) -> int:
    return int(count)


def verdict_on(futures: CountedFutures, outcome: int) -> str:
    """What the futures say of a main outcome: no difference that matters before anything else, then for, against, or open."""
    gains = futures.gains(outcome)
    if SAID_VERDICTS[settled_by(counted_gains(gains, futures.matters[outcome]), AGREE)] == "even":
        return "even"
    found = SAID_VERDICTS[settled_by(counted_gains(gains), AGREE)]
    return "open" if found == "even" else found


def _answer(futures: CountedFutures, outcome: int, language: str) -> str:
    name, gains = futures.main[outcome], futures.gains(outcome)
    counts, scale, matters = counted_gains(gains), shown_scale(name), futures.matters[outcome]
    here, there = (scale * mean_told(futures.numbers[label][:, -1, outcome]) for label in futures.pair)
    digits = 0 if abs(here - there) >= 1.0 else 1
    strategy, other = (title_inside(futures.scenario, label, language) for label in futures.pair)
    return say("page-answer", language, verdict=verdict_on(futures, outcome), better=_whole(counts[ABOVE]),
               worse=_whole(counts[BELOW]), alike=_whole(counted_gains(gains, matters)[WITHIN]), futures=len(gains),
               unknown=len(gains) - _whole(counts.sum()),
               strategy=strategy, other=other, more=say(f"page-more-{name.replace('_', '-')}", language),
               here=told_figure(here, digits, language), there=told_figure(there, digits, language),
               matters=told_figure(scale * matters, 1, language), points=difference_words(name, language),
               unit=say(unit_key(name), language))


def _whom(futures: CountedFutures, language: str) -> str:
    points = [100.0 * mean_told(futures.gains(len(futures.main) + place)) for place in range(len(futures.parts))]
    values: dict[str, Any] = {"all": told_figure(100.0 * mean_told(futures.gains(0)), 1, language, sign=True)}
    if not points:
        return say("page-whom-alone", language, **values)
    least = points.index(min(points))
    values |= {"part": part_title(futures.scenario, futures.parts[least], language),
               "least": told_figure(points[least], 1, language, sign=True)}
    if futures.followed is None:
        return say("page-whom-all", language, **values)
    group = f"{GROUP}{futures.followed}"
    place = futures.parts.index(group)
    better = counted_gains(futures.gains(len(futures.main) + place))[ABOVE]
    return say("page-whom", language, group=part_title(futures.scenario, group, language), futures=len(futures.sets),
               gain=told_figure(points[place], 1, language, sign=True), better=_whole(better), **values)


def _why(futures: CountedFutures, language: str) -> str:
    values = {}
    for label, end in zip(futures.pair, ("", "-other"), strict=True):
        introductions, mediations, relations, trust = (mean_told(column) for column in futures.facts[label].T[:COST])
        values |= {f"{key}{end}": told_figure(number, 0, language) for key, number in (
            ("introductions", introductions), ("mediations", mediations), ("relations", relations), ("trust", 100.0 * trust))}
    return say("page-why", language, **values)


def told_amount(scenario: Scenario, person_months: float, language: str) -> str:
    """What so many person-months cost, as the page writes it too; `none` where the scenario does not say what one costs."""
    if scenario.money is None:
        return "none"
    amount = Context(SIGNIFICANT, ROUND_HALF_UP).create_decimal_from_float(person_months * scenario.money.person_month)
    return money_text(float(amount), scenario.money.currency, language)


def _price(futures: CountedFutures, language: str) -> str:
    values = {}
    for label, end in zip(futures.pair, ("", "-other"), strict=True):
        cost = mean_told(futures.facts[label][:, COST])
        values |= {f"cost{end}": told_figure(cost, 0, language), f"money{end}": told_amount(futures.scenario, cost, language)}
    return say("page-price", language, **values)


def told_money(scenario: Scenario, language: str) -> str:
    """The money that every strategy has."""
    total = scenario.subsidy.total
    if total == 0.0:
        return say("page-money-none", language)
    return say("page-money", language, total=told_figure(total, 0 if total == int(total) else 1, language),
               money=told_amount(scenario, total, language), months=scenario.subsidy.months)


def _when(futures: CountedFutures, outcome: int, language: str) -> str:
    gains = np.array([futures.gains(outcome, point) for point in range(len(futures.points))])
    since = ahead_from(gains, 0.0, AGREE)
    if since == NO_YEAR:
        return say("page-when-never", language)
    years = futures.years[since]
    return say("page-when", language, year=told_figure(years, 0 if years == int(years) else 1, language))


def opening_outcome(futures: CountedFutures, among: Collection[str] | None = None) -> int:
    """The main outcome on which the difference is sure, and largest for what matters; the largest where none is sure.

    among: names of the outcomes that are looked at; all if None.
    """
    def worth(place: int) -> tuple[bool, float]:
        gains, matters = futures.gains(place), futures.matters[place]
        sure = verdict_on(futures, place) in ("for", "against")
        return sure, abs(mean_told(gains)) / matters if matters > 0.0 else 0.0

    return max((place for place, name in enumerate(futures.main) if among is None or name in among), key=worth)
