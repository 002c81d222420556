"""Plain rules, which one can step through, give the bits of compiled ones at every size, and never reckon in narrow numbers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from simpul.sim import initial_state
from simpul.sim.months import pass_months
from simpul.sim.region.region_layout import Layout
from simpul.sim.region.region_state import build, single
from simpul.sim.scenario import load_scenario
from simpul.sim.state.column_types import WholeColumn, as_column
from simpul.sim.state.columns import COLUMNS, Community
from tests.sim.course import Course
from tests.sim.rules.small import scenario

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*.yaml"))
LATER, MONTHS = 30, 4  # months after a strategy begins, when books are full and ties lie idle; months that both pass
WHOLE_COLUMNS = [column for column in COLUMNS if column.kind != "f"]
SMALL = scenario(6, issues=2, groups=2, places=2, ties=[])


def differences(one: Community, other: Community) -> list[str]:
    """Return the columns that differ in any bit."""
    return [column.name for column, a, b in zip(COLUMNS, one, other, strict=True) if a.tobytes() != b.tobytes()]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_plain_and_compiled_rules_give_the_same_bits_in_every_shipped_scenario(path):
    described = load_scenario(path)
    for seed, label in enumerate(described.strategies):
        compiled = Course(described, [label], seed).start(label).pass_to(described.burn_in + described.start + LATER)
        plain, series, ledger = initial_state.copy(compiled.c), compiled.series.copy(), compiled.ledger.copy()
        last = compiled.month + MONTHS
        pass_months(plain, compiled.p, compiled.month, last, series, ledger)
        compiled.pass_to(last)
        assert differences(plain, compiled.c) == [], label
        assert series.tobytes() == compiled.series.tobytes() and ledger.tobytes() == compiled.ledger.tobytes(), label


def test_the_first_months_are_the_same_too():
    described = load_scenario(SHIPPED[0])
    compiled = Course(described, ["nothing"], 3)
    plain, series, ledger = initial_state.copy(compiled.c), compiled.series.copy(), compiled.ledger.copy()
    pass_months(plain, compiled.p, 0, 3, series, ledger)
    assert differences(plain, compiled.pass_to(3).c) == []


def made() -> dict[str, Community]:
    """Every way in which a community comes into being."""
    one = initial_state.blank(SMALL, 2, 3)
    region = build(SMALL, Layout(communities=3), 1, 2)
    return {
        "blank": one, "copy": initial_state.copy(one), "block": initial_state.in_one_block(one)[0], "region": region,
        "single": single(region, 1),
    }


@pytest.mark.parametrize("way", made())
def test_entries_of_whole_columns_are_plain_numbers_however_a_community_was_made(way):
    """An entry that stayed an int8 would wrap at 128."""
    c = made()[way]
    for column in WHOLE_COLUMNS:
        array = getattr(c, column.name)
        assert isinstance(array, WholeColumn), column.name
        if array.size:
            assert type(array[(0,) * array.ndim]) is int, column.name
            if array.ndim > 1:
                assert type(array[0][(0,) * (array.ndim - 1)]) is int, column.name


def test_numbers_beyond_the_width_of_a_column_are_reckoned_and_never_stored_wrong():
    narrow = as_column(np.full(3, 100, np.int8))
    total = 0
    for n in range(3):
        total += narrow[n]
    assert total == 300 and narrow[0] + narrow[1] == 200
    with pytest.raises(OverflowError):
        narrow[0] += narrow[1]
    assert narrow.tolist() == [100, 100, 100]


def test_what_numpy_makes_of_a_whole_column_is_an_ordinary_array():
    narrow = as_column(np.arange(6, dtype=np.int8).reshape(2, 3))
    for made_of_it in (narrow == 1, narrow + 1, narrow.sum(axis=0), narrow.astype(float) * 2.0):
        assert type(made_of_it) is np.ndarray
    assert type(narrow[0]) is type(narrow.copy()) is WholeColumn
    assert narrow.sum() == 15 and [type(n) for n in narrow[1]] == [int] * 3
