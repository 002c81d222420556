"""The outside world: how often crises, windows and openings begin, how large they are, and an organization's own month."""

import math
import statistics

import numpy as np
import pytest
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.crises import respond_to_crises
from simpul.sim.rules.environment import (
    begin_month,
    earn,
    fade_information,
    hours_available,
    hours_left,
    pay,
    turn_luck,
    turn_world,
)
from simpul.sim.rules.openings import decide_openings
from simpul.sim.rules.policy import decide_windows
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from simpul.sim.state.settings import settings
from tests.sim.rules.small import balanced_books, community, flow, happens, scenario, tally

MONTHS = 4000


def quiet_months(months, places=1, issues=2, **context):
    """Let the world turn for a community that responds to nothing; return what began, month by month, and the sizes."""
    c, p = community(5, places=places, issues=issues, context=context)
    c.capacity[:] = 0.0  # nobody sees anything
    c.carried[:] = 0.0
    begun = {"crises_begun": [], "windows_opened": [], "openings": []}
    free = {name: [] for name in begun}
    sizes = {"crisis": [], "opening": [], "issue": []}
    for t in range(months):
        c.tally[:] = 0.0
        free["crises_begun"].append((c.crisis_left == 0).sum())
        free["windows_opened"].append((c.window_left == 0).sum())
        free["openings"].append((c.opening_left == 0).sum())
        before, open_before = c.crisis_left.copy(), c.opening_left.copy()
        for place in range(places):
            turn_world(c, p, place, t)
        sizes["crisis"] += c.crisis_need[(before == 0) & (c.crisis_left > 0)].tolist()
        new = (open_before == 0) & (c.opening_left > 0)
        sizes["opening"] += c.opening_size[new].tolist()
        sizes["issue"] += c.opening_issue[new].tolist()
        for name, counts in begun.items():
            counts.append(tally(c, name))
        for place in range(places):
            respond_to_crises(c, p, place, t)
            decide_windows(c, p, place, t)
            decide_openings(c, p, place, t)
    return c, p, {name: np.array(counts) for name, counts in begun.items()}, {n: np.array(v) for n, v in free.items()}, sizes


@pytest.fixture(scope="module")
def world():
    return quiet_months(MONTHS)


@pytest.mark.parametrize(("name", "rate"), [("crises_begun", 0.02), ("windows_opened", 0.01), ("openings", 0.1667)])
def test_what_begins_begins_at_its_rate_wherever_nothing_of_the_kind_runs(world, name, rate):
    _c, _p, begun, free, _sizes = world
    assert happens(begun[name].sum(), free[name].sum(), rate)


@pytest.mark.parametrize(("name", "rate", "spots", "lasts"), [
    ("crises_begun", 0.02, 2, 3), ("windows_opened", 0.01, 2, 6), ("openings", 0.1667, 1, 4),
])
def test_counts_over_the_years_are_those_of_a_renewal_process(world, name, rate, spots, lasts):
    """Each spot waits a geometric time and then runs its months: the mean number per month is 1 / (1 / rate + months - 1)."""
    begun = world[2][name]
    expected = MONTHS * spots / (1.0 / rate + lasts - 1.0)
    interval_sd = math.sqrt(1.0 - rate) / rate
    sd = interval_sd * math.sqrt(MONTHS * spots / (1.0 / rate + lasts - 1.0) ** 3)
    assert abs(begun.sum() - expected) < 4.0 * sd


def test_years_with_no_one_two_or_more_crises_are_poisson():
    """With a low rate and eight issues in three places, crises of a year are Poisson counts (chi-square on 250 years)."""
    _c, p, begun, _free, _sizes = quiet_months(3000, places=3, issues=8, crisis=0.1)
    years = begun["crises_begun"].reshape(-1, 12).sum(axis=1).astype(int)
    assert p.crisis_chance == pytest.approx(0.02 * 0.2)
    mean = 24 * 12 / (1.0 / p.crisis_chance + 2.0)
    expected = stats.poisson.pmf(range(4), mean)
    expected = np.append(expected, 1.0 - expected.sum()) * len(years)
    assert stats.chisquare(np.bincount(years.clip(max=4), minlength=5), expected).pvalue > 1e-3


