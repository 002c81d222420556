"""Shapley values: games with known answers, what the values promise, and intervals that hold what they should."""

import itertools
import math

import numpy as np
import pytest

from simpul.experiments.statistics.estimates import estimate
from simpul.experiments.statistics.shapley_values import drawn_orders, shapley_sides, teams_needed, teams_of

NAMES = ("a", "b", "c", "d")


def by_definition(players: int, worth: dict[int, float]) -> list[float]:
    """The mean of what each adds over all orders, order by order."""
    parts = [0.0] * players
    orders = list(itertools.permutations(range(players)))
    for order in orders:
        for player, before, after in zip(order, teams_of(order)[:-1], teams_of(order)[1:], strict=True):
            parts[player] += (worth[after] - worth[before]) / len(orders)
    return parts


def values(players: int, worth: dict, orders=None) -> np.ndarray:
    there, gone = shapley_sides(players, worth, orders)
    return there - gone


def any_game(players: int, seed: int) -> dict[int, float]:
    return dict(enumerate(np.random.default_rng(seed).normal(size=1 << players).tolist()))


def test_the_glove_game():
    """One has a left glove, two a right one; a pair is worth 1 (Shapley's value: 2/3, 1/6, 1/6)."""
    worth = {team: float(bool(team & 1 and team & 6)) for team in range(8)}
    assert values(3, worth) == pytest.approx([2 / 3, 1 / 6, 1 / 6], abs=1e-15)


def test_the_airport_game():
    """A runway costs what the largest aeroplane needs, each stretch shared by those who need it (Littlechild & Owen 1973)."""
    needs = (1.0, 3.0, 6.0, 10.0)
    worth = {team: max((need for place, need in enumerate(needs) if team >> place & 1), default=0.0) for team in range(16)}
    assert values(4, worth) == pytest.approx([1 / 4, 1 / 4 + 2 / 3, 1 / 4 + 2 / 3 + 3 / 2, 1 / 4 + 2 / 3 + 3 / 2 + 4], abs=1e-14)


@pytest.mark.parametrize("players", [1, 2, 3, 5])
def test_all_teams_give_what_the_definition_says(players):
    worth = any_game(players, players)
    assert values(players, worth) == pytest.approx(by_definition(players, worth), abs=1e-14)


@pytest.mark.parametrize("pairs", [0, 1, 3])
def test_parts_add_up_to_the_whole_and_who_adds_nothing_has_nothing(pairs):
    for key in range(20):
        worth = any_game(4, key)
        worth = {team: worth[team & 0b1011] for team in range(16)}      # c changes nothing
        there, gone = shapley_sides(4, worth, drawn_orders(NAMES, key, pairs) if pairs else None)
        assert (there - gone).sum() == pytest.approx(worth[15] - worth[0], rel=1e-12, abs=1e-14)
        assert there[2] == gone[2]


def test_of_a_game_that_adds_up_every_order_tells_the_same():
    gifts = (0.5, -1.0, 2.0, 0.25)
    worth = {team: sum(gift for place, gift in enumerate(gifts) if team >> place & 1) for team in range(16)}
    for key in range(5):
        assert values(4, worth, drawn_orders(NAMES, key, 1)) == pytest.approx(gifts, abs=1e-15)


def test_arrays_are_taken_apart_place_by_place():
    games = [any_game(3, seed) for seed in range(4)]
    worth = {team: np.array([game[team] for game in games]) for team in range(8)}
    assert values(3, worth) == pytest.approx(np.array([by_definition(3, game) for game in games]).T, abs=1e-14)


def test_orders_are_the_same_for_ever_and_names_keep_their_place():
    assert drawn_orders(NAMES, 7, 1)[0] == drawn_orders(NAMES, 7, 1)[1][::-1] == (0, 3, 1, 2)
    assert [NAMES[player] for player in drawn_orders(NAMES, 7, 1)[0] if player != 1] == [
        ("a", "c", "d")[player] for player in drawn_orders(("a", "c", "d"), 7, 1)[0]]


def test_every_order_is_drawn_as_often():
    counts = dict.fromkeys(itertools.permutations(range(3)), 0)
    for key in range(3000):
        counts[drawn_orders(NAMES[:3], key, 1)[0]] += 1
    assert sum((count - 500) ** 2 / 500 for count in counts.values()) < 20.5        # chi-squared of 5, one in a thousand


@pytest.mark.parametrize("players,pairs,teams", [(8, 1, 15), (7, 1, 13), (4, 0, 15), (3, 0, 7), (5, 2, 17), (1, 0, 1), (0, 0, 0)])
def test_as_many_teams_on_every_seed(players, pairs, teams):
    for key in range(8):
        orders = drawn_orders("abcdefgh"[:players], key, pairs) if pairs else None
        needed = teams_needed(players, orders)
        assert len(needed) == teams and (1 << players) - 1 not in needed and needed == sorted(needed)


def test_the_interval_of_drawn_orders_holds_the_value_of_all_orders():
    """A game with synergies and noise of its own on every seed: 95% of intervals over 30 seeds hold the true parts."""
    rng, players, seeds, trials = np.random.default_rng(5), 4, 30, 120
    true = any_game(players, 11)
    parts = by_definition(players, true)
    held = 0
    for trial in range(trials):
        found = np.empty((players, seeds))
        for seed in range(seeds):
            noise = rng.normal(scale=0.7, size=1 << players)
            worth = {team: true[team] + noise[team] for team in range(1 << players)}
            found[:, seed] = values(players, worth, drawn_orders(NAMES, trial * seeds + seed, 1))
        intervals = [estimate(found[player]) for player in range(players)]
        held += sum(one.low <= part <= one.high for one, part in zip(intervals, parts, strict=True))
    expected = 0.95 * trials * players
    assert abs(held - expected) < 4 * math.sqrt(trials * players * 0.95 * 0.05)
