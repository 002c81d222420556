"""A film is the run, month by month; positions never move; figures are plain data."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sim.runs import run
from sim.view.community_figure import community_figure
from sim.view.curves import CURVES, curve_figure, curves_of, over_a_year, trust_figure
from sim.view.film import film
from sim.view.legend import OUTLINES, legend
from sim.view.looks import KIND_SHAPES
from sim.view.positions import positions
from sim.view.telling import month_in_words, organization_story


@pytest.fixture(scope="module")
def shot(small):
    return film(small, list(small.strategies)[-1], 3)


def test_a_film_is_the_run_to_the_last_bit(small, shot):
    one = run(small, shot.strategy, 3)
    assert np.array_equal(one.series, shot.series)
    assert one.events == [event for month in shot.events for event in month]
    assert len(shot.frames) == small.months


def test_each_pair_of_a_frame_stands_once_and_is_known(shot):
    for frame in shot.frames:
        pairs = list(zip(frame.one.tolist(), frame.other.tolist(), strict=True))
        assert len(set(pairs)) == len(pairs) and all(one < other for one, other in pairs)
        assert ((frame.depth >= 1) & (frame.depth <= 4)).all()
        assert ((frame.trust >= 0) & (frame.trust <= 1)).all()


def test_a_label_that_is_not_there_is_refused(small):
    with pytest.raises(KeyError, match="unknown strategy"):
        film(small, "wish", 1)


def test_positions_are_apart_and_need_no_run(small):
    xy, middles = positions(small)
    assert xy.shape == (small.organization_count(), 2) and middles.shape == (len(small.places), 2)
    gaps = np.linalg.norm(xy[:, None] - xy[None], axis=2) + 9 * np.eye(len(xy))
    assert gaps.min() > 0.5


@pytest.mark.parametrize("language", ["en", "id"])
def test_figures_and_words_of_every_month(small, shot, language):
    xy, middles = positions(small)
    for month in range(0, small.months, 11):
        drawn = community_figure(shot, month, xy, middles, language, 0, shot)
        json.dumps(drawn, allow_nan=False)
        only_here = drawn["data"][-2]
        assert only_here["x"] == []  # a film has nothing that it does not have itself
        markers = sum(len(trace["x"]) for trace in drawn["data"] if "customdata" in trace)
        assert markers == small.organization_count()
        assert all(isinstance(line, str) for line in month_in_words(shot, month, language))
        name, lines = organization_story(shot, 0, month, language)
        assert name in shot_names(shot, language) and lines
    json.dumps(trust_figure(shot, 5, language), allow_nan=False)
    assert "<svg" in legend(small, {0}, True, language)


def shot_names(shot, language):
    from sim.community import names_of

    return names_of(shot.scenario, language)


def test_a_curve_without_a_sample_draws_the_run_alone(shot):
    for number, curve in enumerate(CURVES):
        drawn = curve_figure(None, {shot.strategy: curves_of(shot.series)[number]}, curve, [(shot.strategy, "A")], 3, "en")
        assert len(drawn["data"]) == 1
        json.dumps(drawn, allow_nan=False)


@given(some.lists(some.floats(0, 100), min_size=1, max_size=60))
def test_a_year_is_the_last_twelve_months(flow):
    found = over_a_year(np.array(flow))
    for month in range(len(flow)):
        assert found[month] == pytest.approx(sum(flow[max(0, month - 11): month + 1]), abs=1e-9)


def test_every_shape_of_a_kind_has_an_outline():
    assert set(KIND_SHAPES) <= set(OUTLINES)