def test_sizes_are_even_over_their_ranges(world):
    sizes = world[4]
    crises = np.array(sizes["crisis"]) * 25.0 / 5.0  # a place of five
    assert stats.kstest(crises, stats.uniform(4.0, 6.0).cdf).pvalue > 1e-3
    assert stats.kstest(sizes["opening"], stats.uniform(6.0, 30.0).cdf).pvalue > 1e-3
    assert stats.chisquare(np.bincount(sizes["issue"], minlength=2)).pvalue > 1e-3


@pytest.mark.parametrize(("context", "name", "factor"), [
    ("crisis", "crises_begun", 2.0), ("window", "windows_opened", 2.0), ("opportunity", "openings", 2.0),
])
def test_context_runs_from_never_to_twice_as_often(context, name, factor):
    _c, _p, begun, _free, _sizes = quiet_months(300, **{context: 0.0})
    assert begun[name].sum() == 0
    _c, _p, begun, free, _sizes = quiet_months(1500, **{context: 1.0})
    rate = {"crises_begun": 0.02, "windows_opened": 0.01, "openings": 0.1667}[name]
    assert happens(begun[name].sum(), free[name].sum(), rate * factor)


def test_the_same_world_for_every_community_with_the_seed():
    c, p = community(5)
    other, q = community(9)
    other.power[:] = 0.9
    for t in range(60):
        turn_world(c, p, 0, t)
        turn_world(other, q, 0, t)
        assert (c.crisis_left == other.crisis_left).all()
        assert (c.window_left == other.window_left).all()
        np.testing.assert_allclose(other.crisis_need, c.crisis_need * 9.0 / 5.0)


def test_moods_are_autoregressive_with_the_spread_and_memory_given():
    c, p = community(2, parameters={"disposition_spread": 0.8, "disposition_memory": 0.9, "income_shock": 0.1})
    moods, levels = [], []
    for t in range(6000):
        turn_luck(c, p, 0, t)
        moods.append(c.disposition[0])
        levels.append(c.level[0])
        assert c.warmth[0] == pytest.approx(math.exp(c.disposition[0]))
        assert c.luck[0] == pytest.approx(math.exp(c.level[0] - p.level_mean))
    for values, spread, memory in ((moods, 0.8, 0.9), (levels, 0.1 / math.sqrt(1.0 - 0.81), 0.9)):
        values = np.array(values[200:])
        assert values.std() == pytest.approx(spread, rel=0.08)
        assert np.corrcoef(values[:-1], values[1:])[0, 1] == pytest.approx(memory, abs=0.02)
        assert abs(values.mean()) < 4.0 * spread * math.sqrt(19.0 / len(values))


def test_morale_returns_to_a_half():
    c, p = community(2)
    c.morale[0] = 1.0
    for t in range(30):
        turn_luck(c, p, 0, t)
    assert c.morale[0] == pytest.approx(0.5 + 0.5 * 0.95**30)


def test_information_goes_stale_by_half_in_its_half_life_and_new_is_found():
    c, p = community(2)
    c.stock[0, INFORMATION] = 8.0
    for _ in range(18):
        fade_information(c, p, 0)
    assert c.stock[0, INFORMATION] == pytest.approx(2.0)
    c.information_flow[0] = 0.3
    for _ in range(600):
        with balanced_books(c):
            fade_information(c, p, 0)
    assert c.stock[0, INFORMATION] == pytest.approx(0.3 / (1.0 - 0.5 ** (1 / 9)))
    c.dormant[0] = 1
    for _ in range(9):
        fade_information(c, p, 0)
    assert c.stock[0, INFORMATION] == pytest.approx(0.15 / (1.0 - 0.5 ** (1 / 9)))


def test_the_season_swings_around_the_mean_from_the_end_of_the_burn_in():
    c, _p = community(2)
    described = scenario(2, seasonal=0.5, burn_in=7)
    p = settings(described, 1)
    earned = []
    for t in range(7, 31):
        before = c.stock[0, FUNDS]
        earn(c, p, 0, t)
        earned.append(c.stock[0, FUNDS] - before)
    np.testing.assert_allclose(earned, [4.0 * (1.0 + 0.5 * math.cos(2.0 * math.pi * m / 12.0)) for m in range(24)], atol=2e-4)
    assert sum(earned[:12]) == pytest.approx(48.0)


