"""What a strategy has cost from the start to the horizon, and what is there before and after the money ends, of one run."""

from __future__ import annotations

from simpul.sim.measures.outcome_formulas import part_of
from simpul.sim.measures.series_sums import sum_over
from simpul.sim.state import series
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR

ACCOUNT = ("money", "overhead", "staff_hours", "hours", "met_before", "met_after", "relations_before", "relations_after",
           "members_before", "members_after")
"""What `read_account` says, in its order: money spent, less what was given back, and overhead in it (person-months); hours of
staff, and of organizations; need met in the last year of the money, and in the last year; working relations and members at the end
of the money, and at the horizon."""
(SPENT, SPENT_OVERHEAD, STAFF_HOURS, PARTNER_HOURS, MET_BEFORE, MET_AFTER, RELATIONS_BEFORE, RELATIONS_AFTER, MEMBERS_BEFORE,
 MEMBERS_AFTER) = range(10)


def read_account(s, start, end, paid_end, account):
    """Write into `account` what is known of the run with series `s` [month, series]; end, paid_end: the months after the horizon
    and after the money."""
    account[SPENT] = sum_over(s, series.SUBSIDY, start, end) - sum_over(s, series.RETURNED, start, end)
    account[SPENT_OVERHEAD] = sum_over(s, series.OVERHEAD, start, end)
    account[STAFF_HOURS] = sum_over(s, series.HOURS_STAFF, start, end)
    account[PARTNER_HOURS] = ((sum_over(s, series.HOURS_UPKEEP, start, end) + sum_over(s, series.HOURS_DEALS, start, end))
                              + (sum_over(s, series.HOURS_SEARCH, start, end) + sum_over(s, series.HOURS_STRUCTURES, start, end)))
    account[MET_BEFORE] = met_in_year(s, start, paid_end)
    account[MET_AFTER] = met_in_year(s, start, end)
    account[RELATIONS_BEFORE] = s[paid_end - 1, series.WORKING_RELATIONS]
    account[RELATIONS_AFTER] = s[end - 1, series.WORKING_RELATIONS]
    account[MEMBERS_BEFORE] = s[paid_end - 1, series.MEMBERS]
    account[MEMBERS_AFTER] = s[end - 1, series.MEMBERS]


def met_in_year(s, start, last):
    """Return the share of need that is met in the year before a month, or since the start if that is later."""
    first = last - MONTHS_OF_A_YEAR if last - MONTHS_OF_A_YEAR > start else start
    return part_of(sum_over(s, series.SERVED, first, last), sum_over(s, series.NEED, first, last))
