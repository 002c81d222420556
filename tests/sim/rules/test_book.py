"""The address book against a plain dictionary under random operations, and first impressions against closed forms."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from scipy import stats

from simpul.sim.initial_state import copy
from simpul.sim.rules.contacts import (
    any_partner,
    bargaining_share,
    forget,
    meet,
    nearness_of,
    niche_overlap,
    pair_luck,
    power_lead,
    prior_odds,
    shared_interests,
    slot_of,
)
from simpul.sim.rules.starting_ties import lay_ties
from simpul.sim.state.columns import COLUMNS, Community
from tests.sim.rules.small import acquaint, community, learn_of


def first_odds(c, p, i, j):
    """What i thinks of j when they meet: as `acquaint` works it out."""
    return prior_odds(c, p, i, j, shared_interests(c, i, j), pair_luck(c, p, i, j), power_lead(c, i, j))


PEOPLE, ROOM = 7, 3  # more to know than a book has room for


def narrow(c: Community, room: int) -> Community:
    """Return the community with address books of `room` contacts."""
    return Community(*(
        column[..., :room].copy() if "D" in about.shape else column for about, column in zip(COLUMNS, c, strict=True)
    ))


EMPTY, SETTINGS = community(PEOPLE)
EMPTY = narrow(EMPTY, ROOM)
somebody = some.integers(0, PEOPLE - 1)
worth = some.integers(-5, 5)
interests = some.lists(some.floats(0.01, 1.0), min_size=2, max_size=2).map(lambda weights: np.array(weights) / sum(weights))


class Book(RuleBasedStateMachine):
    """Everybody's book beside a dictionary that remembers (depth, value) of each contact."""

    def __init__(self):
        super().__init__()
        self.c = copy(EMPTY)
        self.known = {i: {} for i in range(PEOPLE)}

    def expect_learning(self, i, j) -> bool:
        """Do in the dictionary what `learn_of` promises; tell whether j is known afterwards."""
        mine = self.known[i]
        if j in mine:
            return True
        if len(mine) == ROOM:
            acquaintances = [contact for contact, (depth, _value) in mine.items() if depth == 0]
            if not acquaintances:
                return False
            least = min(mine[contact][1] for contact in acquaintances)
            dropped = [contact for contact in acquaintances if mine[contact][1] == least]
            gone = next(contact for contact in dropped if len(dropped) == 1 or slot_of(self.c, i, contact) < 0)
            del mine[gone]
        mine[j] = (0, 0.0)
        return True

    @rule(i=somebody, j=somebody)
    def learn(self, i, j):
        if i != j:
            full = len(self.known[i]) == ROOM
            was_known = j in self.known[i]
            s = learn_of(self.c, SETTINGS, i, j)
            assert (s >= 0) == self.expect_learning(i, j)
            assert s < 0 or self.c.partner[i, s] == j
            assert not full or was_known or s in (-1, ROOM - 1)

    @rule(i=somebody, j=somebody)
    def get_to_know(self, i, j):
        meet(self.c, SETTINGS, i, j)
        if i != j:
            self.expect_learning(i, j)
            self.expect_learning(j, i)

    @rule(i=somebody, j=somebody, depth=some.integers(0, 4), value=worth)
    def deepen(self, i, j, depth, value):
        s = slot_of(self.c, i, j)
        if s >= 0:
            self.c.depth[i, s], self.c.value[i, s] = depth, value
            self.c.trust[i, s] = 0.01 * (j + 1)
            self.known[i][j] = (depth, float(value))

    @rule(i=somebody, j=somebody)
    def drop(self, i, j):
        s = slot_of(self.c, i, j)
        if s >= 0:
            forget(self.c, i, s)
            del self.known[i][j]

    @invariant()
    def books_and_dictionary_agree(self):
        c = self.c
        for i in range(PEOPLE):
            count = c.contacts[i]
            assert i not in c.partner[i, :count]
            found = {int(c.partner[i, s]): (int(c.depth[i, s]), float(c.value[i, s])) for s in range(count)}
            assert len(found) == count  # nobody twice
            assert found == self.known[i]

    @invariant()
    def everybody_is_found_with_an_index_and_without(self):
        without = self.c._replace(slot_at=self.c.slot_at[:, :0])
        for i in range(PEOPLE):
            in_turn = [next((s for s in range(self.c.contacts[i]) if self.c.partner[i, s] == j), -1) for j in range(PEOPLE)]
            assert [slot_of(self.c, i, j) for j in range(PEOPLE)] == in_turn
            assert [slot_of(without, i, j) for j in range(PEOPLE)] == in_turn

    @invariant()
    def mirrors_point_back(self):
        c = self.c
        for i in range(PEOPLE):
            for s in range(c.contacts[i]):
                j, back = c.partner[i, s], c.mirror[i, s]
                assert (back >= 0) == (i in self.known[int(j)])
                if back >= 0:
                    assert back < c.contacts[j]
                    assert c.partner[j, back] == i
                    assert c.mirror[j, back] == s

    @invariant()
    def who_is_known_without_knowing_is_counted(self):
        for j in range(PEOPLE):
            assert self.c.unreturned[j] == sum(j in self.known[i] and i not in self.known[j] for i in range(PEOPLE))


