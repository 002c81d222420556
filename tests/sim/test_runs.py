"""Running: one strategy or many, failures as rows, progress, seeds, and a burn-in that is shared without changing anything."""

import threading
import time

import numpy as np
import pytest

from simpul.sim import run as module
from simpul.sim import strategies
from simpul.sim.months import run_months
from simpul.sim.outcomes import outcomes_of
from simpul.sim.run import blank_for, run, run_many, snapshots
from simpul.sim.state.columns import COLUMNS
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import EVENTS, FIRST_LEVEL, LEDGER, SERIES
from simpul.sim.state.settings import checked_seed, settings
from tests.sim.rules.small import scenario

STRATEGIES = {
    "host": {"type": "broker", "origin": "host", "hosts": ["Lumbung"]}, "new": {"type": "broker", "origin": "new"},
    "forum": {"type": "coalition", "scope": "broad"}, "projects": {"type": "partnership", "projects": 2},
    "needy": {"type": "direct_grants", "by": "need", "share": 0.5},
}
ORGANIZATIONS = [
    {"count": 6, "kind": "k0", "place": "p0", "group": "g0"}, {"name": "Lumbung", "kind": "k0", "place": "p0", "group": "g0"},
    {"count": 3, "kind": "k0", "place": "p1", "group": "g0"},
]
SMALL = scenario(ORGANIZATIONS, places=2, strategies=STRATEGIES, start=8, months=40, burn_in=6, horizons=[12, 32])


def in_one_go(label, seed):
    """Run all months without a stop, with the strategy written down before the first; it begins when its time comes."""
    c = blank_for(SMALL, [label], 0)
    strategies.begin(SMALL, label, c)
    months = SMALL.burn_in + SMALL.months
    series, ledger = np.zeros((SMALL.months, len(SERIES))), np.zeros((months, len(LEDGER), 3))
    handle = Handle(c, settings(SMALL, seed))
    run_months(handle.community, handle.settings, 0, months, series, ledger)
    return c, series, ledger


@pytest.mark.parametrize("label", ["nothing", *STRATEGIES])
def test_a_shared_burn_in_equals_a_full_run_to_the_last_bit(label):
    c, series, ledger = in_one_go(label, 11)
    found = run(SMALL, label, 11, record=False)
    assert found.series.tobytes() == series.tobytes()
    assert found.ledger.tobytes() == ledger.tobytes()
    for column, a, b in zip(COLUMNS, found.community, c, strict=True):
        assert a.tobytes() == b.tobytes(), column.name


@pytest.mark.parametrize("threads", [1, 3])
def test_many_runs_are_the_single_runs(threads):
    labels, seeds = ["forum", "nothing", "host"], [5, 0, 2**63 - 1]
    many = run_many(SMALL, labels, seeds, threads=threads)
    assert (many.strategies, many.seeds, many.failures) == (labels, seeds, {})
    assert many.series.shape == (3, 3, SMALL.months, len(SERIES))
    for row, label in enumerate(labels):
        for column, seed in enumerate(seeds):
            single = run(SMALL, label, seed)
            assert many.series[row, column].tobytes() == single.series.tobytes()
            assert many.produced[row, column].tobytes() == single.community.produced.tobytes()
            assert (many.member[row, column] == (single.community.ever_member == 1)).all()


@pytest.mark.parametrize("threads", [1, 2])
def test_without_months_the_outcomes_are_the_same_and_levels_of_other_months_are_unknown(threads):
    labels, seeds = ["forum", "nothing", "host"], [3, 1, 4]
    whole = run_many(SMALL, labels, seeds)
    some = run_many(SMALL, labels, seeds, threads=threads, monthly=False)
    for horizon in SMALL.horizons:
        assert some.outcomes(horizon).tobytes() == whole.outcomes(horizon).tobytes()
    read = [SMALL.start + horizon - 1 for horizon in SMALL.horizons]
    assert some.series[:, :, read].tobytes() == whole.series[:, :, read].tobytes()
    assert some.series[..., :FIRST_LEVEL].tobytes() == whole.series[..., :FIRST_LEVEL].tobytes()
    assert np.isnan(np.delete(some.series, read, axis=2)[..., FIRST_LEVEL:]).all()
    with pytest.raises(ValueError, match=r"measured at the horizons of the scenario only, .*12, 32.*, not at 20 months"):
        some.outcomes(20)


def test_without_labels_every_strategy_of_the_scenario_runs():
    many = run_many(SMALL, seeds=[1])
    assert many.strategies == list(SMALL.strategies)
    assert set(many.strategies) == {"nothing", *STRATEGIES}  # needy is of the type direct_grants, so no other is added
    outcomes = many.outcomes(32)
    assert outcomes.shape == (len(many.strategies), 1, len(outcomes_of(SMALL)))


def test_progress_rises_to_the_total_and_is_called_from_the_calling_thread():
    calls = []
    run_many(SMALL, ["nothing", "forum"], range(7), threads=2, progress=lambda *done: calls.append((*done, threading.get_ident())))
    done = [call[0] for call in calls]
    assert {call[1] for call in calls} == {14}
    assert done == sorted(done)
    assert done[-1] == 14
    assert all(number % 2 == 0 for number in done)  # both strategies of a seed together
    assert {call[2] for call in calls} == {threading.get_ident()}


