"""A community small enough to work out by hand.

Everybody is alike and everything is a round number, so that what a test does not set is easy to reckon with: power, capacity,
morale, voice and convening a half, 40 hours, one pm of each resource, promises always kept, interests even over the issues,
nobody known to anybody. Rules are plain functions and are called as they are.
"""

from __future__ import annotations

import dataclasses
from contextlib import contextmanager

import numpy as np
from scipy import stats

from sim import series
from sim.columns import FUNDS, Community
from sim.community import blank
from sim.month import open_books
from sim.rules.book import meet, slot_of
from sim.scenario import load_data
from sim.settings import Settings, settings
from sim.strategies.structure import StructurePlan

NEVER = 10**6  # a month that no test reaches
ALMOST_SURE = 1e-4  # a frequency this unlikely under the rule's probability is a wrong rule: seeds are fixed, so nothing flickers


def words(prefix: str, count: int, **more) -> dict:
    """Return `count` entries of a scenario with ids a0, a1, ... and names in both languages."""
    return {f"{prefix}{n}": {"en": f"{prefix} {n}", "id": f"{prefix} {n}", **more} for n in range(count)}


def scenario(organizations=3, *, issues=2, groups=1, places=1, kinds=1, **parts):
    """Return a checked scenario: `organizations` of the first kind in each place, or the entries given, and any other parts."""
    if isinstance(organizations, int):
        organizations = [{"count": organizations, "kind": "k0", "place": f"p{n}", "group": "g0"} for n in range(places)]
    data = {
        "simpul": 1, "title": "small", "description": "small", "issues": words("i", issues), "groups": words("g", groups),
        "places": words("p", places), "kinds": words("k", kinds), "organizations": organizations,
        "subsidy": {"total": 48.0, "months": 24},
    }
    return load_data(data | parts)


def community(organizations=3, *, structures=1, seed=1, events=0, **parts) -> tuple[Community, Settings]:
    """Return the columns and the settings of a community where everybody is alike (see above)."""
    described = scenario(organizations, **parts)
    c = blank(described, structures, events)
    p = settings(described, seed)
    for name, value in {
        "power": 0.5, "power_first": 0.5, "hours": 40.0, "income": 4.0, "payroll": 2.4, "reliability": 1.0,
        "betrayal": p.betrayal_weight, "warmth": 1.0, "capacity": 0.5, "morale": 0.5, "voice": 0.5, "convening": 0.5,
        "follow": 1.0, "captor": -1, "term_end": NEVER, "alerted": -1, "stock": 1.0, "marginal": 1.0, "hour_price": 0.01,
        "expertise": 0.5, "funds_first": 1.0, "funds_usual": 1.0, "volunteer": 0.0,
    }.items():
        getattr(c, name)[...] = value
    c.interest[...] = 1.0 / c.interest.shape[1]
    c.carried[...] = c.interest
    return c, p


def acquaint(c, p, i, j, depth=0, trust=None) -> tuple[int, int]:
    """Let i and j know each other, at a depth and a mutual trust if given, and return both slots."""
    meet(c, p, i, j)
    return know(c, i, j, depth, trust), know(c, j, i, depth, trust)


def know(c, i, j, depth=0, trust=None) -> int:
    """Set i's side of an acquaintance with j: depth and trust, the prior so that it explains the trust; return the slot."""
    s = slot_of(c, i, j)
    c.partners[i] += int(depth > 0) - int(c.depth[i, s] > 0)
    c.depth[i, s] = depth
    if trust is not None:
        c.trust[i, s] = trust
        c.odds[i, s] = trust / (1.0 - trust) / c.warmth[i] if trust < 1.0 else 1e12
    return s


def structure(c, z=0, members=(), legitimacy=0.5, hours=0.0, bank=0.0, **plan) -> None:
    """Write a structure that began and formed in month 0, with members, hours of this month and hours saved for every verb."""
    c.present[z] = 1
    for item in dataclasses.fields(StructurePlan):
        if item.name != "verbs":
            getattr(c, item.name)[z] = plan.pop(item.name, item.default)
    assert not plan, f"no such part of a plan: {plan}"
    c.agenda[z] = 1.0 / c.agenda.shape[1]
    c.formed[z] = 0
    for i in members:
        c.member[z, i] = 1
        c.legitimacy[z, i] = legitimacy
        c.shared_before[z, i] = 0.5
        c.ever_member[i] = 1
    c.member_count[z] = len(members)
    c.reach_hours[z] = hours
    c.bank[z] = bank


def finance(c, z=0, total=48.0, months=24) -> None:
    """Give structure z a subsidy in equal instalments from month 0."""
    c.instalments[z] = months
    c.instalment[z] = total / months


def tally(c, name: str) -> float:
    """Return this month's figure of a series by its name."""
    return float(c.tally[series.SERIES_INDEX[name]])


def flow(c, entry: str, resource: int = FUNDS) -> float:
    """Return this month's ledger entry of a resource by its name."""
    return float(c.flow[series.LEDGER.index(entry), resource])


def holdings(c) -> np.ndarray:
    """Return what organizations and structures hold of each resource, pm."""
    held = c.stock.sum(axis=0)
    held[FUNDS] += (c.account + c.pool_money + c.strengthen_pot + c.grant_money).sum()
    return held


@contextmanager
def balanced_books(c):
    """Open the books, and check that what happens inside changes holdings by exactly what the ledger says."""
    open_books(c)
    before = holdings(c)
    yield
    adds = series.LEDGER.index("consumed")
    net = c.flow[:adds].sum(axis=0) - c.flow[adds:].sum(axis=0)
    np.testing.assert_allclose(holdings(c) - before, net, rtol=0, atol=1e-12)
    received, given = (c.flow[series.LEDGER.index(name)] for name in ("received", "given"))
    np.testing.assert_allclose(received, given, rtol=0, atol=1e-12)


def happens(times: int, trials: int, probability: float) -> bool:
    """Tell whether `times` in `trials` is what one expects of a probability (exact binomial test)."""
    return stats.binomtest(int(times), int(trials), float(probability)).pvalue > ALMOST_SURE
