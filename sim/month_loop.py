"""The months of a community as a loop for the compiler, in the order of `schedule.py`.

Written by `python -m simpul.sim.loop_writer` from `schedule.py`: change that file, not this one.
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.rules.agenda import set_agenda
from simpul.sim.rules.agreements import renew_agreements
from simpul.sim.rules.attention import attend_venues, decide_to_attend, see_prominent
from simpul.sim.rules.books import close_books, open_books
from simpul.sim.rules.circles import list_working_partners
from simpul.sim.rules.crises import respond_to_crises
from simpul.sim.rules.delivery import deliver_deals
from simpul.sim.rules.duplication import divide_work
from simpul.sim.rules.endowment import endow
from simpul.sim.rules.environment import begin_month, turn_all_luck, turn_world
from simpul.sim.rules.joint_work import work_jointly
from simpul.sim.rules.meetings import hold_meeting
from simpul.sim.rules.membership import invite, settle_membership
from simpul.sim.rules.openings import decide_openings
from simpul.sim.rules.partner_choice import answer_asks, choose_partners, set_reserve
from simpul.sim.rules.policy import decide_windows
from simpul.sim.rules.power import shift_power
from simpul.sim.rules.production import count_needs, finish_work, produce
from simpul.sim.rules.projects import run_project
from simpul.sim.rules.search import decide_to_listen, decide_to_seek, listen, seek
from simpul.sim.rules.starting_ties import lay_ties
from simpul.sim.rules.structure_end import withdraw
from simpul.sim.rules.structure_verbs import do_verbs
from simpul.sim.rules.structures import close_month, open_month
from simpul.sim.rules.tie_maintenance import keep_all_ties
from simpul.sim.rules.valuation import raise_stock, state_terms, value_stock


@rule
def start_run(c, p):
    """Draw what everybody starts with."""
    for i in range(c.key.shape[0]):
        endow(c, p, i)


@rule
def begin_in_community(c, p, w, t):
    """In community w: the world outside turns, its organizations see what they have and keep their ties."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for place in range(c.place_from[w], c.place_from[w + 1]):
        turn_world(c, p, place, t)
    turn_all_luck(c, p, first, last, t)
    for i in range(first, last):
        begin_month(c, p, i, t)
    keep_all_ties(c, p, first, last, t)
    for i in range(first, last):
        renew_agreements(c, p, i, t)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        see_prominent(c, p, place, t)
    for i in range(first, last):
        decide_to_attend(c, p, i, t)
    attend_venues(c, p, first, last, t)
    for i in range(first, last):
        decide_to_seek(c, p, i, t)


@rule
def prepare_round(c, p, w, t, turn):
    """In community w: its organizations take stock and draw what dealing has to be worth to them in this round."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        raise_stock(c, p, i)
    for i in range(first, last):
        value_stock(c, p, i)
    for i in range(first, last):
        state_terms(c, p, i)
    for i in range(first, last):
        set_reserve(c, p, i, t, turn)


@rule
def choose_in_community(c, p, w, t, turn):
    """In community w: its organizations choose whom to ask for a deal."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    choose_partners(c, p, first, last, t, turn)


@rule
def deliver_in_community(c, p, w, t, turn):
    """In community w: its organizations carry out the deals they asked for."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    deliver_deals(c, p, first, last, t, turn)


@rule
def end_in_community(c, p, w, t):
    """In community w: once all deals are done: what is told, joint work, crises and decisions, production."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        decide_to_listen(c, p, i, t)
    for i in range(first, last):
        listen(c, p, i, t)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        open_month(c, p, z, t)
        set_agenda(c, p, z, t)
        invite(c, p, z, t)
        hold_meeting(c, p, z, t)
        do_verbs(c, p, z, t)
        run_project(c, p, z, t)
        work_jointly(c, p, z, t)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        list_working_partners(c, place)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        respond_to_crises(c, p, place, t)
        decide_windows(c, p, place, t)
        decide_openings(c, p, place, t)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        settle_membership(c, p, z, t)
        close_month(c, p, z, t)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        withdraw(c, p, z, t)
    for i in range(first, last):
        finish_work(c, p, i)
    for i in range(first, last):
        produce(c, p, i)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        divide_work(c, p, place, t)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        count_needs(c, place)
    for i in range(first, last):
        shift_power(c, p, i, t)


@rule
def pass_month(c, p, t):
    """Let one month pass, for everybody, in the order of the model."""
    communities = c.hub_loss.shape[0]
    open_books(c)
    if t == p.burn_in:
        lay_ties(c, p)
    for w in range(communities):
        begin_in_community(c, p, w, t)
    for i in range(c.key.shape[0]):
        seek(c, p, i, t)
    for turn in range(p.rounds):
        for w in range(communities):
            prepare_round(c, p, w, t, turn)
        for w in range(communities):
            choose_in_community(c, p, w, t, turn)
        for i in range(c.key.shape[0]):
            answer_asks(c, p, i)
        for w in range(communities):
            deliver_in_community(c, p, w, t, turn)
    for w in range(communities):
        end_in_community(c, p, w, t)
    if t >= p.burn_in:
        close_books(c, p, t)