def test_a_progress_that_raises_stops_the_runs():
    def stop(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_many(SMALL, ["nothing"], range(50), threads=1, progress=stop)


def test_a_strategy_that_fails_is_a_row_of_nan_with_its_reason(monkeypatch):
    begin = strategies.begin

    def failing(described, label, c, agreed):
        if label == "forum":
            raise RuntimeError("nobody came")
        begin(described, label, c, agreed)

    monkeypatch.setattr(module.strategies, "begin", failing)
    many = run_many(SMALL, ["nothing", "forum", "host"], [1, 2], threads=2)
    assert many.failures == {("forum", 1): "RuntimeError: nobody came", ("forum", 2): "RuntimeError: nobody came"}
    assert np.isnan(many.series[1]).all()
    assert np.isfinite(many.series[[0, 2]]).all()
    outcomes = many.outcomes(32)
    assert np.isnan(outcomes[1]).all()
    assert np.isfinite(outcomes[[0, 2]][:, :, 0]).all()


def test_a_seed_that_fails_before_the_start_is_a_column_of_nan_with_its_reason(monkeypatch):
    before = module._before

    def failing(described, handle, *rest):
        if handle.numbers.seed == 2:
            raise FloatingPointError("a number was lost")
        before(described, handle, *rest)

    monkeypatch.setattr(module, "_before", failing)
    many = run_many(SMALL, ["nothing", "forum"], [1, 2, 3], threads=2)
    assert many.failures == {(label, 2): "FloatingPointError: a number was lost" for label in ("nothing", "forum")}
    assert np.isnan(many.series[:, 1]).all()
    assert np.isfinite(many.series[:, [0, 2]]).all()


def test_an_unknown_label_is_refused_with_what_there_is():
    for call in (lambda: run(SMALL, "forums", 1), lambda: run_many(SMALL, ["nothing", "forums"], [1]),
                 lambda: snapshots(SMALL, "forums", 1, [0])):
        with pytest.raises(KeyError) as caught:
            call()
        assert "unknown strategy 'forums'" in str(caught.value)
        assert all(label in str(caught.value) for label in SMALL.strategies)


@pytest.mark.parametrize("seed", [-1, 2**63, 1.5, "7", None])
def test_a_seed_that_is_none_is_refused(seed):
    for call in (lambda: run(SMALL, "nothing", seed), lambda: run_many(SMALL, ["nothing"], [0, seed])):
        with pytest.raises(ValueError, match="a seed is a whole number from 0 to"):
            call()


def test_whole_numbers_of_any_type_are_seeds():
    assert [checked_seed(seed) for seed in (0, np.int64(7), np.uint32(9), 2**63 - 1)] == [0, 7, 9, 2**63 - 1]
    assert all(type(checked_seed(seed)) is int for seed in (np.int64(7), True))
    assert run(SMALL, "nothing", np.int64(3)).series.tobytes() == run(SMALL, "nothing", 3).series.tobytes()
    assert run(SMALL, "nothing", 0).series.tobytes() != run(SMALL, "nothing", 1).series.tobytes()


def test_the_diary_holds_what_happened_after_the_burn_in():
    told = run(SMALL, "host", 4)
    assert told.events
    assert run(SMALL, "host", 4, record=False).events == []
    assert [event.month for event in told.events] == sorted(event.month for event in told.events)
    assert 0 <= told.events[0].month <= told.events[-1].month < SMALL.months
    assert {event.kind for event in told.events} <= set(EVENTS)
    formed = [event for event in told.events if event.kind == "structure_formed"]
    assert [(event.month, event.actor) for event in formed] == [(SMALL.start, told.names().index("Lumbung"))]
    won = [event for event in told.events if event.kind == "opening_won"]
    assert sum(event.amount for event in won) == pytest.approx(told.series[:, [s.name for s in SERIES].index("won")].sum())


def test_outcomes_of_a_run_by_name():
    found = run(SMALL, "forum", 2).outcomes(32)
    measured = outcomes_of(SMALL)
    assert list(found) == [outcome.name for outcome in measured if outcome.exists]
    many = run_many(SMALL, ["forum"], [2]).outcomes(32)[0, 0]
    for outcome, value in zip(measured, many, strict=True):
        assert not outcome.exists or found[outcome.name] == pytest.approx(value, nan_ok=True)


def test_series_go_into_part_of_a_larger_room():
    room = np.full((2, 7, SMALL.months, len(SERIES)), -1.0)
    found = run_many(SMALL, ["host", "forum"], [4, 9], room=room[:, 3:5])
    assert np.array_equal(room[:, 3:5], run_many(SMALL, ["host", "forum"], [4, 9]).series)
    assert np.shares_memory(found.series, room)
    assert (room[:, :3] == -1.0).all() and (room[:, 5:] == -1.0).all()


def test_effort_grows_with_the_runs():
    """Seconds of processors: more for forty seeds than for one, and no more than there were."""
    began = time.monotonic()
    many = run_many(SMALL, ["forum"], range(40), threads=2).effort
    assert run_many(SMALL, ["forum"], range(1)).effort < many < 2 * (time.monotonic() - began) + 0.1


def test_snapshots_are_the_states_of_the_run_on_the_way():
    months = [0, SMALL.start - 1, SMALL.start, 20, SMALL.months - 1]
    taken = snapshots(SMALL, "forum", 6, months)
    last = run(SMALL, "forum", 6, record=False).community
    for column, a, b in zip(COLUMNS, taken[-1], last, strict=True):
        assert a.tobytes() == b.tobytes(), column.name
    assert [int(c.present[0]) for c in taken] == [0, 0, 1, 1, 1]
    for month, c in zip(months[1:], taken[1:], strict=True):
        assert (c.produced >= taken[0].produced).all(), month
    for wrong in ([3, 3], [5, 2], [-1], [SMALL.months]):
        with pytest.raises(ValueError, match="months must ascend"):
            snapshots(SMALL, "forum", 6, wrong)
