"""What is written down at the end of every month, by name and place in the row.

Flows are sums over the month; levels are the state at its end. Outside institutions and structures are in no mean. The model
description lists each series again with its formula; results are computed from nothing else (`sim/outcomes.py`).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Series:
    """One monthly figure: its name, unit and whether it is a flow of the month or a level at its end."""

    name: str
    unit: str
    flow: bool


GROUPS_MOST = 4  # a scenario has at most this many groups
ISSUES_MOST = 8  # and at most this many issues

_FLOWS = (
    ("need", "pm"), ("served", "pm"),
    *((f"need_group_{g}", "pm") for g in range(GROUPS_MOST)),
    *((f"served_group_{g}", "pm") for g in range(GROUPS_MOST)),
    *((f"need_issue_{k}", "pm") for k in range(ISSUES_MOST)),
    *((f"served_issue_{k}", "pm") for k in range(ISSUES_MOST)),
    ("crises_begun", "count"), ("crises_met", "count"), ("crises_missed", "count"),
    ("crisis_need", "pm"), ("crisis_served", "pm"),
    ("windows_opened", "count"), ("windows_won", "count"), ("windows_lost", "count"), ("policies_carried_out", "count"),
    ("openings", "count"), ("openings_ready", "count"), ("openings_won", "count"),
    ("won", "pm"), ("window_income", "pm"), ("application_cost", "pm"),
    ("subsidy", "pm"), ("staff_money", "pm"), ("overhead", "pm"), ("granted", "pm"), ("pooled_money", "pm"),
    ("strengthened", "pm"), ("returned", "pm"),
    ("hours_upkeep", "h"), ("hours_deals", "h"), ("hours_search", "h"), ("hours_structures", "h"), ("hours_staff", "h"),
    ("hours_cost", "pm"),
    ("deals", "count"), ("kept", "count"), ("broken", "count"), ("unfair", "count"), ("votes", "count"), ("failed_votes", "count"),
    ("pairs_judged", "count"), ("pairs_strained", "count"),
    ("contracts", "count"), ("joint_results", "count"), ("introductions", "count"), ("mediations", "count"),
    ("pooled_output", "pm"), ("meetings", "count"), ("goals_met", "count"),
    ("doubled", "pm"),
)
_LEVELS = (
    ("arcs_known", "count"), ("arcs_sharing", "count"), ("arcs_informal", "count"), ("arcs_formal", "count"),
    ("arcs_several", "count"), ("working_relations", "count"), ("density_any", "share"), ("density_formal", "share"),
    ("trust_mean", "probability"), ("trust_across", "probability"), ("morale", "share"), ("learning", "share"),
    ("capacity", "share"), ("active_share", "share"), ("left_outside", "share"), ("mandate_gap", "share"),
    ("power_inequality", "Gini"), ("members", "count"), ("legitimacy", "share"), ("attendance", "share"),
    ("structures", "count"), ("hub_loss", "share"), ("accounts", "pm"), ("funds", "pm"),
)

SERIES: tuple[Series, ...] = tuple(Series(n, u, True) for n, u in _FLOWS) + tuple(Series(n, u, False) for n, u in _LEVELS)
FIRST_LEVEL = len(_FLOWS)  # flows stand first, then levels
SERIES_INDEX: dict[str, int] = {series.name: index for index, series in enumerate(SERIES)}

# The rules name a series by a constant, so that compiled code sees a plain integer.
globals().update({series.name.upper(): index for index, series in enumerate(SERIES)})

LEDGER: tuple[str, ...] = (
    "income", "subsidy", "won", "returned_hours", "copied", "found", "received",
    "consumed", "spent", "stale", "given", "returned",
)
"""Entries of the ledger. Those before `consumed` add to stocks, the rest take away; `received` and `given` are equal in sum."""

(INCOME, LEDGER_SUBSIDY, LEDGER_WON, RETURNED_HOURS, COPIED, FOUND, RECEIVED,
 CONSUMED, SPENT_FUNDS, STALE, GIVEN, LEDGER_RETURNED) = range(len(LEDGER))

EVENTS: tuple[str, ...] = (
    "contract_signed", "tie_ended", "crisis_begins", "crisis_met", "crisis_missed", "window_opens", "window_won", "window_lost",
    "opening_appears", "opening_won", "opening_missed", "structure_formed", "structure_ended", "structure_withdraws",
    "member_joined", "member_left",
    "meeting_held", "organization_shrinks", "organization_dormant", "organization_revives", "grant_paid", "pool_delivered",
    "representative_changes",
)
"""Kinds of events, in the order of their numbers (`EVENT_<NAME>`)."""
globals().update({f"EVENT_{name.upper()}": index for index, name in enumerate(EVENTS)})
