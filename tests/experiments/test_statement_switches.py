"""Statements of the deck by switching: every statement has a row or says why not, and each row changes one thing."""

import numpy as np
import pytest

from simpul.experiments.patterns.contingency_test import judged
from simpul.experiments.patterns.pattern_communities import scenario_of
from simpul.experiments.patterns.pattern_rows import SOME, without_letter
from simpul.experiments.patterns.statement_switches import SWITCH_SMALLEST, SWITCHES, UNTESTED

ONE_RULE = {"S1", "S3", "S6", "S7", "S10"}      # rules that several numbers set together


def test_all_thirty_four_statements_are_there_once():
    tested = {without_letter(row.id) for row in SWITCHES}
    assert tested.isdisjoint(UNTESTED)
    assert sorted(tested | set(UNTESTED), key=lambda id_: int(id_[1:])) == [f"S{n}" for n in range(1, 35)]
    assert len({row.id for row in SWITCHES}) == len(SWITCHES)


@pytest.mark.parametrize("row", SWITCHES, ids=lambda row: row.id)
def test_a_row_compares_a_strategy_with_itself_with_one_rule_off(row):
    (_plus, here), (_minus, off) = row.terms
    assert (here.strategy, here.figure, here.horizon, here.instrument) == (off.strategy, off.figure, off.horizon, off.instrument)
    told, switched = dict(here.world.changes), dict(off.world.changes)
    assert told == {key: switched[key] for key in told} and here.world.scenario == off.world.scenario
    keys = set(switched) - set(told)
    assert len(keys) == 1 or row.id in ONE_RULE
    assert scenario_of(here.world).digest() != scenario_of(off.world).digest()
    assert SWITCH_SMALLEST[row.first.figure] > 0.0


def test_the_smallest_effect_of_interest_is_that_of_switches(row=SWITCHES[0]):
    means = [0.002 + 1e-6 * n for n in range(10)]

    assert judged(row, np.array(means), SWITCH_SMALLEST).verdict == "as-expected" and row.low == SOME[0]
    assert judged(row, np.array(means)).verdict == "open"
