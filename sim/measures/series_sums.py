"""What is read of the monthly series of one run, `s` [month, series]: sums of flows, levels at the end, what is around the money.

Sums are taken in the order in which NumPy takes them (eight at a time, halves of what is longer than 128), to the last bit: the
order in which numbers are added is part of what a sum is.
"""

from __future__ import annotations

from simpul.sim.measures import outcome_formulas as places
from simpul.sim.numerics.elementary import INFINITY, NOT_A_NUMBER
from simpul.sim.state import series
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.series import FIRST_LEVEL

ABREAST_SUMS = 8  # so many sums are taken beside each other
LONGEST_BLOCK = 128  # numbers that are added in one go; rules cannot call themselves, so that every halving has a rule of its own


def sum_over(s, n, first, last):
    """Return the sum of series n over months first .. last - 1, of which there are at most 600."""
    count = last - first
    if count <= LONGEST_BLOCK:
        return _block(s, n, first, last)
    middle = first + _half(count)
    return _fourth(s, n, first, middle) + _fourth(s, n, middle, last)


def _fourth(s, n, first, last):
    count = last - first
    if count <= LONGEST_BLOCK:
        return _block(s, n, first, last)
    middle = first + _half(count)
    return _eighth(s, n, first, middle) + _eighth(s, n, middle, last)


def _eighth(s, n, first, last):
    count = last - first
    if count <= LONGEST_BLOCK:
        return _block(s, n, first, last)
    middle = first + _half(count)
    return _block(s, n, first, middle) + _block(s, n, middle, last)


def _half(count):
    """Return the half of a count in whole eights."""
    half = count // 2
    return half - half % ABREAST_SUMS


def _block(s, n, first, last):
    """Return a sum of at most 128 numbers."""
    if last - first < ABREAST_SUMS:
        whole = 0.0
        for t in range(first, last):
            whole += s[t, n]
        return whole
    a = s[first, n]
    b = s[first + 1, n]
    c = s[first + 2, n]
    d = s[first + 3, n]
    e = s[first + 4, n]
    f = s[first + 5, n]
    g = s[first + 6, n]
    h = s[first + 7, n]
    rounds = (last - first) // ABREAST_SUMS
    for turn in range(1, rounds):
        t = first + ABREAST_SUMS * turn
        a += s[t, n]
        b += s[t + 1, n]
        c += s[t + 2, n]
        d += s[t + 3, n]
        e += s[t + 4, n]
        f += s[t + 5, n]
        g += s[t + 6, n]
        h += s[t + 7, n]
    whole = ((a + b) + (c + d)) + ((e + f) + (g + h))
    for t in range(first + ABREAST_SUMS * rounds, last):
        whole += s[t, n]
    return whole


def read_series(s, start, end, usual_end, organizations, total, level, around):
    """Write into `total`, `level` and `around` what outcomes are computed from (`outcome_formulas.py`), `end` being the first month
    after the horizon and `usual_end` the first without money where none was paid."""
    for n in range(FIRST_LEVEL):
        total[n] = sum_over(s, n, start, end)
    for n in range(FIRST_LEVEL, s.shape[1]):
        level[n] = s[end - 1, n]
    around[places.FIRST_RESULT] = first_month_of(s, series.JOINT_RESULTS, start, end)
    ends = money_end_of(s, usual_end)
    if ends + MONTHS_OF_A_YEAR <= end and ends - MONTHS_OF_A_YEAR >= start:
        around[places.SERVED_BEFORE] = sum_over(s, series.SERVED, ends - MONTHS_OF_A_YEAR, ends)
        around[places.NEED_BEFORE] = sum_over(s, series.NEED, ends - MONTHS_OF_A_YEAR, ends)
        around[places.SERVED_AFTER] = sum_over(s, series.SERVED, ends, ends + MONTHS_OF_A_YEAR)
        around[places.NEED_AFTER] = sum_over(s, series.NEED, ends, ends + MONTHS_OF_A_YEAR)
    else:
        for place in range(places.SERVED_BEFORE, places.YEARS):
            around[place] = NOT_A_NUMBER
    around[places.YEARS] = (end - start) / MONTHS_OF_A_YEAR
    around[places.COUNTED_ORGANIZATIONS] = float(organizations)


def mean_of_known(values, room):
    """Return the mean of those of at most 600 values that are numbers, else not a number. room: [value, 1], to write in."""
    count = 0
    for n in range(values.shape[0]):
        if abs(values[n]) < INFINITY:  # not for what is not a number
            room[count, 0] = values[n]
            count += 1
    return sum_over(room, 0, 0, count) / count if count > 0 else NOT_A_NUMBER


def first_month_of(s, n, start, end):
    """Return months from the start to the end of the first month in which series n is above 0; not a number if there is none."""
    for t in range(start, end):
        if s[t, n] > 0.0:
            return t - start + 1.0
    return NOT_A_NUMBER


def money_end_of(s, usual_end):
    """Return the month after the last instalment."""
    ends = usual_end
    for t in range(s.shape[0]):
        if s[t, series.SUBSIDY] > 0.0:
            ends = t + 1
    return ends
