"""What is told of each month of one run, read from its series: levels at its end, hours in it, and what has come about since the
strategy began."""

from __future__ import annotations

from simpul.sim.numerics.elementary import NOT_A_NUMBER
from simpul.sim.state import series
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR

MONTH_FACTS: tuple[str, ...] = (
    "need", "crises_met", "crises_missed", "windows", "outside", "spent", "hours", "relations", "across", "trust", "members",
    "left",
)
"""need: share met in the last 12 months, or in those there are; crises met and missed, windows won, resources won from outside
(pm) and money spent (pm), all since the strategy began; hours with others in this month, those of staff included; working
relations; trust across groups and of all ties; members of structures; share of organizations left outside."""
(NEED_FACT, CRISES_MET_FACT, CRISES_MISSED_FACT, WINDOWS_FACT, OUTSIDE_FACT, SPENT_FACT, HOURS_FACT, RELATIONS_FACT, ACROSS_FACT,
 TRUST_FACT, MEMBERS_FACT, LEFT_FACT) = range(len(MONTH_FACTS))


def read_months(s, start, facts):
    """Write into `facts` [month, fact] what is told of every month of the series `s`; start: month in which the strategy begins."""
    for t in range(s.shape[0]):
        served = 0.0
        need = 0.0
        for month in range(max(0, t + 1 - MONTHS_OF_A_YEAR), t + 1):
            served += s[month, series.SERVED]
            need += s[month, series.NEED]
        facts[t, NEED_FACT] = served / need if need > 0.0 else NOT_A_NUMBER
        for fact in range(CRISES_MET_FACT, SPENT_FACT + 1):
            facts[t, fact] = facts[t - 1, fact] if t > start else 0.0
        if t >= start:
            facts[t, CRISES_MET_FACT] += s[t, series.CRISES_MET]
            facts[t, CRISES_MISSED_FACT] += s[t, series.CRISES_MISSED]
            facts[t, WINDOWS_FACT] += s[t, series.WINDOWS_WON]
            facts[t, OUTSIDE_FACT] += s[t, series.WON] + s[t, series.WINDOW_INCOME] - s[t, series.APPLICATION_COST]
            facts[t, SPENT_FACT] += s[t, series.SUBSIDY] - s[t, series.RETURNED]
        with_others = s[t, series.HOURS_UPKEEP] + s[t, series.HOURS_DEALS] + s[t, series.HOURS_SEARCH]
        facts[t, HOURS_FACT] = with_others + s[t, series.HOURS_STRUCTURES] + s[t, series.HOURS_STAFF]
        facts[t, RELATIONS_FACT] = s[t, series.WORKING_RELATIONS]
        facts[t, ACROSS_FACT] = s[t, series.TRUST_ACROSS]
        facts[t, TRUST_FACT] = s[t, series.TRUST_MEAN]
        facts[t, MEMBERS_FACT] = s[t, series.MEMBERS]
        facts[t, LEFT_FACT] = s[t, series.LEFT_OUTSIDE]