TestBook = Book.TestCase
TestBook.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)


def test_a_full_book_drops_the_acquaintance_worth_least_and_never_a_partner():
    c = copy(EMPTY)
    for j, depth, value in ((1, 1, -3.0), (2, 0, 0.5), (3, 0, -0.5)):
        s = learn_of(c, SETTINGS, 0, j)
        c.depth[0, s], c.value[0, s] = depth, value
    assert learn_of(c, SETTINGS, 0, 4) == 2
    assert set(c.partner[0].tolist()) == {1, 2, 4}
    c.depth[0, :] = 1
    assert learn_of(c, SETTINGS, 0, 5) == -1
    assert set(c.partner[0].tolist()) == {1, 2, 4}


def test_a_contract_with_who_is_forgotten_is_over():
    c = copy(EMPTY)
    for j in (1, 2):
        meet(c, SETTINGS, 0, j)
    c.agreed_until[0, :2] = c.agreed_until[1, 0] = c.agreed_until[2, 0] = 99
    forget(c, 0, 0)
    assert c.agreed_until[1, 0] == 0
    assert (c.agreed_until[0, 0], c.partner[0, 0], c.agreed_until[2, 0]) == (99, 2, 99)


def test_what_is_known_of_a_contact_moves_with_it():
    c = copy(EMPTY)
    elsewhere = ("partner", "mirror", "working_slot")  # rows and slots, which change with the place
    floats = [about.name for about in COLUMNS if about.shape == "ND" and about.name not in elsewhere]
    for j in (1, 2, 3):
        s = learn_of(c, SETTINGS, 0, j)
        for n, name in enumerate(floats):
            getattr(c, name)[0, s] = 10 * j + n
    forget(c, 0, 0)
    assert c.partner[0, :2].tolist() == [3, 2]
    for n, name in enumerate(floats):
        assert getattr(c, name)[0, :2].tolist() == [30 + n, 20 + n], name


def test_nearness_tells_own_group_other_group_and_outsiders_apart():
    c = copy(EMPTY)
    c.group[:4] = 0, 0, 1, 0
    c.outside[3] = 1
    for j, near in ((1, 2), (2, 1), (3, 0)):
        s = learn_of(c, SETTINGS, 0, j)
        assert (c.nearness[0, s], nearness_of(c, 0, j)) == (near, near)


