"""The life of a structure: instalments, formation, hours as a queue, the spending tail, what goes back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import stats

from simpul.sim.rules.structures import close_month, find_hours, give_back, is_active, open_month, random_member, take_hours
from simpul.sim.state.columns import INTRODUCE, MEDIATE, VERBS
from simpul.sim.state.series import EVENTS
from tests.sim.rules.small import balanced_books, community, finance, flow, holdings, structure, tally

EVEN = dict.fromkeys(VERBS, 1.0)


def unformed(c, z=0, **plan):
    """A structure that has yet to form, with a subsidy of 48 pm in 24 instalments of 2."""
    structure(c, z, **plan)
    c.formed[z] = -1
    finance(c, z)


def months(c, p, first, last):
    """Open and close structure 0's months with the books held to balance; return (subsidy, spent, returned) in all."""
    sums = np.zeros(3)
    for t in range(first, last):
        with balanced_books(c):
            open_month(c, p, 0, t)
            close_month(c, p, 0, t)
        sums += flow(c, "subsidy"), flow(c, "spent"), flow(c, "returned")
    return sums


def formation(seeds, mean=24.0):
    """Return the month each of many new structures forms in, one for each seed."""
    c, p = community(2)
    formed = []
    for seed in seeds:
        unformed(c, formation_mean=mean)
        for t in range(400):
            c.account[0] = 0.0
            open_month(c, p._replace(seed=seed), 0, t)
            if c.formed[0] >= 0:
                formed.append(t)
                break
        else:
            raise AssertionError("never formed")
    return np.array(formed)


def test_a_new_structure_forms_after_two_stages_with_a_mean_of_two_years():
    """Erlang-2: the month in which a time of two exponential stages of mean 12 ends (chi-square over quarters of its law)."""
    formed = formation(range(1000))
    law = stats.erlang(2, scale=12.0)
    edges = np.array([0, 6, 12, 18, 24, 32, 42, 60, 10_000])
    counts = np.histogram(formed, edges)[0]
    expected = np.diff(law.cdf(edges)) * len(formed)
    assert stats.chisquare(counts, expected).pvalue > 1e-3
    # A time within a month counts as that month, half a month less on average.
    assert formed.mean() + 0.5 == pytest.approx(24.0, abs=4.0 * law.std() / np.sqrt(len(formed)))


def test_other_structures_form_at_once():
    assert set(formation(range(5), mean=0.0)) == {0}


def test_leadership_is_drawn_when_it_forms_as_a_standard_normal():
    c, p = community(2)
    drawn = []
    for seed in range(600):
        unformed(c)
        open_month(c, p._replace(seed=seed), 0, 0)
        drawn.append(c.leadership[0])
    assert stats.kstest(drawn, "norm").pvalue > 1e-3


def test_nothing_happens_before_it_begins():
    c, p = community(3, events=3)
    unformed(c, host=2, home=0)
    c.begins[0] = 5
    assert months(c, p, 0, 5).tolist() == [0.0, 0.0, 0.0]
    assert c.formed[0] == -1
    months(c, p, 5, 6)
    assert c.formed[0] == 5
    assert c.events[:1].tolist() == [[5, EVENTS.index("structure_formed"), 2, 0, 0, -1, 0]]
    assert is_active(c, 0, 5)
    assert not is_active(c, 0, 4)


def test_a_quarter_of_the_instalments_is_spent_while_it_forms():
    c, p = community(2)
    unformed(c, formation_mean=24.0)
    when = int(formation([p.seed])[0])
    assert when > 3
    subsidy, spent, _returned = months(c, p, 0, min(when, 24))
    assert subsidy == 2.0 * min(when, 24)
    assert spent == pytest.approx(0.25 * subsidy)
    assert c.account[0] == pytest.approx(0.75 * subsidy)
    assert c.staff_hours[0] == 0.0


def test_staff_money_buys_128_hours_a_pm_and_a_fifth_is_overhead():
    c, p = community(2)
    structure(c, staff_share=0.6, grant_share=0.5, pool_share=0.2)
    finance(c)
    with balanced_books(c):
        open_month(c, p, 0, 0)
    assert c.staff_hours[0] == pytest.approx(128.0 * 1.2)
    assert c.reach_hours[0] == pytest.approx(128.0 * 1.2)
    assert tally(c, "overhead") == pytest.approx(0.24)
    assert tally(c, "staff_money") == pytest.approx(0.96)
    assert c.staff_hours[0] / 160.0 == pytest.approx(tally(c, "staff_money"))  # what is not overhead is worked
    assert [c.grant_money[0], c.pool_money[0], c.strengthen_pot[0]] == pytest.approx([0.4, 0.16, 0.24])
    assert c.account[0] == pytest.approx(0.0, abs=1e-12)


@given(staff=some.floats(0.0, 1.0), grants=some.floats(0.0, 1.0), pool=some.floats(0.0, 1.0), held=some.floats(0.0, 90.0))
def test_every_pm_of_the_budget_is_set_aside_or_spent(staff, grants, pool, held):
    c, p = STRUCTURE
    pool = min(pool, 1.0 - grants)
    c.staff_share[0], c.grant_share[0], c.pool_share[0], c.account[0] = staff, grants, pool, held
    c.grant_money[0] = c.pool_money[0] = c.strengthen_pot[0] = 0.0
    with balanced_books(c):
        open_month(c, p, 0, 3)
    budget = 2.0 + held / 12.0  # the instalment and a twelfth of the savings
    assert c.account[0] == pytest.approx(held + 2.0 - budget, abs=1e-9)
    assert flow(c, "spent") == pytest.approx(staff * budget, abs=1e-9)
    assert c.grant_money[0] + c.pool_money[0] + c.strengthen_pot[0] == pytest.approx((1.0 - staff) * budget, abs=1e-9)