def test_luck_leaves_mean_income_where_it_is():
    """The level is normal with the variance of an AR(1) that remembers .9; the mean of income over years is the income."""
    c, p = community(2)
    sd = p.income_shock / math.sqrt(1.0 - 0.81)
    earned = []
    for n in range(2001):
        c.luck[0] = math.exp(sd * statistics.NormalDist().inv_cdf((n + 0.5) / 2001) - p.level_mean)
        before = c.stock[0, FUNDS]
        earn(c, p, 0, 0)
        earned.append(c.stock[0, FUNDS] - before)
    assert statistics.fmean(earned) == pytest.approx(4.0, rel=2e-3)


def test_income_by_size_luck_and_dormancy():
    c, p = community(2)
    c.size[0], c.luck[0] = 0.5, 1.2
    with balanced_books(c):
        earn(c, p, 0, 0)
    assert flow(c, "income") == pytest.approx(4.0 * 0.5 * 1.2)
    c.dormant[0] = 1
    with balanced_books(c):
        earn(c, p, 0, 0)
    assert flow(c, "income") == pytest.approx(4.0 * 0.5 * 1.2 / 4.0)


def test_a_won_window_pays_a_share_of_income_on_the_issue():
    c, p = community(2, issues=2)
    c.interest[0] = 0.75, 0.25
    c.win_until[0] = 10, 0
    for t, share in ((9, 0.05 * 0.75), (10, 0.0)):
        with balanced_books(c):
            earn(c, p, 0, t)
        assert flow(c, "won") == pytest.approx(4.0 * share)
        assert tally(c, "window_income") == pytest.approx(4.0 * share)


def test_half_a_year_below_payroll_shrinks_and_six_times_that_lies_dormant():
    c, p = community(2)
    c.income[0] = 0.0
    c.stock[0] = 0.0
    sizes = []
    for t in range(36):
        pay(c, p, 0, t)
        sizes.append(c.size[0])
    np.testing.assert_allclose(sizes[5::6], 0.85 ** np.arange(1, 7))
    assert sizes[4] == 1.0
    assert c.dormant[0] == 1  # .85^6 is the first below .4
    assert hours_available(c, 0) == 0.0


def test_one_good_month_ends_a_lean_time():
    c, p = community(2)
    for t in range(30):
        c.stock[0, FUNDS] = 0.0 if t % 6 < 5 else 2.5
        pay(c, p, 0, t)
    assert c.size[0] == 1.0


def test_payroll_is_paid_and_the_dormant_pay_a_tenth_until_they_can_start_again():
    c, p = community(2)
    c.stock[0, FUNDS] = 5.0
    with balanced_books(c):
        pay(c, p, 0, 0)
    assert flow(c, "spent") == pytest.approx(2.4)
    c.dormant[0], c.size[0] = 1, 0.4
    c.stock[0, FUNDS] = 3.0 * 0.96 - 0.01
    with balanced_books(c):
        pay(c, p, 0, 0)
    assert flow(c, "spent") == pytest.approx(0.096)
    assert c.dormant[0] == 1
    c.stock[0, FUNDS] = 3.0 * 0.96
    pay(c, p, 0, 0)
    assert c.dormant[0] == 0


def test_the_rich_grow_back_to_their_first_size():
    c, p = community(2)
    c.size[0] = 0.9
    for t in range(10):
        c.stock[0, FUNDS] = 100.0
        pay(c, p, 0, t)
    assert c.size[0] == 1.0


def test_hours_follow_size_and_the_morale_of_volunteers():
    c, _p = community(2)
    c.volunteer[0], c.morale[0], c.size[0] = 0.7, 0.9, 0.5
    assert hours_available(c, 0) == pytest.approx(40.0 * 0.5 * (1.0 + 0.7 * 0.4))
    c.hours_used[0] = 30.0
    assert hours_left(c, 0) == 0.0


def test_the_books_of_a_beginning_month_balance():
    c, p = community(4)
    c.skill_flow[:] = 0.4
    c.information_flow[:] = 0.1
    c.win_until[0, 0] = 99
    c.dormant[3], c.income[3], c.stock[3, FUNDS] = 1, 0.0, 0.0
    for t in range(12):
        before = copy(c)
        with balanced_books(c):
            for i in range(4):
                turn_luck(c, p, i, t)
                begin_month(c, p, i, t)
        assert c.flow[series.INCOME, SKILLS] == pytest.approx(1.2)
        assert c.stock[3, SKILLS] == before.stock[3, SKILLS]
