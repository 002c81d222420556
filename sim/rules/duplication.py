"""Services that double each other: who does not know what others do serves people who are served already.

    useful share = (1 - exp(-x)) / x                      of the services that reach a group, as of the quarter
    x            = duplication * sum over pairs apart of (services of one * services of the other) / (services * need)

With duplication 1 each organization meets those in need at random, and x is the mean number of others who serve the same people
(Poisson). Two are not apart as far as they divide the work: working partners do, who take part in joint work know what it does, and
members of a structure follow its plan, as far as it goes on the issue and as they were at the meeting or see the structure as their
own. What is put into a plan is split over the issues of the standing agenda, so that one for few issues goes further on each:

    divided by a plan = (1 - (1 - planned)^(share of the issue in the standing agenda * issues)) * following of one * of the other

Fragmented services double each other and leave gaps; integration, by ties or by a body at the centre, makes systems effective
(Provan & Milward 1995, doi:10.2307/2393698). Programmes do not avoid doubling what others do (Fruttero & Gauri 2005, Journal of
Development Studies 41:759).
"""

from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import exp_of_moderate, power
from simpul.sim.rules.containment import is_seated, seat
from simpul.sim.rules.structures import lacks
from simpul.sim.state.mechanisms import COORDINATION_BIT

LOOKED_AT_EVERY = 3  # months: who serves whom and who knows of it changes slowly, and looking takes time
HARDLY_ANY = 1e-6  # overlap from which on the share of use is reckoned; below it is 1 within rounding
NEARLY_NONE = 1e-12  # what is at least missing of a plan, so that it has a logarithm


@rule
def divide_work(c, p, place, t):
    """See, once a quarter, which share of the services given in `place` reaches whom nobody else has served, by issue and group."""
    if t % LOOKED_AT_EVERY != 0:
        return
    for k in range(c.need.shape[1]):
        for g in range(c.need.shape[2]):
            c.fitting[place, k, g] = 1.0
            c.joint_service[place, k, g] /= LOOKED_AT_EVERY  # a month of the quarter
    if p.duplication > 0.0:
        weigh_month(c, p, place)
    for k in range(c.need.shape[1]):
        for g in range(c.need.shape[2]):
            c.joint_service[place, k, g] = 0.0


@rule
def weigh_month(c, p, place):
    """Weigh the services given in `place` this month against each other."""
    sum_up_services(c, place)
    sum_up_plans(c, place)
    for i in range(c.first_row[place], c.first_row[place + 1]):
        set_apart(c, place, i)
    set_joint_work_apart(c, place)
    weigh_overlap(c, p, place)


@rule
def sum_up_services(c, place):
    """Sum up in `served_by` and `served_by_all` the services of those in `place`; nothing is apart yet."""
    for k in range(c.need.shape[1]):
        c.served_by_all[k] = 0.0
        for g in range(c.need.shape[2]):
            c.served_by[g, k] = 0.0
            c.apart[g, k] = 0.0
            c.apart_alike[g, k] = 0.0
    for i in range(c.first_row[place], c.first_row[place + 1]):
        for k in range(c.need.shape[1]):
            c.served_by[c.group[i], k] += c.serves[i, k]
            c.served_by_all[k] += c.serves[i, k]


@rule
def divides(c, z):
    """Return True if structure z has a common plan by which its members divide the work."""
    return c.planned[z] > 0.0 and c.member_count[z] > 1 and not lacks(c, z, COORDINATION_BIT)


@rule
def following(c, z, i):
    """Return how far member i goes by structure z's plan, 0 to 1: fully if it was at the meeting, else by its legitimacy."""
    m = seat(c, z, i)
    return 1.0 if c.attends[z, m] == 1 else c.legitimacy[z, m]


@rule
def sum_up_plans(c, place):
    """Sum up in `shared_plan` the services of those in `place` who follow the plan of each structure; see how far it goes on each
    issue."""
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if divides(c, z):
            missing = max(NEARLY_NONE, 1.0 - c.planned[z])
            for k in range(c.need.shape[1]):
                c.covered[z, k] = 1.0 - power(missing, c.standing_agenda[z, k] * c.agenda.shape[1])
                for g in range(c.need.shape[2]):
                    c.shared_plan[z, g, k] = 0.0
            for i in range(c.first_row[place], c.first_row[place + 1]):
                if is_seated(c, z, i):
                    follows = following(c, z, i)
                    for k in range(c.need.shape[1]):
                        c.shared_plan[z, c.group[i], k] += follows * c.serves[i, k]


