"""One run told in plain words: who became partners, what the structure did, crises, windows, openings; then a summary.

The telling is made of the run's own events and monthly series; nothing is invented and nothing is drawn.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from simpul.experiments.presentation.labels import number, strategy_title, text_of
from simpul.experiments.presentation.narrator import Teller, is_structure
from simpul.experiments.presentation.story_summary import story_summary
from simpul.sim.language import language as language_in_use
from simpul.sim.state.series import SERIES

MOST_LINES = 40       # sentences of the chronicle, quiet years included
MOST_PERIODS = 14     # a longer run is told in periods of several years
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """Some years of the chronicle: its heading and sentences, the most telling first."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """One run in words: title, chronicle by period, summary."""

    title: str
    opening: str
    periods: tuple[Period, ...]
    summary: tuple[str, ...]

    def lines(self) -> list[str]:
        """The chronicle as lines, sentences indented below the heading of their period."""
        found = []
        for period in self.periods:
            found.append(period.heading)
            found += [f"  {sentence}" for sentence in period.sentences]
        return found


def tell_story(scenario, label: str, run, seed: int, language: str | None = None) -> Story:
    """The story of a run. run: a Run with events recorded (record=True)."""
    language = language or language_in_use()
    teller = Teller(scenario, label, run, language)
    months = len(run.series)
    years = math.ceil(months / _YEAR)
    length = _YEAR * math.ceil(years / MOST_PERIODS)
    by_period = defaultdict(lambda: defaultdict(list))
    for month, kind, event in teller.events:
        by_period[month // length][kind].append(event)
    periods = [(_heading(teller, index, length, months), _sentences(teller, by_period[index]))
               for index in range(math.ceil(months / length))]
    return Story(
        title=teller.say("story-title", strategy=strategy_title(scenario, label, language), seed=str(seed),
                         scenario=text_of(scenario.title, language)),
        opening=teller.say("story-opening", months=months, start=int(scenario.start)),
        periods=_fitted(teller, periods), summary=tuple(story_summary(teller)))


def as_data(scenario, label: str, run, seed: int) -> dict:
    """A run as plain data: its outcomes at every horizon, its events with names, its monthly series."""
    teller = Teller(scenario, label, run, language_in_use())
    events = [{"month": month, "kind": kind, "actor": teller.named(event.actor),
               "other": int(event.other) if is_structure(kind) else teller.named(event.other),
               "place": teller.key_of("places", event.place), "issue": teller.key_of("issues", event.issue),
               "amount": float(event.amount)} for month, kind, event in teller.events]
    return {"scenario": scenario.digest(), "strategy": label, "seed": seed, "start": int(scenario.start),
            "outcomes": {str(months): run.outcomes(months) for months in scenario.horizons}, "events": events,
            "series": {item.name: run.series[:, place] for place, item in enumerate(SERIES)}}


def _heading(teller: Teller, index: int, length: int, months: int) -> str:
    first = index * length // _YEAR + 1
    last = min((index + 1) * length, months + _YEAR - 1) // _YEAR
    years = str(first) if last <= first else f"{first}–{last}"
    start = int(teller.scenario.start)
    key = "story-year-begins" if index * length <= start < (index + 1) * length else "story-year"
    return teller.say(key, years=years)


def _fitted(teller: Teller, periods: list[tuple[str, list[tuple[int, str]]]]) -> tuple[Period, ...]:
    """Keep the most telling sentences, so that the chronicle stays within its lines: one of each period, then by rank.

    Quiet periods say so in one.
    """
    ranked = sorted(((rank, index, place) for index, (_, found) in enumerate(periods)
                     for place, (rank, _) in enumerate(found)))
    first = {}
    for _, index, place in ranked:
        first.setdefault(index, place)
    others = [(index, place) for _, index, place in ranked if first[index] != place]
    kept = {*first.items(), *others[:MOST_LINES - len(periods)]}
    told = []
    for index, (heading, found) in enumerate(periods):
        sentences = tuple(text for place, (_, text) in enumerate(found) if (index, place) in kept)
        told.append(Period(heading if sentences else teller.say("story-quiet", heading=heading), sentences))
    return tuple(told)


def happened(teller: Teller, events) -> list[str]:
    """The sentences that some events make, the most telling first: those of a month, or of one organization."""
    kinds = defaultdict(list)
    for event in events:
        kinds[event.kind].append(event)
    return [text for _, text in sorted(_sentences(teller, kinds), key=lambda item: item[0])]


def _sentences(teller: Teller, kinds: dict[str, list]) -> list[tuple[int, str]]:
    """Sentences of a period with a rank each: 1 is told whatever happens, higher ranks give way first."""
    found = [*_structures(teller, kinds), *_windows(teller, kinds), _crises(teller, kinds), _partners(teller, kinds),
             _doings(teller, kinds), _openings(teller, kinds), *_hardship(teller, kinds)]
    return [(rank, text) for rank, text in found if text]


def _structures(teller: Teller, kinds) -> list[tuple[int, str]]:
    """What began and what ended."""
    told = [(key, [teller.structure(int(event.other)) for event in kinds[kind]])
            for key, kind in (("story-formed", "structure_formed"), ("story-withdraws", "structure_withdraws"),
                              ("story-ended", "structure_ended"))]
    return [(1, teller.say(key, names=teller.some(names)) if names else "") for key, names in told]


def _windows(teller: Teller, kinds) -> list[tuple[int, str]]:
    """Policy windows won, told in any case, and those that closed unused."""
    told = ((1, "story-windows-won", kinds["window_won"]), (4, "story-windows-lost", kinds["window_lost"]))
    return [(rank, teller.say(key, count=len(events), what=teller.some([teller.about(event) for event in events]))
             if events else "") for rank, key, events in told]


def _crises(teller: Teller, kinds) -> tuple[int, str]:
    """How many crises were met; those that were not, by name."""
    met, missed = kinds["crisis_met"], kinds["crisis_missed"]
    if not met and not missed:
        return 2, ""
    key = "story-crises-both" if met and missed else "story-crises-met" if met else "story-crises-missed"
    named = missed or met
    return 2, teller.say(key, met=len(met), missed=len(missed), what=teller.some([teller.about(e) for e in named]))


def _partners(teller: Teller, kinds) -> tuple[int, str]:
    """Who became partners."""
    signed = kinds["contract_signed"]
    pairs = [teller.say("story-pair", one=teller.name(int(e.actor)), other=teller.name(int(e.other))) for e in signed]
    return 2, teller.say("story-contracts", count=len(signed), pairs=teller.some(pairs)) if signed else ""


def _doings(teller: Teller, kinds) -> tuple[int, str]:
    """What the strategy did in one sentence: members, meetings, grants, joint results."""
    joined, left, met, paid, pooled = (kinds[kind] for kind in ("member_joined", "member_left", "meeting_held",
                                                               "grant_paid", "pool_delivered"))
    parts = []
    if joined or left:
        parts.append(teller.say("story-members", joined=len(joined), left=len(left)))
    if met:
        attendance = number(float(np.mean([event.amount for event in met])), teller.language, "share")
        parts.append(teller.say("story-meetings", count=len(met), attendance=attendance))
    for key, events in (("story-grants", paid), ("story-pools", pooled)):
        if events:
            parts.append(teller.say(key, count=len(events),
                                    amount=number(sum(float(event.amount) for event in events), teller.language)))
    return 2, teller.say("story-doings", doings="; ".join(parts)) if parts else ""


def _openings(teller: Teller, kinds) -> tuple[int, str]:
    """Openings from outside won and passed by."""
    won, missed = kinds["opening_won"], kinds["opening_missed"]
    if not won and not missed:
        return 3, ""
    amount = number(sum(float(event.amount) for event in won), teller.language)
    return 3 if won else 4, teller.say("story-openings", won=len(won), amount=amount, missed=len(missed))


def _hardship(teller: Teller, kinds) -> list[tuple[int, str]]:
    """Organizations that ran out of means, and those that came back."""
    told = ((3, "story-dormant", kinds["organization_dormant"]), (4, "story-revives", kinds["organization_revives"]))
    return [(rank, teller.say(key, count=len(events), names=teller.some([teller.name(int(e.actor)) for e in events]))
             if events else "") for rank, key, events in told]
