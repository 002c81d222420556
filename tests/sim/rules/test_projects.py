"""Partnerships: who takes the initiative, who is won over, what negotiating costs, how long it lasts and what it leaves."""

import numpy as np
import pytest
from scipy import stats

from simpul.sim.rules.contacts import forget, slot_of
from simpul.sim.rules.projects import begin_project, best_partner, end_project, initiator_of, negotiate, run_project
from simpul.sim.state.columns import COLUMNS
from tests.sim.rules.small import acquaint, balanced_books, community, finance, know, structure, tally


def friends(count=6, trust=0.6, **plan):
    """Organizations that all know and trust each other, and an agreed kind of project."""
    c, p = community(count, structures=2, context={"rivalry": 0.0, "power_use": 0.0}, events=60)
    for i in range(count):
        for j in range(i):
            acquaint(c, p, i, j, depth=1, trust=trust)
    structure(c, hours=20.0, **({"selects": 1, "term": 24, "partners_most": 3, "formality": 0.6, "intensity": 0.5} | plan))
    finance(c)
    return c, p


def test_a_project_begins_with_its_partners_and_runs_for_its_term():
    c, p = friends()
    run_project(c, p, 0, 0)
    members = np.flatnonzero(c.member[0])
    assert len(members) == c.member_count[0] == 3
    for t in range(1, 24):
        run_project(c, p, 0, t)
        assert np.flatnonzero(c.member[0]).tolist() == members.tolist()
    run_project(c, p, 0, 24)
    assert c.member_count[0] == 0
    assert c.member[0].sum() == 0


def test_a_new_project_begins_while_instalments_come_and_not_after():
    c, p = friends(term=6)
    members = []
    for t in range(60):
        run_project(c, p, 0, t)
        members.append(int(c.member_count[0]))
    begun = [t for t in range(1, 60) if members[t] and not members[t - 1]]
    assert begun == [7, 14, 21]  # instalments come in months 0 to 23
    assert members[27:] == [0] * 33


def test_the_best_fit_among_the_trusting_is_asked_first():
    """Trust x (a half + shared interests + half of what both could gain): worked out for three contacts."""
    c, p = friends()
    c.lack[:] = 0
    c.marginal[:] = 1.0
    for j, trust, overlap, gain in ((1, 0.5, 0.9, 0.0), (2, 0.8, 0.2, 0.4), (3, 0.7, 0.5, 0.2)):
        s = slot_of(c, 0, j)
        c.trust[0, s], c.overlap[0, s] = trust, overlap
        c.marginal[j, 0] = 1.0 + gain
    for j in (4, 5):
        c.trust[0, slot_of(c, 0, j)] = 0.01
    scores = {1: 0.5 * 1.4, 2: 0.8 * (0.7 + 0.2), 3: 0.7 * (1.0 + 0.1)}
    ranking = sorted(scores, key=lambda j: -scores[j])
    found = []
    for _ in range(3):
        j = best_partner(c, p, 0, 0)
        found.append(j)
        c.member[0, j] = 1
    assert found == ranking == [3, 2, 1]


def test_who_trusts_the_initiator_too_little_declines():
    c, p = friends()
    for j in range(1, 6):
        c.trust[j, slot_of(c, j, 0)] = 0.34
    assert best_partner(c, p, 0, 0) == -1
    c.trust[4, slot_of(c, 4, 0)] = 0.35
    assert best_partner(c, p, 0, 0) == 4


def test_an_initiator_nobody_joins_is_no_member_of_anything():
    c, p = friends(trust=0.2)
    begin_project(c, p, 0, 0)
    assert c.member_count[0] == 0
    assert c.member[0].sum() == 0
    assert c.ever_member.sum() == 0
    assert c.event_count[0] == 0


def test_nobody_is_in_two_projects():
    c, p = friends()
    structure(c, 1, hours=20.0, selects=1, term=24, partners_most=3)
    finance(c, 1)
    run_project(c, p, 0, 0)
    run_project(c, p, 1, 0)
    assert c.member_count.tolist() == [3, 3]
    assert c.member.sum(axis=0).max() == 1


