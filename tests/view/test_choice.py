"""The address holds the choice and nothing else; ranking and differences; samples grow and can be stopped."""

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from sim.outcomes import INDEX, OUTCOMES
from sim.runs import run_many
from sim.view import offered, sampling, state
from sim.view.differences import paired
from sim.view.naming import mark_of, shown
from sim.view.ranking import WEIGHED, ranking

levels = some.dictionaries(some.sampled_from(state.FACTORS), some.integers(0, 20).map(lambda n: n / 20), max_size=4)
choices = some.builds(
    state.Choice, page=some.sampled_from(state.PAGES), scenario=some.sampled_from(["pikul", "small"]),
    strategy=some.sampled_from(["", "nothing"]), other=some.sampled_from(["", "none"]), seed=some.integers(0, state.SEED_MOST),
    month=some.integers(0, 600), language=some.sampled_from(["en", "id"]), context=levels.map(lambda d: tuple(sorted(d.items()))))


@given(choices)
def test_an_address_gives_the_choice_back(choice):
    assert state.from_query("?" + state.query_of(choice)) == choice


@given(some.text(max_size=200))
def test_any_address_is_a_choice_of_what_is_offered(text):
    choice = state.from_query(text)
    assert choice.scenario in offered.names() and choice.page in state.PAGES
    assert 0 <= choice.seed <= state.SEED_MOST


@pytest.mark.parametrize("name", ["../../secret", "C:\\secret.yaml", "/etc/passwd", "~", ""])
def test_no_address_names_a_file(name):
    assert offered.scenario_named(name) is offered.scenario_named(offered.first())


def test_what_does_not_fit_is_put_right():
    settled = state.settled(state.Choice(scenario="small", strategy="wish", other="wish", month=5_000))
    scenario = offered.scenario_named("small")
    assert settled.strategy in scenario.strategies and settled.other in scenario.strategies
    assert settled.month == scenario.months - 1


def test_samples_grow_and_equal_the_runs(small):
    labels = tuple(small.strategies)[:2]
    grown = list(sampling.samples(small, labels, threading.Event(), (2, 5)))
    assert [sample.seeds for sample in grown] == [2, 5] and grown[-1].complete
    expected = run_many(small, labels, range(5)).outcomes(small.horizons[-1])
    assert np.array_equal(grown[-1].outcomes, expected, equal_nan=True)
    assert list(sampling.samples(small, labels, threading.Event(), (2, 5))) == [grown[-1]]


def test_samples_stop_when_nobody_waits(small):
    stop = threading.Event()
    more = sampling.samples(small, tuple(small.strategies), stop, (1, 2, 400))
    next(more)
    stop.set()
    with pytest.raises(sampling.Stopped):
        next(more)


def outcomes_of(table):
    """Outcomes [strategy, seed, outcome] from what is weighed: [strategy, seed, weighed]."""
    found = np.zeros((*table.shape[:2], len(OUTCOMES)))
    for place, name in enumerate(WEIGHED):
        found[:, :, INDEX[name]] = table[:, :, place]
    return found


@given(some.integers(0, 1_000))
def test_a_strategy_better_on_every_seed_and_aim_is_first(draw):
    table = np.random.default_rng(draw).random((3, 12, len(WEIGHED)))
    table[1] = table.max(axis=0) + 0.1
    table[1, :, -1] = table[:, :, -1].min(axis=0) - 0.1
    ranked = ranking(outcomes_of(table), ("a", "b", "c"), dict.fromkeys(WEIGHED, 1.0))
    assert ranked[0].strategy == "b" and ranked[0].first == 1.0 and ranked[0].score == pytest.approx(1.0)
    assert sum(one.first for one in ranked) == pytest.approx(1.0)
    assert all(one.low <= one.score + 1e-9 and one.score <= one.high + 1e-9 for one in ranked)


def test_luck_that_all_share_does_not_widen_the_interval():
    table = np.tile(np.random.default_rng(1).random((1, 30, len(WEIGHED))), (2, 1, 1))
    table[1, :, 0] += 0.5
    ranked = ranking(outcomes_of(table), ("a", "b"), {"need_met": 1.0})
    assert ranked[0].strategy == "b" and ranked[0].high - ranked[0].low < 1e-9


def test_paired_differences():
    mean, low, high = paired([2.0, 3.0, 4.0], [1.0, 1.0, 1.0])
    assert mean == 2.0 and low == pytest.approx(2.0 - 4.303 / 3**0.5, abs=1e-3) and high > mean
    assert np.isnan(paired([1.0], [2.0])).all()
    assert mark_of(1, 2) == "▲" and mark_of(1, 2, -1) == "▼" and mark_of(-1, 1) == "○" and mark_of(float("nan"), 1) == "○"


def test_numbers_are_written_the_way_of_the_language():
    assert shown(0.1234, "share", "en") == "12.3%" and shown(0.1234, "share", "id") == "12,3%"
    assert shown(-0.5, "pm", "en", sign=True) == "−0.50" and shown(1234.0, "pm", "id") == "1.234"
    assert shown(float("nan"), "", "en") == "–"