STRUCTURE = community(2)
structure(STRUCTURE[0])
finance(STRUCTURE[0])


def test_savings_are_spent_over_a_year_and_what_is_left_two_years_after_the_last_instalment_goes_back():
    c, p = community(2)
    structure(c, members=(0, 1), staff_share=1.0)
    finance(c)
    c.account[0] = 24.0
    subsidy, spent, returned = months(c, p, 0, 48)
    assert (subsidy, returned) == (48.0, 0.0)
    left = 24.0 * (11.0 / 12.0) ** 48
    assert c.account[0] == pytest.approx(left)
    assert spent == pytest.approx(72.0 - left)
    _subsidy, spent, returned = months(c, p, 48, 49)
    assert (spent, returned) == (0.0, pytest.approx(left))
    assert tally(c, "returned") == pytest.approx(left)
    assert holdings(c)[0] == pytest.approx(2.0)  # only what the two organizations hold
    assert months(c, p, 49, 60).tolist() == [0.0, 0.0, 0.0]


def test_everything_set_aside_goes_back_too():
    c, p = community(2)
    structure(c)
    finance(c)
    c.account[0], c.pool_money[0], c.strengthen_pot[0], c.grant_money[0] = 1.0, 2.0, 3.0, 4.0
    with balanced_books(c):
        give_back(c, 0)
    assert flow(c, "returned") == 10.0


def test_the_money_of_a_structure_that_never_forms_goes_back_all_the_same():
    c, p = community(2)
    unformed(c, formation_mean=1e9)
    subsidy, spent, returned = months(c, p, 0, 60)
    assert (subsidy, spent) == (48.0, pytest.approx(12.0))
    assert returned == pytest.approx(36.0)
    assert c.account[0] == 0.0


def test_a_host_gives_its_share_of_hours_and_no_more_than_it_has():
    for used, own in ((0.0, 8.0), (36.0, 4.0), (40.0, 0.0)):
        c, p = community(2)
        structure(c, host=1, host_share=0.2, staff=0.0)
        c.hours_used[1] = used
        find_hours(c, p, 0, 0)
        assert c.reach_hours[0] == pytest.approx(own)
        assert c.hours_used[1] == pytest.approx(used + own)
        assert tally(c, "hours_structures") == pytest.approx(own)


def test_volunteers_give_by_morale_and_informality():
    """Six hours a month at full morale of an organization of volunteers only, a fifth of it where nobody is one."""
    c, p = community(3)
    structure(c, members=(0, 1), volunteer_hours=6.0, staff=0.0)
    c.volunteer[:] = 1.0, 0.0, 1.0
    c.morale[:] = 0.8, 1.0, 1.0
    find_hours(c, p, 0, 0)
    assert c.hours_used.tolist() == pytest.approx([4.8, 1.2, 0.0])
    assert c.reach_hours[0] == pytest.approx(6.0)
    assert c.burden[0, :2].tolist() == pytest.approx([0.048, 0.012])


def test_hours_are_split_over_the_verbs_and_saved_up_to_a_limit():
    c, p = community(2)
    structure(c)
    c.verb_share[0] = np.arange(1, 12) / 66.0
    for month in range(1, 40):
        c.staff_hours[0] = 66.0
        find_hours(c, p, 0, 0)
        np.testing.assert_allclose(c.bank[0], np.minimum(240.0, month * np.arange(1, 12)))


@given(inflow=some.floats(0.0, 40.0), cost=some.floats(1.0, 12.0), wants=some.lists(some.integers(0, 12), min_size=12, max_size=12))
def test_a_broker_is_a_queue_in_which_no_hour_is_used_twice(inflow, cost, wants):
    """Actions of every month so far never cost more than the hours that came in, and wait for them when there are too few."""
    c, p = STRUCTURE
    c.verb_share[0], c.bank[0] = 0.0, 0.0
    c.verb_share[0, INTRODUCE] = 1.0
    done = 0
    for month, wanted in enumerate(wants, start=1):
        c.staff_hours[0] = inflow
        find_hours(c, p, 0, 0)
        tries = 0
        while tries < wanted and take_hours(c, 0, INTRODUCE, cost):
            done += 1
            tries += 1
        assert done * cost <= month * inflow + 1e-6
        assert tries == wanted or c.bank[0, INTRODUCE] < cost
        assert c.bank[0, INTRODUCE] <= 240.0
    assert not take_hours(c, 0, MEDIATE, 0.1)  # another verb's hours are not its own


def test_members_are_drawn_alike():
    c, _p = community(6)
    structure(c, members=(1, 3, 4))
    u = (np.arange(3000) + 0.5) / 3000
    counts = np.bincount([random_member(c, 0, x) for x in u], minlength=6)
    assert counts.tolist() == [0, 1000, 0, 1000, 1000, 0]
    assert random_member(community(2)[0], 0, 0.5) == -1
