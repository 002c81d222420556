"""Our own rules, cut down to what the networked society has: meeting, being introduced, ties that end.

A month of `docked_month` calls the rules of `sim/rules` one by one and leaves out the others; `Switches` says which of the
mechanisms left out are on again. Part 8 of `sim/README.md` lists everything that is off or replaced.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from simpul.experiments.patterns.networked_society import random_pairs
from simpul.sim.initial_state import blank
from simpul.sim.months import run_months
from simpul.sim.numerics import keyed_random
from simpul.sim.numerics.compiler import entry, rule
from simpul.sim.rule_table import compiled_rules
from simpul.sim.rules.books import open_books
from simpul.sim.rules.contacts import acquaint, any_partner, forget, slot_of
from simpul.sim.rules.endowment import endow
from simpul.sim.rules.environment import begin_month, hours_left, turn_luck
from simpul.sim.rules.search import visibility
from simpul.sim.rules.tie_depth import grow_closer
from simpul.sim.rules.tie_maintenance import keep_ties
from simpul.sim.scenario import load_data
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle, community_at, settings_at
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings

WORKING = 2  # the depth of a tie here: informal work together, 2 hours a month
PLENTY, _USUAL = 2000.0, 40.0  # hours a month of an organization that never lacks any, and of a usual one
IDLE_DECAY = 0.05  # of each side's arc a month: the least that a scenario may say
DECAY = 1.0 - (1.0 - IDLE_DECAY) ** 2  # of a tie a month: it ends when either side lets go
FINER_DECAY = 0.01  # the same with steps a fifth as long, to see what steps of a month do; no scenario may say it
STRANGER, ENTRY = 100, 200  # numbers of events, apart from those of introductions


@dataclass(frozen=True)
class Switches:
    """The mechanisms that are on again, each 0 or 1.

    visible: the powerful and well connected are met more often; enough: who has partners looks less for new ones; around: who is
    introduced to nobody meets a stranger instead; trust: a tie begins only if both sides trust each other; hours: search and
    ties take hours; exchange: a tie begins and lives by deals (which need trust and hours: those are then on as well).
    """

    visible: int = 0
    enough: int = 0
    around: int = 0
    trust: int = 0
    hours: int = 0
    exchange: int = 0


NOTHING = Switches()


@rule
def begin_tie(c, p, i, j, t, event, trust, exchange):
    """Let i and j meet; without exchange that begins a working tie at once, with `trust` only if both sides would."""
    if i == j:
        return
    s = slot_of(c, i, j)
    if s >= 0 and c.depth[i, s] > 0:
        return
    s, r = acquaint(c, p, i, j)
    if exchange == 1:
        return
    if s >= 0 and r >= 0:
        c.depth[i, s] = WORKING
        c.depth[j, r] = WORKING
        if trust == 1:
            u, v = keyed_random.uniforms(p.seed, c.key[i], c.key[j], t, keyed_random.DEEPEN + keyed_random.EVENT * event)
            c.depth[i, s] = WORKING - 1
            c.depth[j, r] = WORKING - 1
            # grow_closer draws against deepening times the logistic of trust: a tie here needs the logistic alone
            grow_closer(c, p, i, s, WORKING, u * p.deepening)
            grow_closer(c, p, j, r, WORKING, v * p.deepening)
        if c.depth[i, s] == WORKING and c.depth[j, r] == WORKING:
            c.partners[i] += 1
            c.partners[j] += 1
            return
    if s >= 0:
        forget(c, i, s)
    r = slot_of(c, j, i)
    if r >= 0:
        forget(c, j, r)


@rule
def meet_stranger(c, p, i, t, event, visible, trust, exchange):
    """Let i meet anybody; with `visible` the more visible one of two, as in `seek`."""
    one, other, third, _ = keyed_random.uniforms4(p.seed, c.key[i], -1, t, keyed_random.SEARCH + keyed_random.EVENT * event)
    a = keyed_random.draw_index(c.key.shape[0], one)
    if visible == 1:
        b = keyed_random.draw_index(c.key.shape[0], other)
        if third * (visibility(c, p, a) + visibility(c, p, b)) >= visibility(c, p, a):
            a = b
    begin_tie(c, p, i, a, t, event, trust, exchange)


@rule
def be_introduced(c, p, i, t, event, around, visible, trust, exchange):
    """Let i meet a partner's partner; who finds none has asked in vain, or with `around` meets a stranger."""
    where, which = keyed_random.uniforms(p.seed, c.key[i], -1, t, keyed_random.SEARCH + keyed_random.EVENT * event)
    s = any_partner(c, i, where)
    if s >= 0:
        j = c.partner[i, s]
        r = any_partner(c, j, which)
        if r >= 0:
            begin_tie(c, p, i, c.partner[j, r], t, event, trust, exchange)
            return
    if around == 1:
        meet_stranger(c, p, i, t, event + ENTRY, visible, trust, exchange)


