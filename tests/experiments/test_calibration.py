"""Calibration: a made-up simulator whose answer is known, determinism, and the ensemble that ships."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.experiments.calibration.calibration_record import Span, _inside, _verdict
from simpul.experiments.calibration.fit import Effort, fitted
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.parameter_space import Space, of_model
from simpul.experiments.calibration.screening import screened
from simpul.experiments.calibration.subset_simulation import sampled, spread
from simpul.experiments.calibration.target_distance import distances, excess, figure
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow

HERE = World("made-up")
SPACE = Space(("parameters.a", "parameters.b", "parameters.c"), np.zeros(3), np.array([1.0, 2.0, 4.0]))


class Community:
    """Stands for a scenario of ten organizations."""

    def organization_count(self):
        return 10


def made_up(batch, readings, seeds, world, scenario):
    """A linear simulator with noise that is the same for every set: `sum` = a + b, `first` = a, whatever c is."""
    a, b, _c = world.values()
    values = {"sum": a + b, "first": a, "none": math.nan}
    return {reading: np.array([values[reading.figure] + 0.02 * np.sin(37.0 * seed) for seed in seeds]) for reading in readings}


def target(id_, name, low, high):
    return PatternRow(id_, ((1.0, FigureReading(name, HERE, "nothing", 12)),), low, high)


def measurer(*rows, threads=2):
    return Measurer(rows, lambda _size: range(4), threads, scenario=lambda _world: Community(), read=made_up)


LINEAR = (target("one", "sum", 1.9, 2.1), target("two", "first", 0.45, 0.55))


def test_it_finds_the_sets_that_meet_linear_targets_and_how_many_there_are():
    found = fitted(SPACE, measurer(*LINEAR), 100, Effort(first=256, trajectories=4, most=4_000))
    a, b, c = found.space.values(found.points).T
    noise = float(np.mean([0.02 * math.sin(37.0 * seed) for seed in range(4, 16)]))
    assert found.meet_all == 1.0 and len(a) == 100
    assert np.all(np.abs(a + b + noise - 2.0) < 0.11) and np.all(np.abs(a + noise - 0.5) < 0.06)
    # The region is a parallelogram of .1 by .2 (a little wider by the noise) in a square of 1 by 2.
    assert 0.5 < found.found.volume / (0.1 * 0.2 / 2.0) < 2.0
    assert a.mean() == pytest.approx(0.5, abs=0.02) and b.mean() == pytest.approx(1.5, abs=0.04)
    assert np.corrcoef(a, b)[0, 1] < -0.2                          # what is too much in one is too little in the other
    assert c.min() < 0.8 and c.max() > 3.2 and c.mean() == pytest.approx(2.0, abs=0.5)     # the targets say nothing of c


def test_screening_finds_what_matters():
    found = screened(SPACE, measurer(*LINEAR), 6)
    assert found.leading(2) in ([0, 1], [1, 0])
    assert found.effects[2] == pytest.approx([0.0, 0.0], abs=1e-12)
    assert found.effects[1, 1] == pytest.approx(0.0, abs=1e-12)     # b does nothing to `first`


@pytest.mark.parametrize("threads", [1, 3])
def test_the_same_seed_gives_the_same_bytes(threads):
    effort = Effort(first=64, trajectories=2, most=600)
    one = fitted(SPACE, measurer(*LINEAR), 40, effort)
    same = fitted(SPACE, measurer(*LINEAR, threads=threads), 40, effort)
    other = fitted(SPACE, measurer(*LINEAR), 40, effort, seed=2)
    assert one.ensemble.as_csv() == same.ensemble.as_csv() != other.ensemble.as_csv()


def test_targets_that_exclude_each_other_are_met_as_nearly_as_can_be_and_that_is_said():
    apart = (target("one", "first", 0.1, 0.2), target("two", "first", 0.5, 0.6))
    found = fitted(SPACE, measurer(*apart), 60, Effort(first=128, trajectories=2, most=2_000))
    assert found.meet_all == 0.0 and found.found.tolerance > 0.0
    assert max(found.tolerance(0), found.tolerance(1)) > 2.0
    assert np.all(found.space.values(found.points)[:, 0] < 0.65)


def test_a_figure_that_does_not_exist_is_never_accepted_as_met():
    found = measurer(target("one", "none", 0.0, 1.0))
    measured = found.measured(SPACE.worlds(np.full((2, 3), 0.5)))
    assert np.isinf(found.distances(measured)).all()


@given(st.floats(0.05, 0.95), st.floats(0.02, 0.2), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_the_volume_of_a_box_is_found(centre, half, seed):
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    first = spread(512, 2, seed)

    def distance(points, _tolerance):
        return np.maximum(0.0, np.abs(points[:, 0] - centre) - half)

    found = sampled(distance, first, distance(first, 0.0), 512, seed=seed)
    assert found.tolerance == 0.0 and np.all(distance(found.points, 0.0) == 0.0)
    assert abs(math.log(found.volume / (high - low))) < 0.5
    assert np.all((found.points >= 0.0) & (found.points <= 1.0))
    assert found.points[:, 1].min() < 0.2 and found.points[:, 1].max() > 0.8       # nothing is known of the other dimension


GRID = 1024        # parts of one in which means and errors are drawn, so that nothing is lost by rounding and the border is exact


@given(st.integers(-2 * GRID, 2 * GRID), st.integers(0, GRID // 2))
@settings(max_examples=100, deadline=None)
def test_a_distance_is_one_at_the_border_of_the_band_that_noise_makes_wider(parts, noise):
    mean, error = parts / GRID, noise / GRID
    closed, open_ = target("one", "sum", -1.0, 1.0), target("two", "sum", 0.5, math.inf)
    off = distances([closed, open_], np.array([[mean, mean]]), np.array([[error, error]]), np.array([1.0, 2.0]))[0]
    half = math.hypot(1.0, 2.0 * error)
    assert off[0] == pytest.approx(abs(mean) / half)
    assert off[1] == pytest.approx(max(0.0, 1.0 + (0.5 - mean - 2.0 * error) / 2.0))
    assert (excess(off) == 0.0) == (parts**2 <= GRID**2 + (2 * noise) ** 2 and 2 * parts >= GRID - 4 * noise)


def test_a_mean_has_the_standard_error_of_its_seeds():
    row = target("one", "sum", 0.0, 1.0)
    mean, error = figure(row, {row.first: np.array([1.0, 2.0, math.nan, 3.0])})
    assert (mean, error) == (pytest.approx(2.0), pytest.approx(1.0 / math.sqrt(3.0)))
    assert all(map(math.isnan, figure(row, {row.first: np.array([math.nan])})))


@pytest.mark.parametrize(("low", "high", "found", "expected"), [
    (0.0, math.inf, (0.1, 0.2, 0.3), "reproduced"), (0.0, math.inf, (0.0, 0.0, 0.5), "undecided"),
    (0.0, math.inf, (0.0, 0.0, 0.0), "not-reproduced"), (-math.inf, 0.0, (-0.2, -0.1, 0.1), "undecided"),
    (0.8, 1.0, (0.8, 1.0, 1.0), "reproduced"), (0.8, 1.0, (0.7, 1.0, 1.0), "undecided"),
    (0.8, 1.0, (0.1, 0.2, 0.3), "not-reproduced"),
    (0.0, 1.0, (math.nan, math.nan, math.nan), "unknown"),
])
def test_a_sign_needs_a_difference_in_nine_sets_of_ten(low, high, found, expected):
    assert _verdict(Span(*found), low, high) == expected
    values = np.array([-1.0, 0.0, 1.0])
    assert _inside(values, 0.0, math.inf).tolist() == [False, False, True]
    assert _inside(values, 0.0, 1.0).tolist() == [False, True, True]


def test_what_is_far_off_is_looked_at_no_further():
    looked = []

    def read(batch, readings, seeds, world, scenario):
        looked.append(readings[0].figure)
        return made_up(batch, readings, seeds, world, scenario)

    far, near = target("one", "first", 5.0, 5.1), PatternRow("two", ((1.0, FigureReading("sum", HERE, "other", 12)),), 0.0, 3.0)
    found = replace(measurer(far, near, threads=1), read=read).measured(SPACE.worlds(np.full((1, 3), 0.5)), tolerance=1.0)
    assert looked == ["first"] and math.isnan(found.means[0, 1])


def test_the_space_of_the_model_is_that_of_its_table():
    from simpul.sim.parameters import PARAMETERS

    space = of_model(["parameters.gossip"])
    assert set(space.names) == {one.name for one in PARAMETERS if not one.held} - {"gossip"}
    points = space.values(np.random.default_rng(0).random((5, len(space.keys))))
    assert np.all((points >= space.low - 1e-9) & (points <= space.high + 1e-9))
    assert space.values(space.shares(points)) == pytest.approx(points)
