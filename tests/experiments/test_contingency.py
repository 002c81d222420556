"""Rows of contingency: what they compare, and the rule by which means over parameter sets are judged."""

import numpy as np
import pytest

from simpul.experiments.patterns.contingency import CONTINGENCY, SMALLEST
from simpul.experiments.patterns.contingency_test import AS_EXPECTED, OPEN, REVERSED, ContingencyFinding, by_row, in_worlds, judged
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.pattern_rows import NONE, SOME, compare_row

MORE = compare_row("C99a", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), SOME)
LESS = compare_row("C99b", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), NONE)
SAME = compare_row("C99c", "need_met", 60, (World("small"), "broker-host"), (World("small"), "nothing"), (-0.01, 0.01))


def means(mean, share_of_sign=1.0, sets=40, spread=0.001):
    """Means of sets around `mean`, some of them turned to the other sign."""
    values = mean + spread * np.linspace(-1.0, 1.0, sets)
    values[: round((1.0 - share_of_sign) * sets)] *= -0.1
    return values


@pytest.mark.parametrize(("row", "values", "verdict"), [
    (MORE, means(0.02), AS_EXPECTED), (LESS, means(0.02), REVERSED),
    (MORE, means(-0.02), REVERSED), (LESS, means(-0.02), AS_EXPECTED),
    (MORE, means(0.004), OPEN),                          # smaller than what matters
    (MORE, means(0.03, share_of_sign=0.7), OPEN),        # too few sets agree
    (MORE, means(0.02, spread=0.5), OPEN),               # within its error
    (SAME, means(0.002), AS_EXPECTED), (SAME, means(0.02), REVERSED), (SAME, means(0.0095, spread=0.02), OPEN),
    (MORE, np.array([0.02]), OPEN),
])
def test_a_sign_is_clear_if_sets_agree_and_it_is_beyond_error_and_large_enough(row, values, verdict):
    assert judged(row, values).verdict == verdict


def test_a_row_holds_if_all_of_its_parts_do_and_is_reversed_if_any_part_is():
    def found(row, verdict):
        return ContingencyFinding(row, 0.0, 0.0, 1.0, verdict)

    assert by_row([found(MORE, AS_EXPECTED), found(LESS, AS_EXPECTED)]) == {"C99": AS_EXPECTED}
    assert by_row([found(MORE, AS_EXPECTED), found(LESS, OPEN)]) == {"C99": OPEN}
    assert by_row([found(MORE, AS_EXPECTED), found(LESS, OPEN), found(SAME, REVERSED)]) == {"C99": REVERSED}


def test_parameter_sets_go_below_what_a_row_changes():
    row = compare_row("C99", "need_met", 60, (World("small").changed({"context.rivalry": 0.9}), "nothing"),
                      (World("small"), "nothing"), SOME)
    moved = in_worlds(row, {"context.rivalry": 0.2, "parameters.closure": 0.4})
    first, second = (dict(reading.world.changes) for _weight, reading in moved.terms)
    assert first == {"context.rivalry": 0.9, "parameters.closure": 0.4}
    assert second == {"context.rivalry": 0.2, "parameters.closure": 0.4}


def test_every_row_can_be_set_up_names_strategies_that_exist_and_has_a_smallest_effect():
    assert len({row.id for row in CONTINGENCY}) == len(CONTINGENCY)
    for row in CONTINGENCY:
        for reading in row.readings():
            scenario = scenario_of(reading.world)
            assert reading.strategy in scenario.strategies, row.id
            assert reading.horizon <= scenario.months - scenario.start, row.id
            assert reading.figure in SMALLEST, row.id
            assert scenario.arms == "equal", row.id
