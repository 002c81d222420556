"""The formula of every outcome that each scenario has, of what is read of one run.

total: of each flow its sum over the months from the start to the horizon, by the numbers of `sim/state/series.py`; level: of each
level its value at the end; around: what else is read (`FIRST_RESULT` and the names after it). What there is nothing to divide by is
not a number.
"""

from __future__ import annotations

from collections.abc import Callable

from simpul.sim.numerics.elementary import NOT_A_NUMBER
from simpul.sim.state import series

FIRST_RESULT, SERVED_BEFORE, NEED_BEFORE, SERVED_AFTER, NEED_AFTER, YEARS, COUNTED_ORGANIZATIONS = range(7)
"""Places in `around`: months to the first joint result; services and need in the year before the money ends, and in the year after
it; years to the horizon; how many organizations there are. What the horizon does not reach is not a number."""
AROUND = 7  # how many they are


def part_of(above, below):
    """Return above / below; not a number where there is nothing to divide by."""
    return above / below if below > 0.0 else NOT_A_NUMBER


def _need_met(total, level, around):
    return part_of(total[series.SERVED], total[series.NEED])


def _crises_met(total, level, around):
    return part_of(total[series.CRISES_MET], total[series.CRISES_MET] + total[series.CRISES_MISSED])


def _windows_won(total, level, around):
    return total[series.WINDOWS_WON]


def _outside_resources(total, level, around):
    return total[series.WON] + total[series.WINDOW_INCOME] - total[series.APPLICATION_COST]


def _unknown(total, level, around):
    """A figure that needs the run of `nothing` on the same seed; `compute_many` fills it."""
    return NOT_A_NUMBER


def _followed(total, level, around):
    """Need met of the group whose need is least met under `nothing`, averaged over seeds at the last horizon."""
    return NOT_A_NUMBER


def _first_joint_result(total, level, around):
    return around[FIRST_RESULT]


def _policies_carried_out(total, level, around):
    return total[series.POLICIES_CARRIED_OUT]


def _leverage(total, level, around):
    return part_of(_outside_resources(total, level, around), total[series.SUBSIDY] - total[series.RETURNED])


def _overhead_share(total, level, around):
    return part_of(total[series.OVERHEAD], total[series.SUBSIDY])


def _full_cost(total, level, around):
    return total[series.SUBSIDY] - total[series.RETURNED] + total[series.HOURS_COST]


def _cost_per_relation(total, level, around):
    return part_of(_full_cost(total, level, around), level[series.WORKING_RELATIONS])


def _conflict(total, level, around):
    return part_of(total[series.PAIRS_STRAINED], total[series.PAIRS_JUDGED])


def _disappointments(total, level, around):
    """Promises broken and unfair bargains for each organization and year."""
    return part_of(total[series.BROKEN] + total[series.UNFAIR], around[COUNTED_ORGANIZATIONS] * around[YEARS])


def _failed_votes(total, level, around):
    return part_of(total[series.FAILED_VOTES], total[series.VOTES])


def _openings_ready(total, level, around):
    """At most 1: an opening of the month before the start may be met after it."""
    ready = part_of(total[series.OPENINGS_READY], total[series.OPENINGS])
    return 1.0 if ready > 1.0 else ready


def _left_outside(total, level, around):
    return level[series.LEFT_OUTSIDE]


def _power_inequality(total, level, around):
    return level[series.POWER_INEQUALITY]


def _trust_mean(total, level, around):
    return level[series.TRUST_MEAN]


def _trust_across(total, level, around):
    return level[series.TRUST_ACROSS]


def _density_any(total, level, around):
    return level[series.DENSITY_ANY]


def _density_formal(total, level, around):
    return level[series.DENSITY_FORMAL]


def _hub_loss(total, level, around):
    return level[series.HUB_LOSS]


def _mandate_gap(total, level, around):
    return level[series.MANDATE_GAP]


def _morale(total, level, around):
    return level[series.MORALE]


def _learning(total, level, around):
    return level[series.LEARNING]


def _active_share(total, level, around):
    return level[series.ACTIVE_SHARE]


def _attendance(total, level, around):
    return level[series.ATTENDANCE]


def _members(total, level, around):
    return level[series.MEMBERS]


def _legitimacy(total, level, around):
    return level[series.LEGITIMACY]


def _returned(total, level, around):
    return total[series.RETURNED]


def _granted(total, level, around):
    return total[series.GRANTED]


def _dependency(total, level, around):
    """Need met in the last year of the money less need met in the year after it; NaN if the horizon does not reach that far.

    The money of a strategy that ends before its time, or withdraws, ends with it.
    """
    return part_of(around[SERVED_BEFORE], around[NEED_BEFORE]) - part_of(around[SERVED_AFTER], around[NEED_AFTER])


OUTCOME_FORMULAS: dict[str, Callable] = {
    "need_met": _need_met, "crises_met": _crises_met, "windows_won": _windows_won, "outside_resources": _outside_resources,
    "need_met_worst_off": _followed, "first_joint_result": _first_joint_result, "policies_carried_out": _policies_carried_out,
    "leverage": _leverage, "overhead_share": _overhead_share, "full_cost": _full_cost, "cost_per_relation": _cost_per_relation,
    "conflict": _conflict, "disappointments": _disappointments, "failed_votes": _failed_votes, "openings_ready": _openings_ready,
    "left_outside": _left_outside, "power_inequality": _power_inequality, "trust_mean": _trust_mean, "trust_across": _trust_across,
    "density_any": _density_any, "density_formal": _density_formal, "hub_loss": _hub_loss, "mandate_gap": _mandate_gap,
    "morale": _morale, "learning": _learning, "active_share": _active_share, "attendance": _attendance, "members": _members,
    "legitimacy": _legitimacy, "returned": _returned, "granted": _granted, "crowding_out": _unknown, "dependency": _dependency,
}
"""Name of an outcome -> its formula, in the order in which outcomes are told."""


class _Noted(dict):
    """Numbers that remember which of them were read."""

    def __missing__(self, place: int) -> float:
        self[place] = 1.0
        return 1.0


def series_read() -> set[int]:
    """Return the numbers of the series that any of the formulas reads."""
    noted, around = _Noted(), _Noted()
    for formula in OUTCOME_FORMULAS.values():
        formula(noted, noted, around)
    return set(noted)
