"""The order of the month, stated once: which rule is called when, and whose rows it goes through.

The compiled loop (`month_loop.py`), the verbs of the Mesa agents (`agent_verbs.py`), the step of the Mesa model (`model.py`) and
the table of rules (`rule_table.py`) are made from it. A line says: what, over whom, in plain words. After a change

    python -m simpul.sim.loop_writer

writes the first two anew (`docs/recipes/rule.md`).

Joint work, crises and decisions come before an organization's own production, because they take hours and resources that are then
no longer there; hours left over return as skills.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass

from simpul.sim.rules.agenda import set_agenda
from simpul.sim.rules.agreements import renew_agreements
from simpul.sim.rules.attention import attend_venue, attend_venues, decide_to_attend, see_prominent
from simpul.sim.rules.books import close_books, open_books
from simpul.sim.rules.circles import list_working_partners
from simpul.sim.rules.crises import respond_to_crises
from simpul.sim.rules.delivery import deliver_deal, deliver_deals
from simpul.sim.rules.duplication import divide_work
from simpul.sim.rules.endowment import endow
from simpul.sim.rules.environment import begin_month, turn_all_luck, turn_luck, turn_world
from simpul.sim.rules.joint_work import work_jointly
from simpul.sim.rules.meetings import hold_meeting
from simpul.sim.rules.membership import invite, settle_membership
from simpul.sim.rules.openings import decide_openings
from simpul.sim.rules.partner_choice import answer_asks, choose_partner, choose_partners, set_reserve
from simpul.sim.rules.policy import decide_windows
from simpul.sim.rules.power import shift_power
from simpul.sim.rules.production import count_needs, finish_work, produce
from simpul.sim.rules.projects import run_project
from simpul.sim.rules.search import decide_to_listen, decide_to_seek, listen, seek
from simpul.sim.rules.starting_ties import lay_ties
from simpul.sim.rules.structure_end import withdraw
from simpul.sim.rules.structure_verbs import do_verbs
from simpul.sim.rules.structures import close_month, open_month
from simpul.sim.rules.tie_maintenance import keep_all_ties, keep_ties
from simpul.sim.rules.valuation import raise_stock, state_terms, take_stock, value_stock

ORGANIZATIONS, PLACES, STRUCTURES, EVERYTHING = "organization", "place", "structure", "whole"
"""What a rule runs over: the rows of organizations, places or structures, in the order of their keys, or all of them at once."""


@dataclass(frozen=True)
class When:
    """The months in which a rule is called, against the first observed one: `sign` as in source, `holds(month, burn_in)`."""

    sign: str
    holds: Callable[[int, int], bool]


FIRST_OBSERVED, OBSERVED = When("==", operator.eq), When(">=", operator.ge)


@dataclass(frozen=True)
class MonthStep:
    """One rule of the month.

    Attributes:
        over: what it runs over.
        rule: the function in `sim/rules`, for one row.
        meaning: what happens, in words; the docstring of the agent's verb.
        together: forms of the rule for many rows, called by the compiled loop in its place: with a first and a last row for all
            organizations of a community at once, or one after the other for one row.
        turn: steps in a row with the same turn are done by one row before the next row begins; also the name of a verb that does
            them all. Without it everybody does the one step before anybody does the next.
        when: the months in which it is called; None: all.
    """

    over: str
    rule: Callable
    meaning: str
    together: tuple[Callable, ...] = ()
    turn: str = ""
    when: When | None = None


@dataclass(frozen=True)
class MonthPhase:
    """Steps that the loop goes through together: community by community (`name` is then a function of the compiled loop), or with
    no name in the whole region before it goes on. With `in_rounds` it comes again in every round of deals."""

    name: str
    meaning: str
    steps: tuple[MonthStep, ...]
    in_rounds: bool = False


_WORK, _ANSWER, _SETTLE = "work", "answer_events", "settle"

START_PHASE = MonthPhase("", "Before the first month.", (
    MonthStep(ORGANIZATIONS, endow, "Draw what it starts with, before the first month."),
))

MONTH_PHASES: tuple[MonthPhase, ...] = (
    MonthPhase("", "The books are opened.", (
        MonthStep(EVERYTHING, open_books, "Start the month's series and ledger at zero."),
        MonthStep(EVERYTHING, lay_ties, "Lay the ties that the scenario says are there when the observed months begin.",
                  when=FIRST_OBSERVED),
    )),
    MonthPhase("begin_in_community", "the world outside turns, its organizations see what they have and keep their ties", (
        MonthStep(PLACES, turn_world, "Let crises, windows and openings begin."),
        MonthStep(ORGANIZATIONS, turn_luck, "Let its trust in anybody, its fortune and its morale move on.", (turn_all_luck,)),
        MonthStep(ORGANIZATIONS, begin_month, "Start the month: representative, mood, income, payroll, information."),
        MonthStep(ORGANIZATIONS, keep_ties, "Pay the upkeep of its ties; let go what lies idle or does not fit.", (keep_all_ties,)),
        MonthStep(ORGANIZATIONS, renew_agreements, "Renew agreements whose term has run out, or let them end."),
        MonthStep(PLACES, see_prominent, "See who is prominent at public meetings here."),
        MonthStep(ORGANIZATIONS, decide_to_attend, "Decide whether to go to a public meeting of its place."),
        MonthStep(ORGANIZATIONS, attend_venue, "Notice somebody at the meeting, if it goes.",
                  (attend_venues,)),
        MonthStep(ORGANIZATIONS, decide_to_seek, "Decide whether to look for somebody new this month."),
    )),
    MonthPhase("", "Search leads beyond the own community.", (
        MonthStep(ORGANIZATIONS, seek, "Look for somebody new to know, if that is decided."),
    )),
    MonthPhase("prepare_round", "its organizations take stock and draw what dealing has to be worth to them in this round", (
        MonthStep(ORGANIZATIONS, take_stock, "See what it lacks most and what it can best spare.",
                  (raise_stock, value_stock, state_terms)),
        MonthStep(ORGANIZATIONS, set_reserve, "Draw what dealing has to be worth to it in round `turn` of the month."),
    ), in_rounds=True),
    MonthPhase("choose_in_community", "its organizations choose whom to ask for a deal", (
        MonthStep(ORGANIZATIONS, choose_partner, "Choose in round `turn` of the month whether to deal, and whom to ask.",
                  (choose_partners,)),
    ), in_rounds=True),
    MonthPhase("", "Asks may come from other communities.", (
        MonthStep(ORGANIZATIONS, answer_asks, "Accept, best first, the asks that are worth its while."),
    ), in_rounds=True),
    MonthPhase("deliver_in_community", "its organizations carry out the deals they asked for", (
        MonthStep(ORGANIZATIONS, deliver_deal, "Carry out the deal it asked for in round `turn`, if it was accepted: keep or break "
                  "promises, remember, grow closer.", (deliver_deals,)),
    ), in_rounds=True),
    MonthPhase("end_in_community", "once all deals are done: what is told, joint work, crises and decisions, production", (
        MonthStep(ORGANIZATIONS, decide_to_listen, "Decide whether to hear this month what a partner tells of others."),
        MonthStep(ORGANIZATIONS, listen, "Hear from a partner what that partner saw of somebody, if that is decided."),
        MonthStep(STRUCTURES, open_month, "Receive the instalment, form if it is time, set money aside, find hours.", turn=_WORK),
        MonthStep(STRUCTURES, set_agenda, "Set what it works on: a fixed issue, the members' vote, or the staff's reading.",
                  turn=_WORK),
        MonthStep(STRUCTURES, invite, "Invite organizations; each decides by what membership promises it.", turn=_WORK),
        MonthStep(STRUCTURES, hold_meeting, "Meet, if that is agreed or hours allow; who comes meets the others.", turn=_WORK),
        MonthStep(STRUCTURES, do_verbs, "Introduce, maintain, mediate, vouch, inform, strengthen, channel, plan, fund: as far as "
                  "the hours for each go.", turn=_WORK),
        MonthStep(STRUCTURES, run_project, "Begin, go on with, or end a project.", turn=_WORK),
        MonthStep(STRUCTURES, work_jointly, "Let members pool part of their month's bundle.", turn=_WORK),
        MonthStep(PLACES, list_working_partners, "See who works with whom here: those are called when something is decided."),
        MonthStep(PLACES, respond_to_crises, "Let those who hear of a crisis give to it, alone or together.", turn=_ANSWER),
        MonthStep(PLACES, decide_windows, "Let those who speak together try to win the policy windows that are open.",
                  turn=_ANSWER),
        MonthStep(PLACES, decide_openings, "Let the best group apply for the opening.", turn=_ANSWER),
        MonthStep(STRUCTURES, settle_membership, "Move legitimacy and standing; who has lost by being a member leaves.",
                  turn=_SETTLE),
        MonthStep(STRUCTURES, close_month, "Let plans fade; end, if hardly anybody is left.", turn=_SETTLE),
        MonthStep(STRUCTURES, withdraw, "Withdraw if its time is over, handing members and money on to those that follow it."),
        MonthStep(ORGANIZATIONS, finish_work, "Return the hours left over as skills."),
        MonthStep(ORGANIZATIONS, produce, "Give the month's services and learn by doing."),
        MonthStep(PLACES, divide_work, "See how far services double each other; who works or plans together divides the work."),
        MonthStep(PLACES, count_needs, "Compare the month's services with needs."),
        MonthStep(ORGANIZATIONS, shift_power, "Gain or lose power with means and position."),
    )),
    MonthPhase("", "The books are closed.", (
        MonthStep(EVERYTHING, close_books, "Measure the state at the end of the month.", when=OBSERVED),
    )),
)

MONTH_STEPS: tuple[MonthStep, ...] = (*START_PHASE.steps, *(step for phase in MONTH_PHASES for step in phase.steps))
"""Every step, in the order of the month."""

TURNS = {
    _WORK: "Do the month's work: money and hours, agenda, members, meeting, verbs, project, joint work.",
    _ANSWER: "Respond to crises, try to win windows, apply for the opening.",
    _SETTLE: "Settle the month with the members, then close it.",
}
"""What a turn of several steps means, by its name; the docstring of the verb."""