@rule
def look_for_partners(c, p, i, t, eta, xi, visible, enough, around, trust, exchange):
    """Let i ask for introductions (xi a month on average, at most one more than its whole part) and meet strangers (eta)."""
    share = p.partners_enough / (p.partners_enough + c.partners[i]) if enough == 1 else 1.0
    whole = int(xi)
    for event in range(whole + 1):
        wish = share if event < whole else share * (xi - whole)
        if keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.INTRODUCE_DRAW + keyed_random.EVENT * event) < wish:
            if hours_left(c, i) >= p.search_hours:
                c.hours_used[i] += p.search_hours
                be_introduced(c, p, i, t, event, around, visible, trust, exchange)
    if keyed_random.uniform(p.seed, c.key[i], -1, t, keyed_random.INTRODUCE_DRAW + keyed_random.EVENT * STRANGER) < share * eta:
        if hours_left(c, i) >= p.search_hours:
            c.hours_used[i] += p.search_hours
            meet_stranger(c, p, i, t, STRANGER, visible, trust, exchange)


@rule
def let_go(c, p, i, t):
    """Keep i's ties as in `keep_ties`, all of them as if idle: each may lose depth; then a tie loosened on one side is over."""
    for s in range(c.contacts[i]):
        c.idle[i, s] = int(p.idle_grace)
    keep_ties(c, p, i, t)
    s = c.contacts[i] - 1
    while s >= 0:
        if c.depth[i, s] < WORKING:
            j = c.partner[i, s]
            if c.depth[i, s] > 0:
                c.partners[i] -= 1
            forget(c, i, s)
            r = slot_of(c, j, i)
            if c.depth[j, r] > 0:
                c.partners[j] -= 1
            forget(c, j, r)
        s -= 1


@rule
def docked_month(c, p, t, eta, xi, visible, enough, around, trust):
    """Let a month pass, in the order of `sim/schedule.py`, without what is off."""
    organizations = c.key.shape[0]
    open_books(c)
    for i in range(organizations):
        turn_luck(c, p, i, t)
    for i in range(organizations):
        begin_month(c, p, i, t)
    for i in range(organizations):
        let_go(c, p, i, t)
    for i in range(organizations):
        look_for_partners(c, p, i, t, eta, xi, visible, enough, around, trust, 0)


@entry
def run_docked(community, settings, first, last, eta, xi, visible, enough, around, trust):
    """Run docked months first .. last - 1; community and settings are the addresses of a `Handle`, switches whole numbers."""
    c = community_at(community)
    p = settings_at(settings)
    for t in range(first, last):
        docked_month(c, p, t, eta, xi, visible, enough, around, trust)


@entry
def everybody_looks(community, settings, t, eta, xi, visible, enough, around):
    """Let everybody look for partners in month t, as in a docked month; what comes of a meeting is left to exchange."""
    c = community_at(community)
    p = settings_at(settings)
    for i in range(c.key.shape[0]):
        look_for_partners(c, p, i, t, eta, xi, visible, enough, around, 0, 1)