def test_anybody_may_take_the_initiative_alike():
    c, p = friends()
    c.dormant[2] = 1
    counts = np.bincount([initiator_of(c, p, 0, t) for t in range(1000)], minlength=6)
    assert counts[2] == 0
    assert stats.chisquare(counts[[0, 1, 3, 4, 5]]).pvalue > 1e-3


@pytest.mark.parametrize(("partners", "formality"), [((0, 1), 0.0), ((0, 1, 2), 0.6), ((0, 1, 2, 3, 4), 1.0)])
def test_negotiation_takes_eight_hours_a_pair_more_the_more_is_written_down(partners, formality):
    c, p = friends(formality=formality)
    structure(c, members=partners, hours=20.0, selects=1, formality=formality)
    negotiate(c, p, 0, 0)
    pairs = len(partners) * (len(partners) - 1) / 2
    assert c.hours_used.sum() == pytest.approx(8.0 * pairs * (1.0 + formality))
    assert len(set(c.hours_used[list(partners)].tolist())) == 1
    assert tally(c, "hours_structures") == pytest.approx(c.hours_used.sum())
    assert c.burden[0].sum() == pytest.approx(c.hours_used.sum() * 0.01)


@pytest.mark.parametrize(("formality", "signed"), [(0.29, 0), (0.3, 1)])
def test_what_is_written_down_is_a_contract_between_each_two(formality, signed):
    c, p = friends()
    structure(c, members=(0, 1, 2), hours=20.0, selects=1, formality=formality)
    negotiate(c, p, 0, 0)
    for i in range(6):
        for s in range(c.contacts[i]):
            both = c.member[0, i] == c.member[0, c.partner[i, s]] == 1
            assert (c.agreed_until[i, s] > 0) == bool(signed and both)


def test_partners_whose_books_are_full_sign_with_nobody_else_in_their_place():
    """Two partners who cannot take each other into their books: no third arc gets the contract."""
    c, p = friends(count=4)
    for i, j in ((0, 1), (1, 0)):
        forget(c, i, slot_of(c, i, j))
    c = type(c)(*(a[..., :2].copy() if "D" in about.shape else a for about, a in zip(COLUMNS, c, strict=True)))
    structure(c, members=(0, 1), hours=20.0, selects=1, formality=0.9)
    negotiate(c, p, 0, 0)
    assert not c.agreed_until.any()


def test_at_the_end_partners_meet_each_others_partners():
    """0 and 1 did a project; 1's only other partner is 2, whom 0 did not know."""
    met = 0
    for seed in range(60):
        c, p = STRANGERS
        c.contacts[:] = c.slot_at[:] = 0
        acquaint(c, p, 0, 1, depth=1)
        acquaint(c, p, 1, 2, depth=1)
        c.partners[:] = 1, 2, 1, 0
        structure(c, members=(0, 1), hours=20.0, selects=1)
        with balanced_books(c):
            end_project(c, p, 0, seed)
        assert c.member_count[0] == 0
        assert c.contacts[3] == 0
        met += int(slot_of(c, 0, 2) >= 0)
    assert stats.binomtest(met, 60, 0.5).pvalue > 1e-3  # the partner of 1 that comes to mind is 0 itself, or 2


STRANGERS = community(4)


def test_a_project_needs_hours_and_an_active_structure():
    for change in ("reach_hours", "ended", "begins"):
        c, p = friends()
        getattr(c, change)[0] = 5
        if change == "reach_hours":
            c.reach_hours[0] = 0.0
        run_project(c, p, 0, 0)
        assert c.member_count[0] == 0


def test_partners_need_to_know_each_other_from_both_sides():
    c, p = friends(count=3)
    forget(c, 1, slot_of(c, 1, 0))
    know(c, 0, 2, trust=0.01)
    assert best_partner(c, p, 0, 0) == 2
