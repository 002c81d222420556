"""The end of a story: what a run came to, counted from its events and monthly series."""

from __future__ import annotations

from collections import Counter

import numpy as np

from simpul.experiments.presentation.labels import listed, number, text_of
from simpul.experiments.presentation.narrator import Teller, most_partners
from simpul.sim.state.series import SERIES_INDEX

_LEVELS = (("working_relations", ""), ("trust_mean", "probability"), ("left_outside", "share"))
_YEAR = 12


def story_summary(teller: Teller) -> list[str]:
    """Sentences on partners, relations, crises, windows, openings, money, and services, also by issue and by group."""
    counts = Counter(kind for _, kind, _ in teller.events)
    amounts = Counter()
    for _, kind, event in teller.events:
        amounts[kind] += float(event.amount)
    found = [_relations(teller), _partners(teller, counts)]
    crises = counts["crisis_met"] + counts["crisis_missed"]
    found.append(teller.say("story-sum-crises", met=counts["crisis_met"], all=crises))
    windows = counts["window_won"] + counts["window_lost"]
    found.append(teller.say("story-sum-windows", won=counts["window_won"], all=windows))
    found.append(teller.say("story-sum-openings", won=counts["opening_won"],
                            all=counts["opening_won"] + counts["opening_missed"],
                            amount=number(amounts["opening_won"], teller.language)))
    if counts["member_joined"]:
        found.append(teller.say("story-sum-structure", joined=counts["member_joined"], left=counts["member_left"],
                                meetings=counts["meeting_held"]))
    found += [_services(teller), _parts(teller, "issues"), _parts(teller, "groups")]
    return [sentence for sentence in found if sentence]


def _column(teller: Teller, name: str) -> np.ndarray | None:
    """A monthly series of the run by name; None when the model does not record it."""
    return np.asarray(teller.run.series)[:, SERIES_INDEX[name]] if name in SERIES_INDEX else None


def _relations(teller: Teller) -> str:
    """Relations, trust and who is left outside: the month before the strategy begins against the last."""
    before = max(0, int(teller.scenario.start) - 1)
    values = {}
    for name, unit in _LEVELS:
        months = _column(teller, name)
        if months is None:
            return ""
        values[name.replace("_", "-") + "-before"] = number(float(months[before]), teller.language, unit)
        values[name.replace("_", "-") + "-after"] = number(float(months[-1]), teller.language, unit)
    return teller.say("story-sum-relations", **values)


def _partners(teller: Teller, counts: Counter) -> str:
    if not counts["contract_signed"]:
        return teller.say("story-sum-no-partners")
    named = [teller.say("story-partner-count", name=name, count=count) for name, count in most_partners(teller)]
    return teller.say("story-sum-partners", count=counts["contract_signed"], ended=counts["tie_ended"],
                      names=listed(named, teller.language))


def _services(teller: Teller) -> str:
    """Need met in the year before the strategy and in the last year."""
    served, need = _column(teller, "served"), _column(teller, "need")
    if served is None or need is None:
        return ""
    start = int(teller.scenario.start)
    shares = []
    for months in (slice(max(0, start - _YEAR), max(1, start)), slice(-_YEAR, None)):
        asked = float(need[months].sum())
        met = float(served[months].sum()) / asked if asked > 0 else float("nan")
        shares.append(number(met, teller.language, "share"))
    return teller.say("story-sum-services", before=shares[0], after=shares[1])


def _parts(teller: Teller, which: str) -> str:
    """Need met on each issue, or in each group, from the start of the strategy on; empty where there is one alone."""
    named, start, told = getattr(teller.scenario, which), int(teller.scenario.start), []
    for row, part in enumerate(named.values()):
        served, need = (_column(teller, f"{name}_{which[:-1]}_{row}") for name in ("served", "need"))
        if served is None or need is None or len(named) < 2:
            return ""
        asked = float(need[start:].sum())
        met = float(served[start:].sum()) / asked if asked > 0 else float("nan")
        told.append(teller.say("story-part", name=text_of(part, teller.language), share=number(met, teller.language, "share")))
    return teller.say(f"story-sum-{which}", parts=listed(told, teller.language))