class Docked:
    """A community of ours with mechanisms off, started from a random graph of mean degree `start` of working ties.

    eta, xi: meetings with a stranger and introductions asked for, a month and organization; switches: what is on again;
    idle_decay: of each side's arc a month (with exchange: of an idle one).
    """

    def __init__(self, nodes: int, eta: float, xi: float, start: float = 0.0, seed: int = 1, switches: Switches = NOTHING,
                 idle_decay: float = IDLE_DECAY):
        case = _community_of(nodes, _USUAL if switches.hours or switches.exchange else PLENTY, max(idle_decay, IDLE_DECAY))
        self.eta, self.xi, self.switches, self.month = float(eta), float(xi), switches, 0
        self.handle = started(case, seed, start, idle_decay=idle_decay)

    def pass_(self, months: int) -> None:
        """Let `months` pass."""
        on, addresses = self.switches, (self.handle.community, self.handle.settings)
        looking = (self.eta, self.xi, on.visible, on.enough, on.around)
        if not on.exchange:
            run_docked(*addresses, self.month, self.month + months, *looking, on.trust)
        else:
            for t in range(self.month, self.month + months):
                self._pass_trading_month(t, addresses, looking)
        self.month += months

    def _pass_trading_month(self, t: int, addresses: tuple[int, int], looking: tuple) -> None:
        """Let a month pass in which ties begin and live by deals: the whole month but search, structures and the outside world."""
        rules, everybody = compiled_rules(), range(len(self.handle.columns.key))
        rules.open_books(addresses[0])
        for rule_of in (rules.turn_luck, rules.begin_month, rules.keep_ties):
            for i in everybody:
                rule_of(*addresses, i, t)
        everybody_looks(*addresses, t, *looking)
        for turn in range(self.handle.numbers.rounds):
            for i in everybody:
                rules.take_stock(*addresses, i)
            for i in everybody:
                rules.set_reserve(*addresses, i, t, turn)
                rules.choose_partner(*addresses, i, t, turn)
            for i in everybody:
                rules.answer_asks(*addresses, i)
            for i in everybody:
                rules.deliver_deal(*addresses, i, t, turn)
        for i in everybody:
            rules.finish_work(*addresses, i)
            rules.produce(*addresses, i)

    def degrees(self) -> np.ndarray:
        """The number of partners of every organization."""
        return self.handle.columns.partners.copy()


class Whole:
    """The whole model without a strategy, its own search included; `search` is the chance a month to look for partners."""

    def __init__(self, nodes: int, search: float, start: float = 0.0, seed: int = 1):
        case = _community_of(nodes, _USUAL, None, search)
        self.month = 0
        self.handle = started(case, seed, start)

    def pass_(self, months: int) -> None:
        """Let `months` pass."""
        last = self.month + months
        series, ledger = np.zeros((last, len(SERIES))), np.zeros((last, len(LEDGER), len(RESOURCES)))
        run_months(self.handle.community, self.handle.settings, self.month, last, series, ledger)
        self.month = last

    degrees = Docked.degrees


def started(case, seed: int, start: float, **changes: float) -> Handle:
    """A community before its first month: everybody endowed, and working ties laid at random, `start` for each on average.

    changes: settings that are not what the scenario says.
    """
    c, p = blank(case, 1), settings(case, seed)._replace(**changes)
    for i in range(len(c.key)):
        endow(c, p, i)
    for i, j in random_pairs(np.random.default_rng(seed), len(c.key), start):
        begin_tie(c, p, i, j, 0, 0, 0, 0)
    return Handle(c, p)


@lru_cache(maxsize=64)
def _community_of(nodes: int, hours: float, idle_decay: float | None, search: float | None = None):
    """The scenario: organizations of one kind, with so many hours, in one place and one group."""
    parameters: dict[str, float] = {} if idle_decay is None else {"idle_decay": idle_decay}
    context: dict[str, float] = {}
    if search is not None:
        parameters |= {"search_low": 0.0, "search_high": 1.0}
        context["communication"] = search
    return load_data({
        "simpul": 1, "title": "Docked", "description": "A community with mechanisms off.", "burn_in": 0,
        "issues": {name: {"en": name, "id": name} for name in ("health", "water")},
        "kinds": {"organization": {"en": "organization", "id": "organisasi", "hours": hours}},
        "organizations": [{"count": nodes, "kind": "organization"}], "subsidy": {"total": 1.0, "months": 1},
        "parameters": parameters, "context": context,
    })
