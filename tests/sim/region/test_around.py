"""What is kept of a series around the end of the money is what all months say, whenever money comes."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from simpul.sim.region.recording import Around, RegionRecord
from simpul.sim.series_reader import AFTER
from tests.sim.worlds import fixed_world, scenario_of

MONTHS, COMMUNITIES, DEFAULT = 60, 3, 30
paid_months = some.lists(some.sets(some.integers(0, MONTHS - 1)), min_size=COMMUNITIES, max_size=COMMUNITIES)


@given(paid=paid_months, seed=some.integers(0, 2**32 - 1))
def test_sums_around_the_end_are_those_of_all_months(paid, seed):
    values = np.random.default_rng(seed).uniform(0.0, 10.0, (MONTHS, COMMUNITIES))
    around = Around(COMMUNITIES)
    for month in range(MONTHS):
        ends = np.array([max((m + 1 for m in months if m <= month), default=DEFAULT) for months in paid])
        around.add(values[month], month, ends)
    for community, end in enumerate(ends):
        if end >= AFTER:  # outcomes read no year that has begun before the start
            assert around.before[community] == pytest.approx(values[end - AFTER : end, community].sum(), rel=1e-12)
        assert around.after[community] == pytest.approx(values[end : end + AFTER, community].sum(), rel=1e-12)


def test_months_that_are_not_kept_are_refused():
    scenario = scenario_of(fixed_world())
    kept = RegionRecord(scenario, 2)
    kept._at[scenario.horizons[0]] = np.zeros((2, 1))
    reading = kept.reading(scenario.horizons[0])
    end = int(reading.money_end()[0])
    assert reading.total("served", end - AFTER, end).tolist() == reading.total("need", end, end + AFTER).tolist() == [0.0, 0.0]
    with pytest.raises(KeyError, match="around the end of the money, not over months 0 to 3"):
        reading.total("served", 0, 3)
