"""A community before its first month: columns, rows in key order, names in both languages, needs, room in the address book."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simpul.sim import initial_state
from simpul.sim.initial_state import (
    EVENT_FIELDS,
    ISSUE_KEYS,
    LEAST_ISSUE_KEY,
    PLACE_KEYS,
    blank,
    copy,
    expand,
    in_one_block,
    issue_keys,
    names_of,
    sizes,
)
from simpul.sim.state.column_types import KINDS
from simpul.sim.state.columns import BOOK_MOST, BOOK_ROOM, COLUMNS, FUNDS, VERBS, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES
from simpul.sim.state.settings import settings as settings_of
from tests.sim.rules.small import scenario


def entry(place="p0", group="g0", kind="k0", **more):
    return {"kind": kind, "place": place, "group": group} | more


TOWN = [
    entry("p1", count=2, income=3.0, power=0.6, hours=30.0, volunteers=0.2, spread=0.5),
    entry("p0", name="Mata Air", income=1.0, key=7, skills=1.5, reliability=0.9, interests={"i0": 3, "i1": 1}),
    entry("p0", "g1", "k1", count=2, income=2.0),
    entry("p0", "g1", "k1", name="Kabupaten", income=50.0, outside=True, interests={"i1": 1}),
    entry("p1", kind="k1", count=1),
]


def town(**parts):
    return scenario(TOWN, **({"places": 2, "groups": 2, "kinds": 2} | parts))


def test_every_column_has_the_shape_and_type_its_row_of_the_table_says():
    described = town()
    c = blank(described, 3, 11)
    length = sizes(described, 3, 11)
    assert length == {
        "N": 7, "D": 6, "K": 2, "G": 2, "P": 2, "Q": 3, "S": 3, "V": len(VERBS), "R": 3, "W": 0,
        "F": len(SERIES), "E": len(LEDGER), "C": 1, "B": 2, "M": 7, "J": 7, "Y": 8, "L": 44, "T": 1, "H": 11, "X": EVENT_FIELDS,
    }
    assert Community._fields == tuple(column.name for column in COLUMNS)
    for column, array in zip(COLUMNS, c, strict=True):
        assert array.shape == tuple(length[letter] for letter in column.shape), column.name
        assert array.dtype == KINDS[column.kind], column.name
        assert array.flags.c_contiguous
        assert column.meaning


def test_nobody_is_named_twice_in_the_table():
    names = [column.name for column in COLUMNS]
    assert len(names) == len(set(names))


def test_rows_are_sorted_by_place_and_key_whatever_the_order_of_the_file():
    c = blank(town(), 1)
    assert (np.diff(c.key) > 0).all()
    assert c.place.tolist() == [0, 0, 0, 0, 1, 1, 1]
    assert (c.key // PLACE_KEYS == c.place).all()
    assert c.first_row.tolist() == [0, 4, 7]
    turned = scenario(TOWN[2:] + TOWN[:2], places=2, groups=2, kinds=2)
    assert sorted(blank(turned, 1).key.tolist()) == blank(turned, 1).key.tolist()


@given(some.permutations(range(5)))
@settings(max_examples=20)
def test_with_keys_of_their_own_entries_may_stand_in_any_order(order):
    entries = [entry(f"p{n % 2}", name=f"O{n}", key=10 * n + 1, income=float(n + 1)) for n in range(5)]
    first = blank(scenario(entries, places=2), 1)
    second = blank(scenario([entries[n] for n in order], places=2), 1)
    assert all((a == b).all() for a, b in zip(first, second, strict=True))


def test_what_the_scenario_says_of_an_organization_stands_in_its_row():
    c = blank(town(), 1)
    names = names_of(town(), "en")
    i = names.index("Mata Air")
    assert c.key[i] == 7
    assert (c.income[i], c.skilled[i], c.reliability[i], c.spread[i]) == (1.0, 1.5, 0.9, 0.0)
    np.testing.assert_allclose(c.interest[i], [0.75, 0.25])
    district = names.index("Kabupaten")
    assert (c.outside[district], c.kind[district], c.group[district], c.reliability[district]) == (1, 1, 1, -1.0)
    np.testing.assert_allclose(c.interest[district], [0.0, 1.0], atol=1e-5)
    drawn = [row for row in range(4, 7) if c.kind[row] == 0]
    assert (c.spread[drawn] == 0.5).all()
    assert (c.power[drawn] == 0.6).all()
    assert (c.hours[drawn] == 30.0).all()
    assert (c.volunteer[drawn] == 0.2).all()


def test_needs_and_common_interests_of_a_place_are_those_of_its_own_organizations():
    """1.3 x 3 x what is free of payroll (.4) of the income of insiders, by need of the issue and share of the group."""
    described = town(
        issues={"i0": {"en": "-", "id": "-", "need": 3.0}, "i1": {"en": "-", "id": "-", "need": 1.0}},
        groups={"g0": {"en": "-", "id": "-", "share": 1.0}, "g1": {"en": "-", "id": "-", "share": 4.0}},
    )
    c = blank(described, 1)
    assert c.group_share.tolist() == pytest.approx([0.2, 0.8])
    total = 1.3 * 3.0 * 0.4 * (1.0 + 2.0 + 2.0)  # the district government is no part of it
    np.testing.assert_allclose(c.need[0], total * np.outer([0.75, 0.25], [0.2, 0.8]), rtol=1e-12)
    np.testing.assert_allclose(c.common[0], [(0.75 + 0.5 + 0.5) / 3.0, (0.25 + 0.5 + 0.5) / 3.0])


def test_what_is_nobody_yet_points_nowhere_and_all_else_is_empty():
    c = blank(town(), 2)
    for name in ("partner", "mirror", "ask_head", "ask_next", "host", "home", "fixed_issue", "kind_only", "formed", "ended"):
        assert (getattr(c, name) == -1).all(), name
    for name in ("contacts", "present", "stock", "account", "member", "tally", "flow", "trust"):
        assert not getattr(c, name).any(), name


@pytest.mark.parametrize(("language", "expected"), [
    ("en", ["Mata Air", "School 1 (North)", "School 2 (North)", "Kabupaten", "Group 1 (South)", "Group 2 (South)",
            "School 1 (South)"]),
    ("id", ["Mata Air", "Sekolah 1 (Utara)", "Sekolah 2 (Utara)", "Kabupaten", "Kelompok 1 (Selatan)", "Kelompok 2 (Selatan)",
            "Sekolah 1 (Selatan)"]),
])
def test_names_in_both_languages(language, expected):
    described = town(
        places={"p0": {"en": "North", "id": "Utara"}, "p1": {"en": "South", "id": "Selatan"}},
        kinds={"k0": {"en": "Group", "id": "Kelompok"}, "k1": {"en": "School", "id": "Sekolah"}},
    )
    found = names_of(described, language)
    assert sorted(found) == sorted(expected)
    own = [getattr(who, "name", None) for _place, _key, who in expand(described)]
    assert all(name in (None, shown) for name, shown in zip(own, found, strict=True))


def test_in_a_single_place_its_name_is_left_out():
    assert names_of(scenario(2, kinds={"k0": {"en": "Group", "id": "Kelompok"}}), "id") == ["Kelompok 1", "Kelompok 2"]


def test_five_hundred_organizations_keep_address_books_of_sixty_four():
    described = scenario(500)
    c = blank(described, 8)
    assert c.partner.shape == (500, BOOK_MOST)
    assert sizes(described, 1)["D"] == 64
    assert sizes(scenario(2), 1)["D"] == 1
    assert sizes(scenario(64), 1)["D"] == 63
    assert sizes(scenario(66), 1)["D"] == 64


def test_books_have_an_index_in_communities_that_are_not_too_large(monkeypatch):
    monkeypatch.setattr(initial_state, "INDEXED_MOST", 66)
    assert [sizes(scenario(count), 1)["J"] for count in (2, 66, 67)] == [2, 66, 0]


def test_whoever_begins_with_more_partners_has_a_larger_book():
    named = [entry(name=f"o{n}") for n in range(300)]
    described = scenario(named, ties=[{"from": "o0", "to": f"o{n}", "depth": 1} for n in range(1, 201)])
    assert sizes(described, 1)["D"] == 200 + BOOK_ROOM and blank(described, 1).contacts.dtype == np.int16


def test_memory_grows_with_organizations_and_not_with_their_square():
    small, large = (sum(column.nbytes for column in blank(scenario(n), 4)) for n in (250, 500))
    assert large / small < 2.1


def test_a_copy_is_independent():
    c = blank(scenario(3), 1)
    other = copy(c)
    other.stock[0, FUNDS] = 5.0
    other.partner[0, 0] = 2
    assert c.stock[0, FUNDS] == 0.0
    assert c.partner[0, 0] == -1


def test_a_copy_of_the_block_is_a_copy_of_the_state():
    c = blank(town(), 2, events=3)
    first, block = in_one_block(c)
    second, other = in_one_block(c)
    for column in first:
        column += 1
    other[:] = block
    for about, was, now, column in zip(COLUMNS, c, second, first, strict=True):
        assert now.shape == was.shape and now.dtype == was.dtype and now.flags.c_contiguous, about.name
        assert (now == was + 1).all() and (column == now).all(), about.name
    Handle(second, settings_of(town(), 1))  # refuses columns that share memory


def test_in_a_block_every_column_begins_where_a_line_of_the_cache_does():
    inside, _block = in_one_block(blank(town(), 2, events=3))
    assert {column.ctypes.data % 64 for column in inside if column.size} == {0}


def test_the_key_of_an_issue_is_made_from_its_name_alone():
    alone, beside = issue_keys(["water"]), issue_keys(["food", "water", "work"])
    assert beside[1] == alone[0] and len(set(beside)) == 3
    assert all(LEAST_ISSUE_KEY <= key < ISSUE_KEYS for key in issue_keys(f"issue{n}" for n in range(300)))
    assert issue_keys(["water", "water"]) == [alone[0], alone[0] + 1]          # as for two names with the same number
    assert blank(town(), 1).issue_key.tolist() == issue_keys(town().issues)