@given(mine=interests, others=interests)
def test_shared_interests_are_one_less_half_the_distance(mine, others):
    """The sum of minima of two distributions is one less half their distance, a formula the rule does not use."""
    c = copy(EMPTY)
    c.interest[0], c.interest[1] = mine, others
    distance = np.abs(c.interest[0] - c.interest[1]).sum()
    assert shared_interests(c, 0, 1) == pytest.approx(1.0 - distance / 2.0, abs=1e-12)
    assert shared_interests(c, 0, 1) == shared_interests(c, 1, 0)


@given(mine=some.floats(0.02, 1.0), other=some.floats(0.02, 1.0), use=some.floats(0.0, 1.0))
def test_the_weight_in_a_bargain_is_power_to_the_use_of_it(mine, other, use):
    c = copy(EMPTY)
    c.power[0], c.power[1] = mine, other
    p = SETTINGS._replace(power_use=use)
    assert bargaining_share(p, power_lead(c, 0, 1)) == pytest.approx(mine**use / (mine**use + other**use), rel=1e-9)
    assert bargaining_share(p, power_lead(c, 0, 1)) + bargaining_share(p, power_lead(c, 1, 0)) == pytest.approx(1.0)


def test_first_trust_without_rivalry_is_what_history_and_standing_say():
    """Medium history: .57. A full divide, a power ratio of 4 and central trust move the log odds by what the table says."""
    c, p = community(2, groups=2, context={"rivalry": 0.0, "trust_centralization": 0.0, "divide": 1.0, "power_use": 1.0})
    assert first_odds(c, p, 0, 1) == pytest.approx(0.57 / 0.43, rel=1e-12)
    c.group[1] = 1
    assert first_odds(c, p, 0, 1) == pytest.approx(0.57 / 0.43 * math.exp(-1.5), rel=1e-12)
    c.group[1] = 0
    c.power[1] = 0.125
    assert first_odds(c, p, 0, 1) == pytest.approx(0.57 / 0.43 * 4.0**-0.3, rel=1e-12)
    central = p._replace(trust_centralization=1.0, power_use=0.0)
    c.power[0], c.power[1] = 0.4, 0.8
    assert first_odds(c, central, 0, 1) == pytest.approx(0.57 / 0.43 * math.exp(0.6), rel=1e-12)
    assert first_odds(c, central, 1, 0) == pytest.approx(0.57 / 0.43, rel=1e-12)


@pytest.mark.parametrize(("history", "expected"), [(0.0, -1.0), (1.0, 1.0)])
def test_history_moves_first_trust_by_one_in_log_odds(history, expected):
    c, p = community(2, context={"rivalry": 0.0, "trust_centralization": 0.0, "history": history})
    assert math.log(first_odds(c, p, 0, 1) / (0.57 / 0.43)) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("spread", [0.5, 1.2])
def test_pairs_differ_by_a_normal_term_that_both_sides_share(spread):
    c, p = community(40, context={"rivalry": 0.0, "trust_centralization": 0.0}, parameters={"pair_spread": spread})
    terms = [math.log(first_odds(c, p, i, j) / (0.57 / 0.43)) for i in range(40) for j in range(i)]
    assert stats.kstest(terms, stats.norm(0.0, spread).cdf).pvalue > 1e-3
    assert first_odds(c, p, 3, 9) == first_odds(c, p, 9, 3)


@pytest.mark.parametrize(("same_kind", "interests", "niche"), [
    (True, ((1.0, 0.0), (1.0, 0.0)), 1.0), (True, ((0.5, 0.5), (1.0, 0.0)), 0.5), (True, ((1.0, 0.0), (0.0, 1.0)), 0.0),
    (False, ((1.0, 0.0), (1.0, 0.0)), 0.5),
])
def test_rivalry_lowers_first_trust_between_those_who_live_from_the_same_sources(same_kind, interests, niche):
    c, p = community(2, context={"rivalry": 0.8, "trust_centralization": 0.0})
    c.interest[:] = interests
    c.kind[1] = 0 if same_kind else 1
    overlap = shared_interests(c, 0, 1)
    assert niche_overlap(c, p, 0, 1, overlap) == niche_overlap(c, p, 1, 0, overlap) == niche
    assert math.log(first_odds(c, p, 0, 1) / (0.57 / 0.43)) == pytest.approx(-1.5 * 0.8 * niche, abs=1e-9)


