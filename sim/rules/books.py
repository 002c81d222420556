"""The books of a month: series and ledger begin at zero, and the state of every community is written down at its end."""

from simpul.sim.numerics.compiler import rule
from simpul.sim.numerics.elementary import NOT_A_NUMBER
from simpul.sim.rules.hub_dependence import measure_hub_loss
from simpul.sim.rules.indicators import average_organizations, count_ties, describe_structures
from simpul.sim.rules.strain import judge_pairs
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import FIRST_LEVEL
from simpul.sim.state.settings import ALL_LEVELS, UNMEASURED

JUDGED_EVERY = 3  # months: often enough for a share over years


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
    looked at once a year."""
    for w in range(c.tally.shape[0]):
        if p.measured != UNMEASURED and (t + 1 - p.burn_in) % MONTHS_OF_A_YEAR == 0:
            measure_hub_loss(c, w)
        if t % JUDGED_EVERY == 0:
            judge_pairs(c, p, w, t)
        if p.measured == ALL_LEVELS:
            count_ties(c, w)
            average_organizations(c, w)
            describe_structures(c, w)
        else:
            for n in range(FIRST_LEVEL, c.tally.shape[1]):
                c.tally[w, n] = NOT_A_NUMBER
