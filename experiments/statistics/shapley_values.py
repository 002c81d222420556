"""Shapley values: a whole told as the sum of what each of its parts adds, whatever the order in which they are put in.

The part of a player is what it adds to those before it, on average over all orders of the players (Shapley 1953, A value for
n-person games, doi:10.1515/9781400881970-018). Parts add up to the whole exactly, a player that adds nothing anywhere has none, and
two that add the same everywhere have the same. A few drawn orders give it without bias, and add up exactly as well (Castro, Gómez &
Tejada 2009, doi:10.1016/j.cor.2008.04.004); an order together with its reverse varies less than two orders drawn apart (Mitchell,
Cooper, Frank & Holmes 2022, Sampling permutations for Shapley value estimation, JMLR 23, 1-46).

A team is a whole number with a bit for each player, the n-th player's being 1 << n.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Order = tuple[int, ...]
Sides = tuple[NDArray[np.float64], NDArray[np.float64]]


def drawn_orders(names: Sequence[str], key: int, pairs: int) -> list[Order]:
    """`pairs` orders of the players and their reverses, drawn by a whole number `key`: the same on every computer, for ever.

    A name stands where it stands whoever else plays: two games with common players have them in a common order.
    """
    found = []
    for pair in range(pairs):
        marks = [hashlib.sha256(f"{key} {pair} {name}".encode()).digest() for name in names]
        order = tuple(sorted(range(len(names)), key=lambda player: marks[player]))
        found += [order, order[::-1]]
    return found


def teams_of(order: Order) -> list[int]:
    """The teams of an order from nobody to everybody, one player more each time."""
    teams = [0]
    for player in order:
        teams.append(teams[-1] | 1 << player)
    return teams


def teams_needed(players: int, orders: Sequence[Order] | None) -> list[int]:
    """The teams whose worth has to be known but everybody's, ascending: all for None, else nobody and those of each order.

    As many orders give as many teams: one that two of them share stands there twice.
    """
    if orders is None:
        return list(range((1 << players) - 1))
    return sorted([0, *(team for order in orders for team in teams_of(order)[1:-1])])


def shapley_sides(players: int, worth: Mapping[int, NDArray[np.float64]], orders: Sequence[Order] | None) -> Sides:
    """What teams come to with a player and without it, on average: their difference is the player's part.

    worth: of each team, arrays of one shape; orders: those to be averaged over, each alike; None: all that there are. Returns two
    arrays [player, ...]: (with, without). Where a player changes nothing the two are equal to the last bit.
    """
    shape = np.shape(next(iter(worth.values())))
    there, gone = np.zeros((players, *shape)), np.zeros((players, *shape))
    if orders is not None:
        for order in orders:
            for player, (before, after) in zip(order, _steps(order), strict=True):
                there[player] += worth[after] / len(orders)
                gone[player] += worth[before] / len(orders)
        return there, gone
    for team in range(1 << players):
        size = team.bit_count()
        weight = 0.0 if size == players else 1.0 / (players * math.comb(players - 1, size))
        for player in range(players):
            if not team >> player & 1:
                there[player] += weight * worth[team | 1 << player]
                gone[player] += weight * worth[team]
    return there, gone


def _steps(order: Order) -> list[tuple[int, int]]:
    """Each team of an order with the one before it."""
    teams = teams_of(order)
    return list(zip(teams[:-1], teams[1:], strict=True))