def test_disposition_multiplies_the_odds_of_first_trust():
    c, p = community(2, context={"rivalry": 0.0, "trust_centralization": 0.0})
    c.warmth[0] = math.exp(0.7)
    acquaint(c, p, 0, 1)
    assert c.trust[0, 0] == pytest.approx(1.0 / (1.0 + math.exp(-0.7) * 0.43 / 0.57), rel=1e-12)
    assert c.trust[1, 0] == pytest.approx(0.57, rel=1e-12)


def test_ties_of_the_scenario_are_laid_as_stated():
    """The one it starts from holds the arc; the other knows it. Formal ties are under a contract of both."""
    who = {"kind": "k0", "place": "p0", "group": "g0"}
    ties = [{"from": "A", "to": "B", "depth": 2}, {"from": "B", "to": "C", "depth": 3}, {"from": "C", "to": "B", "depth": 1}]
    c, p = community([who | {"name": name} for name in "ABCD"], ties=ties)
    assert (c.contacts == 0).all()
    lay_ties(c, p)
    depths = {(int(i), int(c.partner[i, s])): int(c.depth[i, s]) for i in range(4) for s in range(c.contacts[i])}
    assert depths == {(0, 1): 2, (1, 0): 0, (1, 2): 3, (2, 1): 1}
    assert c.partners.tolist() == [1, 1, 1, 0]
    assert not c.agreed_until[0].any()
    assert c.agreed_until[1, slot_of(c, 1, 2)] == c.agreed_until[2, slot_of(c, 2, 1)] > 0
    c.depth[0, 0] = 4
    lay_ties(c, p)
    assert c.depth[0, 0] == 4  # what is deeper already stays
    assert c.partners.tolist() == [1, 1, 1, 0]


def test_promises_that_a_tie_starts_with_are_evidence_of_its_trust():
    """Trust is the mean of prior and evidence, broken promises weighed by whoever saw them; a tie without any changes nothing."""
    who = {"kind": "k0", "place": "p0", "group": "g0"}
    ties = [{"from": "A", "to": "B", "depth": 2, "kept": 3.0, "broken": 1.0}, {"from": "B", "to": "A", "depth": 2}]
    c, p = community([who | {"name": name} for name in "AB"], ties=ties)
    c.betrayal[:] = 1.6
    lay_ties(c, p)
    prior = c.odds[0, 0] * c.warmth[0] / (1.0 + c.odds[0, 0] * c.warmth[0])
    assert (c.kept[0, 0], c.broken[0, 0]) == (3.0, 1.6)
    assert c.trust[0, 0] == pytest.approx((5.5 * prior + 3.0) / (5.5 + 4.6), rel=1e-12)
    assert c.kept[1, 0] == c.broken[1, 0] == 0.0
    fresh, p = community([who | {"name": name} for name in "AB"], ties=ties)
    fresh.betrayal[:] = 0.0  # nothing is drawn yet: as without a burn-in
    lay_ties(fresh, p)
    assert fresh.broken[0, 0] == pytest.approx(p.betrayal_weight)
    assert c.trust[1, 0] == pytest.approx(c.odds[1, 0] * c.warmth[1] / (1.0 + c.odds[1, 0] * c.warmth[1]), rel=1e-12)


def test_any_partner_is_a_partner_and_every_partner_can_be_found():
    c, p = community(8)
    assert any_partner(c, 0, 0.5) == -1
    for j in range(1, 8):
        acquaint(c, p, 0, j, depth=j % 2)
    found = {any_partner(c, 0, u) for u in np.linspace(0.001, 0.999, 101)}
    assert {int(c.partner[0, s]) for s in found} == {1, 3, 5, 7}
