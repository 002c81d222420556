"""A community small enough to work out by hand.

Everybody is alike and everything is a round number, so that what a test does not set is easy to reckon with: power, capacity,
morale, voice and convening a half, 40 hours, one pm of each resource, promises always kept, interests even over the issues,
nobody known to anybody. Rules are plain functions and are called as they are.
"""

from __future__ import annotations

from contextlib import contextmanager

import numpy as np
from scipy import stats

from simpul.sim.initial_state import blank
from simpul.sim.rules.books import open_books
from simpul.sim.rules.circles import list_working_partners
from simpul.sim.rules.contacts import enter, meet, pair_luck, shared_interests, slot_of
from simpul.sim.rules.partner_choice import _ask, word_ask
from simpul.sim.rules.structures import list_members
from simpul.sim.rules.valuation import state_terms
from simpul.sim.scenario import load_data
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, Community
from simpul.sim.state.settings import Settings, settings
from simpul.sim.strategies.structure_plan import AGREED, StructurePlan
from tests.sim.rules.usual_numbers import HELD

NEVER = 10**6  # a month that no test reaches
ALMOST_SURE = 1e-4  # a frequency this unlikely under the rule's probability is a wrong rule: seeds are fixed, so nothing flickers

# The numbers that tests reckon with: written out, so that a new default of the model changes no known answer.
CONTEXT = {
    "power_imbalance": 0.4, "power_use": 0.5, "history": 0.5, "rivalry": 0.4, "divide": 0.3, "stratification": 0.3,
    "ambiguity": 0.3, "selection": 0.5, "resource_overlap": 0.4, "goal_consensus": 0.5, "trust_centralization": 0.3,
    "communication": 0.4, "opportunity": 0.5, "barrier": 0.3, "crisis": 0.5, "window": 0.5,
}
PARAMETERS = {
    "prior_trust": 0.57, "prior_mass": 5.5, "prior_months": 120.0, "betrayal_weight": 1.6, "evidence_half_life": 12.0,
    "disposition_spread": 1.0, "disposition_memory": 0.97, "pair_spread": 0.0,
    "rivalry_effect": 1.5, "divide_effect": 1.5, "power_distance": 0.3,
    "misreading": 0.05, "reliability_mean": 0.85, "reliability_mass": 18.0, "unfairness": 0.3, "upkeep_sharing": 0.5,
    "upkeep_informal": 2.0, "upkeep_formal": 4.5, "upkeep_several": 12.0, "upkeep_limit": 0.7, "idle_grace": 9.0,
    "idle_decay": 0.1, "forgotten": 30.0, "search_low": 0.02, "search_high": 0.45, "closure": 0.6, "deepening": 0.45,
    "depth_width": 0.14, "trust_sharing": 0.31, "trust_informal": 0.43, "trust_formal": 0.55, "trust_several": 0.67,
    "gossip": 0.3, "deal_size": 0.25, "partner_noise": 0.018, "nobody_noise": 0.09, "exchange_hours": 4.0,
    "sharing_hours": 0.5, "sharing_size": 0.1, "familiarity": 0.5, "contract_hours": 6.0, "contract_formality": 0.5,
    "spill_over": 0.3, "exposure": 0.4, "overload": 0.3, "income_spread": 0.85, "income_shock": 0.12, "payroll": 0.6,
    "spending": 0.25, "information_half_life": 9.0, "elasticity": 0.7, "floor": 0.02, "need_level": 1.3, "learning": 0.02,
    "unlearning": 0.005, "crisis_rate": 0.02, "crisis_low": 4.0, "crisis_high": 10.0, "crisis_effort": 0.06,
    "window_rate": 0.01, "window_threshold": 0.4, "window_income": 0.05, "opening_rate": 0.1667, "opening_low": 6.0,
    "opening_high": 36.0, "application_hours": 30.0, "maintain_rate": 1.5, "introduce_hours": 6.0, "mediate_hours": 8.0,
    "mediate_effect": 0.5, "vouch_hours": 2.0, "inform_effect": 0.1, "morale_decay": 0.05, "strengthen_hours": 10.0,
    "strengthen_money": 0.25, "strengthen_effect": 0.08, "legitimacy_rate": 0.1, "formation_months": 24.0,
    "coordinator_months": 48.0, "meeting_hours": 3.0, "secretariat_fixed": 20.0, "secretariat_member": 2.0,
    "negotiation_hours": 8.0,
} | HELD


