"""The parts of a calibration on cases worked out by hand: emulator, chains, scales, errors, seeds, diagnostics, targets."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr

from simpul.experiments.calibration.calibration_record import _inside, _verdict
from simpul.experiments.calibration.elliptical_chains import run_chains
from simpul.experiments.calibration.emulator import Emulator, Likelihood, second_moment, term_count
from simpul.experiments.calibration.ensemble_diagnostics import (
    called,
    compared_halves,
    contraction,
    directions,
    distinct_size,
    strongest_partner,
)
from simpul.experiments.calibration.fitted_target import (
    ERROR_SCALES,
    FittedTarget,
    chance_covariance,
    data_covariance,
    evidence_targets,
    rule_covariance,
)
from simpul.experiments.calibration.parameter_space import of_model
from simpul.experiments.calibration.record_parts import Span
from simpul.experiments.calibration.target_distance import distances, excess, figure
from simpul.experiments.calibration.trust_bars import Bar
from simpul.experiments.patterns.evidence import EVIDENCE
from simpul.experiments.patterns.evidence_targets import EVIDENCE_LEVELS, EVIDENCE_TARGETS, SOURCES
from simpul.sim.language import has
from simpul.sim.parameters import PARAMETERS
from tests.experiments.made_up import SPACE, made_up, measurer, row

ROOT = Path(__file__).resolve().parents[2]


# ---- the parts


def test_an_emulator_learns_what_is_of_second_degree_and_knows_how_well():
    def exact(points):
        places = 2.0 * ndtr(points) - 1.0
        return np.stack([places[:, 0] - places[:, 3] ** 2, places[:, 0] * places[:, 1]], axis=1)

    chance = np.random.default_rng(1)
    points, fresh = chance.standard_normal((400, 20)), chance.standard_normal((500, 20))
    emulator = Emulator(points, exact(points) + 0.05 * chance.standard_normal((400, 2)))
    wrong = emulator(fresh) - exact(fresh)
    assert np.all(np.sqrt((wrong**2).mean(axis=0)) < 0.05)
    assert np.sqrt(np.diag(second_moment(emulator.left))) == pytest.approx([0.06, 0.06], abs=0.02)
    assert {0, 1, 3} <= set(emulator.active.tolist()) and term_count(20) == 20 + 16 * 17 // 2


def test_an_emulator_stays_within_reason_where_no_run_was():
    chance = np.random.default_rng(1)
    points = chance.standard_normal((300, 3))
    emulator = Emulator(points, ndtr(points[:, :1]))
    assert -0.1 < float(emulator(np.full((1, 3), -8.0))[0, 0]) < float(emulator(np.full((1, 3), 8.0))[0, 0]) < 1.1


def test_runs_without_a_figure_are_left_out_of_that_figure_alone():
    chance = np.random.default_rng(2)
    points = chance.standard_normal((200, 4))
    figures = np.tanh(0.85 * points[:, :2])
    figures[points[:, 2] > 0.5, 1] = np.nan
    emulator = Emulator(points, figures)
    assert np.isnan(emulator.left[:, 1]).sum() == (points[:, 2] > 0.5).sum() and np.isfinite(emulator.left[:, 0]).all()
    assert emulator(np.array([[0.5, -1.0, 0.0, 0.0]]))[0] == pytest.approx(np.tanh([0.425, -0.85]), abs=0.01)


def test_the_likelihood_is_normal_with_the_covariance_it_was_given():
    chance = np.random.default_rng(3)
    points = chance.standard_normal((120, 5))
    emulator = Emulator(points, np.stack([points[:, 0] * points[:, 1], points[:, 2] + points[:, 3] ** 2], axis=1))
    covariance = np.array([[0.5, 0.2], [0.2, 0.4]])
    data = np.array([[0.3, 1.0], [0.1, -0.5]])
    off = emulator(points[:4]) - data[[0, 1, 0, 1]]
    expected = -0.5 * np.einsum("ij,jk,ik->i", off, np.linalg.inv(covariance), off)
    cases = np.array([0, 1, 0, 1])
    assert Likelihood(emulator, (0, 1), data, covariance, cases)(points[:4], np.arange(4)) == pytest.approx(expected)
    assert Likelihood(emulator, (0, 1), data[0], covariance)(points[[2]], np.array([7])) == pytest.approx(expected[[2]])


def test_chains_that_nothing_is_said_to_keep_the_prior():
    found = run_chains(lambda points, chains: np.zeros(len(points)), np.full((300, 4), 3.0), 40, np.random.default_rng(0))
    assert found.states.mean(axis=0) == pytest.approx(np.zeros(4), abs=0.2)
    assert found.states.std(axis=0) == pytest.approx(np.ones(4), abs=0.15)
    assert found.covariance == pytest.approx(np.eye(4), abs=0.15) and np.all(found.mixing < 1.1)


def test_chains_find_a_normal_posterior():
    def likelihood(points, chains):
        return -0.5 * ((points[:, 0] - 1.0) / 0.5) ** 2

    found = run_chains(likelihood, np.random.default_rng(1).standard_normal((400, 2)), 80, np.random.default_rng(0))
    assert found.states[:, 0].mean() == pytest.approx(0.8, abs=0.08) and found.states[:, 0].std() == pytest.approx(0.447, rel=0.12)
    assert found.states[:, 1].std() == pytest.approx(1.0, rel=0.12)


@given(st.sampled_from(sorted(ERROR_SCALES)), st.floats(0.02, 0.98))
@settings(max_examples=60, deadline=None)
def test_scales_go_forth_and_back_and_have_the_slope_they_say(scale, value):
    forth, slope, back = ERROR_SCALES[scale]
    assert back(forth(np.float64(value))) == pytest.approx(value)
    numeric = (forth(np.float64(value + 1e-6)) - forth(np.float64(value - 1e-6))) / 2e-6
    assert float(slope(np.float64(value))) == pytest.approx(float(numeric), rel=1e-4)


def test_errors_within_a_source_go_together_and_rules_stand_alone():
    one, two = (FittedTarget(row(id_, "sum", 1.0, 1.4), discrepancy=0.2, correlation=rho) for id_, rho in (("a", 0.5), ("b", 0.3)))
    other = FittedTarget(row("c", "sum", 1.0, 1.4, "another"), correlation=0.5)
    assert data_covariance((one, two, other)) == pytest.approx(0.01 * np.array([[1, 0.3, 0], [0.3, 1, 0], [0, 0, 1]]))
    assert rule_covariance((one, other)) == pytest.approx(np.diag([0.04, 0.0]))


def test_a_datum_of_one_community_has_all_its_chance_and_one_of_ten_a_tenth():
    one, ten = FittedTarget(row("a", "sum", 0.0, 1.0)), FittedTarget(row("b", "sum", 0.0, 1.0), communities=10)
    residuals = np.array([[0.05, 0.02], [0.02, 0.05]])            # 0.03 of chance in a mean over two seeds, 0.02 of the emulator
    found = chance_covariance(residuals, np.array([0.03, 0.03]), (2, 2), (one, ten))
    assert np.diag(found) == pytest.approx([0.02 + 0.06, 0.02 + 0.006])
    assert found[0, 1] / np.sqrt(found[0, 0] * found[1, 1]) == pytest.approx(0.4)
    assert chance_covariance(residuals, np.array([math.nan] * 2), (1, 1), (one, one)) == pytest.approx(residuals)


GRID = 1024        # parts of one in which means are drawn, so that nothing is lost by rounding and the border is exact


@given(st.integers(-2 * GRID, 2 * GRID))
@settings(max_examples=60, deadline=None)
def test_a_distance_is_one_at_the_border_of_the_band(parts):
    off = distances([row("one", "sum", -1.0, 1.0)], np.array([[parts / GRID], [math.nan]]))
    assert off[0, 0] == abs(parts) / GRID and off[1, 0] == math.inf
    assert (excess(off)[0] == 0.0) == (abs(parts) <= GRID)


def test_a_mean_has_the_standard_error_of_its_seeds():
    one = row("one", "sum", 0.0, 1.0)
    mean, error = figure(one, {one.first: np.array([1.0, 2.0, math.nan, 3.0])})
    assert (mean, error) == (pytest.approx(2.0), pytest.approx(1.0 / math.sqrt(3.0)))
    assert all(map(math.isnan, figure(one, {one.first: np.array([math.nan])})))


def test_every_set_has_seeds_of_its_own():
    seen = []

    def read(batch, readings, seeds, world, scenario):
        seen.append(tuple(seeds))
        return made_up(batch, readings, seeds, world, scenario)

    one = replace(measurer(threads=1), rows=(row("one", "sum", 0.0, 1.0),), read=read)
    worlds = SPACE.worlds(np.full((3, 3), 0.5))
    one.on((2, 1), 1).measured(worlds)
    one.on((2, 1), 1).measured(worlds, 3)
    one.on((2, 1), 2).measured(worlds)
    assert len({seed for seeds in seen for seed in seeds}) == 18 and all(len(seeds) == 2 for seeds in seen)


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


def test_the_space_of_the_model_is_that_of_its_table():
    space = of_model(["parameters.gossip"])
    assert set(space.names) == {one.name for one in PARAMETERS if not one.held} - {"gossip"}
    values, normals = space.settled(np.random.default_rng(0).standard_normal((40, len(space.keys))) * 3.0)
    assert np.all((values >= space.low) & (values <= space.high)) and np.isfinite(normals).all()
    again, same = space.settled(normals)
    assert np.array_equal(again, values) and np.array_equal(same, normals)


# ---- diagnostics


def test_words_and_sizes_of_ensembles_that_are_known():
    chance = np.random.default_rng(4)
    shares = np.stack([chance.random(200), 0.5 + 0.1 * (chance.random(200) - 0.5), np.repeat([0.1, 0.9], 100)], axis=1)
    assert distinct_size(shares) == pytest.approx([200.0, 200.0, 2.0])
    narrowed = contraction(shares)
    assert narrowed[0] == pytest.approx(0.0, abs=0.15) and narrowed[1] == pytest.approx(0.99, abs=0.01) and narrowed[2] < -0.5
    assert [called(one, 200) for one in (0.8, 0.3, 0.1)] == ["identified", "hinted", "open"]
    assert called(0.3, 20) == "open"                              # so few sets narrow by chance alone
    normals = chance.standard_normal((2000, 3))
    normals[:, 2] = -normals[:, 0] + 0.1 * normals[:, 2]
    places, together = strongest_partner(normals)
    assert places[[0, 2]].tolist() == [2, 0] and together[0] < -0.98
    first = directions(np.cov(normals.T), ("x", "y", "z"))[0]
    assert set(first.names[:2]) == {"x", "z"} and first.contraction > 0.98


def test_two_samples_of_one_thing_are_worth_what_they_are():
    chance = np.random.default_rng(5)
    one, other = chance.standard_normal((2, 200, 80))
    same = compared_halves(one, other, np.zeros(80))
    assert 130.0 < same.size < 300.0 and same.shift < 0.5
    other[:, 7] += 1.0
    apart = compared_halves(one, other, (np.arange(80) == 7).astype(float))
    assert apart.shift == pytest.approx(1.0, abs=0.2) and apart.number == 7 and apart.size_identified < 40.0


def test_a_bar_is_met_missed_or_unknown():
    assert Bar("off", 0.2, 0.0, 0.3).met and Bar("off", 0.31, 0.0, 0.3).met is False and Bar("off", math.nan, 0.0, 0.3).met is None


# ---- the targets of the evidence


def test_every_target_of_the_evidence_is_a_level_with_a_reason_in_both_languages():
    for target in EVIDENCE_TARGETS:
        one = target.row
        assert one.over is None and one.by is None and math.isfinite(one.low) and math.isfinite(one.high)
        assert target.discrepancy > 0.0 and one.source in {source.name for source in SOURCES}
        for key in (f"discrepancy-{target.reason}", f"claim-{one.id.lower()}"):
            assert has(key, "en") and has(key, "id")
    assert all(has(f"correlation-{source.reason}", language) for source in SOURCES for language in ("en", "id"))
    ids = [target.row.id for target in EVIDENCE_TARGETS]
    assert len(set(ids)) == len(ids) and not {one.id for one in EVIDENCE_LEVELS} & {one.id for one in EVIDENCE}
    covariance = data_covariance(evidence_targets())
    assert np.linalg.eigvalsh(covariance).min() > 0.0