@rule
def set_apart(c, place, i):
    """Add to `apart` what i gives, times what others in `place` give without dividing the work with it; to `apart_alike` the same
    with those of its group."""
    g = c.group[i]
    for k in range(c.need.shape[1]):
        c.others[k] = c.served_by_all[k] - c.serves[i, k]
        c.alike[k] = c.served_by[g, k] - c.serves[i, k]
    for n in range(c.working_partners[i]):
        j = c.partner[i, c.working_slot[i, n]]
        same = 1.0 if c.group[j] == g else 0.0
        for k in range(c.need.shape[1]):
            c.others[k] -= c.serves[j, k]
            c.alike[k] -= same * c.serves[j, k]
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if divides(c, z) and is_seated(c, z, i):
            leave_out_planned(c, z, i, g)
    for k in range(c.need.shape[1]):
        c.apart[g, k] += c.serves[i, k] * max(0.0, c.others[k])
        c.apart_alike[g, k] += c.serves[i, k] * max(0.0, c.alike[k])


@rule
def leave_out_planned(c, z, i, group):
    """Take out of `others` and `alike` what fellow members of structure z give who divide the work with i by its plan."""
    follows = following(c, z, i)
    for k in range(c.need.shape[1]):
        divided = follows * c.covered[z, k]
        own = divided * follows * c.serves[i, k]
        for g in range(c.need.shape[2]):
            c.others[k] -= divided * c.shared_plan[z, g, k]
        c.others[k] += own
        c.alike[k] += own - divided * c.shared_plan[z, group, k]


@rule
def set_joint_work_apart(c, place):
    """Add what joint work in `place` gives without knowing of those who take no part in it, and they of it."""
    joint = 0.0
    for k in range(c.need.shape[1]):
        for g in range(c.need.shape[2]):
            joint += c.joint_service[place, k, g]
    if joint > 0.0:
        for i in range(c.first_row[place], c.first_row[place + 1]):
            if not contributes_somewhere(c, place, i):
                set_apart_from_joint_work(c, place, i)


@rule
def contributes_somewhere(c, place, i):
    """Return True if i, of `place`, gives to the joint work of a structure this month."""
    w = c.community[place]
    for z in range(c.structure_from[w], c.structure_from[w + 1]):
        if is_seated(c, z, i) and c.contributes[z, seat(c, z, i)] == 1:
            return True
    return False


@rule
def set_apart_from_joint_work(c, place, i):
    """Add to `apart` what i gives times what joint work in `place` gives, as seen from either side."""
    for k in range(c.need.shape[1]):
        own = c.serves[i, k]
        for g in range(c.need.shape[2]):
            c.apart[g, k] += own * c.joint_service[place, k, g]
            c.apart[c.group[i], k] += own * c.joint_service[place, k, g]
        c.apart_alike[c.group[i], k] += 2.0 * own * c.joint_service[place, k, c.group[i]]


@rule
def weigh_overlap(c, p, place):
    """Write down in `fitting` the share of services in `place` that is of use to each group, by issue."""
    for k in range(c.need.shape[1]):
        everywhere = 0.0
        for g in range(c.need.shape[2]):
            everywhere += c.apart[g, k]
        for g in range(c.need.shape[2]):
            reach = c.group_share[g] * (1.0 - p.divide)  # of what is not kept for the giver's own group
            pairs = reach * reach * everywhere + 2.0 * reach * p.divide * c.apart[g, k] + p.divide * p.divide * c.apart_alike[g, k]
            both = c.service[place, k, g] * c.need[place, k, g]
            x = p.duplication * pairs / both if both > 0.0 else 0.0
            c.fitting[place, k, g] = (1.0 - exp_of_moderate(-x)) / x if x > HARDLY_ANY else 1.0