def named(prefix: str, given: int | dict) -> dict:
    """Return so many entries of a scenario with ids like k0, k1, ... and names in both languages; what is given stays."""
    if isinstance(given, dict):
        return given
    return {f"{prefix}{n}": {"en": f"{prefix} {n}", "id": f"{prefix} {n}"} for n in range(given)}


def scenario(organizations=3, *, issues=2, groups=1, places=1, kinds=1, context=None, parameters=None, **parts):
    """Return a checked scenario: `organizations` of the first kind in each place, or the entries given, and any other parts."""
    issues, groups, places, kinds = named("i", issues), named("g", groups), named("p", places), named("k", kinds)
    if isinstance(organizations, int):
        usual = {"count": organizations, "kind": next(iter(kinds)), "group": next(iter(groups))}
        organizations = [usual | {"place": place} for place in places]
    data = {
        "simpul": 1, "title": "small", "description": "small", "issues": issues, "groups": groups, "strata": list(groups),
        "places": places,
        "kinds": kinds, "organizations": organizations, "subsidy": {"total": 48.0, "months": 24},
        "context": CONTEXT | (context or {}), "parameters": PARAMETERS | (parameters or {}),
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
        "expertise": 0.5, "funds_first": 1.0, "funds_usual": 1.0, "volunteer": 0.0, "luck": 1.0, "fitting": 1.0,
    }.items():
        getattr(c, name)[...] = value
    c.interest[...] = 1.0 / c.interest.shape[1]
    c.carried[...] = c.interest
    for i in range(c.key.shape[0]):
        state_terms(c, p, i)
    return c, p


def learn_of(c, p, i, j) -> int:
    """Let i know j, whether or not j knows i; return the slot, -1 if i has no room."""
    s = slot_of(c, i, j)
    return s if s >= 0 else enter(c, p, i, j, slot_of(c, j, i), shared_interests(c, i, j), pair_luck(c, p, i, j))


def acquaint(c, p, i, j, depth=0, trust=None) -> tuple[int, int]:
    """Let i and j know each other, at a depth and a mutual trust if given, and return both slots."""
    meet(c, p, i, j)
    return know(c, i, j, depth, trust), know(c, j, i, depth, trust)


def put_ask(c, p, i, s) -> None:
    """Let i ask the contact of slot s for a deal."""
    c.choice_slot[i] = s
    word_ask(c, p, i)
    _ask(c, i)


def know(c, i, j, depth=0, trust=None) -> int:
    """Set i's side of an acquaintance with j: depth and trust, the prior so that it explains the trust; return the slot.

    Who works with whom in i's place is listed anew, as it is once a month.
    """
    s = slot_of(c, i, j)
    c.partners[i] += int(depth > 0) - int(c.depth[i, s] > 0)
    c.depth[i, s] = depth
    if trust is not None:
        c.trust[i, s] = trust
        c.odds[i, s] = trust / (1.0 - trust) / c.warmth[i] if trust < 1.0 else 1e12
    list_working_partners(c, c.place[i])
    return s


def structure(c, z=0, members=(), legitimacy=0.5, hours=0.0, bank=0.0, staff=100.0, **plan) -> None:
    """Write a structure that began and formed in month 0, with members, hours of this month, hours saved for every verb, and paid
    staff, who keep it going. Its members are listed, as when it does its verbs."""
    c.present[z] = 1
    usual = StructurePlan()
    for name in AGREED:
        getattr(c, name)[z] = plan.pop(name, getattr(usual, name))
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
    c.staff_hours[z] = staff
    list_members(c, z)


def finance(c, z=0, total=48.0, months=24) -> None:
    """Give structure z a subsidy in equal instalments from month 0."""
    c.instalments[z] = months
    c.instalment[z] = total / months


def tally(c, name: str) -> float:
    """Return this month's figure of a series by its name."""
    return float(c.tally[0, series.SERIES_INDEX[name]])


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
