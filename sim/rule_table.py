"""The rules of a month by name, as agents call them: plain Python, or compiled behind the addresses of a handle.

Both tables have the same names and take the same arguments, except that the first two, the community and the settings, are
the columns and the settings themselves in the plain table and their addresses (`sim/state/pointer.py`) in the compiled one:

    plain().seek(community, settings, row, month)
    compiled().seek(handle.community, handle.settings, row, month)

A plain rule can be stepped through with a debugger. A compiled one takes a third of a microsecond to call; it is compiled when
it is first called, so that nobody waits for what is not used.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from inspect import signature
from types import SimpleNamespace

from simpul.sim.numerics.compiler import verb
from simpul.sim.rules.circles import list_working_partners
from simpul.sim.rules.contacts import lay_ties
from simpul.sim.rules.crises import respond_to_crises
from simpul.sim.rules.delivery import deliver_deal
from simpul.sim.rules.endowment import endow
from simpul.sim.rules.environment import begin_month, turn_luck, turn_world
from simpul.sim.rules.meetings import hold_meeting, work_jointly
from simpul.sim.rules.membership import invite, set_agenda, settle_membership
from simpul.sim.rules.openings import decide_openings
from simpul.sim.rules.partner_choice import answer_asks, choose_partner, set_reserve
from simpul.sim.rules.policy import decide_windows
from simpul.sim.rules.power import shift_power
from simpul.sim.rules.production import count_needs, finish_work, produce
from simpul.sim.rules.projects import run_project
from simpul.sim.rules.search import decide_to_listen, decide_to_seek, listen, seek
from simpul.sim.rules.structure_verbs import do_verbs
from simpul.sim.rules.structures import close_month, open_month
from simpul.sim.rules.tie_maintenance import keep_ties
from simpul.sim.rules.valuation import take_stock
from simpul.sim.rules.withdrawal import withdraw
from simpul.sim.schedule import close_books, open_books
from simpul.sim.state.pointer import community_at, settings_at

RULES: tuple[Callable, ...] = (
    # organizations
    endow, turn_luck, begin_month, keep_ties, decide_to_seek, seek, take_stock, set_reserve, choose_partner, answer_asks,
    deliver_deal, decide_to_listen, listen, finish_work, produce, shift_power,
    # places
    turn_world, list_working_partners, respond_to_crises, decide_windows, decide_openings, count_needs,
    # structures
    open_month, set_agenda, invite, hold_meeting, do_verbs, run_project, work_jointly, settle_membership, close_month, withdraw,
    # the whole community
    open_books, lay_ties, close_books,
)


@functools.cache
def plain_rules() -> SimpleNamespace:
    """Return the rules as they stand in `sim/rules`."""
    return SimpleNamespace(**{rule.__name__: rule for rule in RULES})


@functools.cache
def compiled_rules() -> SimpleNamespace:
    """Return the rules compiled, each to be called with addresses in place of the community and the settings."""
    return SimpleNamespace(**{rule.__name__: _behind_addresses(rule) for rule in RULES})


def _behind_addresses(rule: Callable) -> Callable:
    """Return the compiled form of `rule`; rules that need no settings take the address of the community alone."""
    if "p" in signature(rule).parameters:

        @verb
        def call(community, settings, *rest):
            return rule(community_at(community), settings_at(settings), *rest)
    else:

        @verb
        def call(community, *rest):
            return rule(community_at(community), *rest)

    return call
