"""The order of the month, stated once, and the compiled run of many months.

Everything else that runs the model (the Mesa scheduler, experiments, the browser) follows the order that stands here.
"""

from simpul.sim.numerics.compiler import entry, rule
from simpul.sim.numerics.elementary import NOT_A_NUMBER
from simpul.sim.rules.circles import list_working_partners
from simpul.sim.rules.contacts import lay_ties
from simpul.sim.rules.crises import respond_to_crises
from simpul.sim.rules.delivery import deliver_deals
from simpul.sim.rules.endowment import endow
from simpul.sim.rules.environment import begin_month, turn_luck, turn_world
from simpul.sim.rules.hub_dependence import measure_hub_loss
from simpul.sim.rules.indicators import average_organizations, count_ties, describe_structures
from simpul.sim.rules.meetings import hold_meeting, work_jointly
from simpul.sim.rules.membership import invite, set_agenda, settle_membership
from simpul.sim.rules.openings import decide_openings
from simpul.sim.rules.partner_choice import answer_asks, choose_partners, set_reserve
from simpul.sim.rules.policy import decide_windows
from simpul.sim.rules.power import shift_power
from simpul.sim.rules.production import count_needs, finish_work, produce
from simpul.sim.rules.projects import run_project
from simpul.sim.rules.search import decide_to_listen, decide_to_seek, listen, seek
from simpul.sim.rules.structure_verbs import do_verbs
from simpul.sim.rules.structures import close_month, open_month
from simpul.sim.rules.tie_maintenance import keep_all_ties
from simpul.sim.rules.valuation import raise_stock, state_terms, value_stock
from simpul.sim.rules.withdrawal import withdraw
from simpul.sim.state.pointer import community_at, settings_at
from simpul.sim.state.series import FIRST_LEVEL


@rule
def pass_month(c, p, t):
    """Let one month pass, for everybody, in the order of the model.

    Joint work, crises and decisions come before an organization's own production, because they take hours and resources that
    are then no longer there; hours left over return as skills. In a region everything that organizations do with others of
    other communities happens in the same order for all; what lies before and after it, community by community, is one pass over
    its memory.
    """
    communities = c.hub_loss.shape[0]
    organizations = c.key.shape[0]
    open_books(c)
    if t == p.burn_in:
        lay_ties(c, p)
    for w in range(communities):
        begin_in_community(c, p, w, t)
    for i in range(organizations):
        seek(c, p, i, t)
    for turn in range(p.rounds):
        for w in range(communities):
            prepare_round(c, p, w, t, turn)
        for w in range(communities):
            choose_partners(c, p, c.row_from[w], c.row_from[w + 1], t, turn)
        for i in range(organizations):
            answer_asks(c, p, i)
        for w in range(communities):
            deliver_deals(c, p, c.row_from[w], c.row_from[w + 1], t, turn)
    for w in range(communities):
        end_in_community(c, p, w, t)


@rule
def begin_in_community(c, p, w, t):
    """Begin the month in community w: the world outside turns, its organizations see what they have and keep their ties."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for place in range(c.place_from[w], c.place_from[w + 1]):
        turn_world(c, p, place, t)
    for i in range(first, last):
        turn_luck(c, p, i, t)
    for i in range(first, last):
        begin_month(c, p, i, t)
    keep_all_ties(c, p, first, last, t)
    for i in range(first, last):
        decide_to_seek(c, p, i, t)


@rule
def prepare_round(c, p, w, t, turn):
    """Let the organizations of community w take stock, and draw what dealing has to be worth to them in this round."""
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
def end_in_community(c, p, w, t):
    """End the month in community w, once all deals are done: what is told, joint work, crises and decisions, production."""
    first = c.row_from[w]
    last = c.row_from[w + 1]
    for i in range(first, last):
        decide_to_listen(c, p, i, t)
    for i in range(first, last):
        listen(c, p, i, t)
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        work_of_structure(c, p, z, t)
    for place in range(c.place_from[w], c.place_from[w + 1]):
        list_working_partners(c, place)
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
        count_needs(c, place)
    for i in range(first, last):
        shift_power(c, p, i, t)


@rule
def work_of_structure(c, p, z, t):
    """Let structure z do its month: money and hours, agenda, members, meeting, verbs, projects, joint work."""
    open_month(c, p, z, t)
    set_agenda(c, p, z, t)
    invite(c, p, z, t)
    hold_meeting(c, p, z, t)
    do_verbs(c, p, z, t)
    run_project(c, p, z, t)
    work_jointly(c, p, z, t)


@rule
def open_books(c):
    """Start the month's series and ledger at zero."""
    for w in range(c.tally.shape[0]):
        c.deals_beyond[w] = 0.0
        c.moved_beyond[w] = 0.0
        for n in range(c.tally.shape[1]):
            c.tally[w, n] = 0.0
    for e in range(c.flow.shape[0]):
        for r in range(c.flow.shape[1]):
            c.flow[e, r] = 0.0


@rule
def close_books(c, p, t):
    """Write down the state of every community at the end of month t, if levels are measured in it; what its hub holds together is
    looked at once a year in any case."""
    for w in range(c.tally.shape[0]):
        if (t + 1 - p.burn_in) % 12 == 0:
            measure_hub_loss(c, w)
        if p.measured == 1:
            count_ties(c, w)
            average_organizations(c, w)
            describe_structures(c, w)
        else:
            for n in range(FIRST_LEVEL, c.tally.shape[1]):
                c.tally[w, n] = NOT_A_NUMBER


@rule
def pass_months(c, p, first, last, series_out, ledger_out):
    """Run months first .. last - 1 (counted from the start of the burn-in) in place.

    series_out [months, series] gets the months after the burn-in, of the first community (the only one but in a region, which reads
    `tally`); ledger_out [months, entries, resources] gets every month. Month 0 first draws what everybody starts with, once: a run
    may stop before it and go on.
    """
    if first == 0 and c.warmth[0] == 0.0:
        for i in range(c.key.shape[0]):
            endow(c, p, i)
    for t in range(first, last):
        pass_month(c, p, t)
        if t >= p.burn_in:
            close_books(c, p, t)
            for n in range(c.tally.shape[1]):
                series_out[t - p.burn_in, n] = c.tally[0, n]
        for e in range(c.flow.shape[0]):
            for r in range(c.flow.shape[1]):
                ledger_out[t, e, r] = c.flow[e, r]


@entry
def run_months(community, settings, first, last, series_out, ledger_out):
    """Run `pass_months` compiled; community and settings are the addresses of a `Handle`."""
    pass_months(community_at(community), settings_at(settings), first, last, series_out, ledger_out)
