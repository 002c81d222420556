"""A region that is kept on the way: from whatever was kept it goes on to the same bits, and runs nothing again."""

import numpy as np
import pytest

from simpul.sim import region
from simpul.sim.region import Layout
from simpul.sim.region.footprint import state_bytes
from simpul.sim.region.region_run import BEFORE, months_needed
from tests.sim.region.test_region import USUAL

LABELS = ["nothing", "broker-host", "sequence"]
LAYOUT = Layout(3)
FIELDS = ("outcomes", "beyond", "months", "ledger", "bridges")


class Kept:
    """Keeps copies in memory, a state after every so many months, until it has been asked to keep so often: then the power goes."""

    def __init__(self, every: int = 5, most: int | None = None, pieces=()):
        self.every, self.left, self.pieces = every, most, dict(pieces)
        self.asked: dict[str, int] = {}

    def has(self, name):
        return (name, False) in self.pieces

    def get(self, name, done=False):
        kept = self.pieces.get((name, done))
        return None if kept is None else {key: array.copy() for key, array in kept.items()}

    def due(self, name):
        self.asked[name] = self.asked.get(name, 0) + 1
        return self.asked[name] % self.every == 0

    def put(self, name, arrays, months, done=False):
        if self.left == 0:
            raise OSError("the power is gone")
        self.left = None if self.left is None else self.left - 1
        self.pieces[name, done] = {key: np.array(array) for key, array in arrays.items()}
        if done:
            self.pieces.pop((name, False), None)


@pytest.fixture(scope="module")
def whole():
    return region.run_region(USUAL, LAYOUT, LABELS, 5)


def assert_same(one, other):
    for name in FIELDS:
        assert getattr(one, name).tobytes() == getattr(other, name).tobytes(), name


@pytest.mark.parametrize("most", [1, 2, 4, 7, 12])
@pytest.mark.parametrize("states", [None, 1])
def test_from_whatever_was_kept_the_same_bits_come(whole, most, states):
    memory = None if states is None else states * state_bytes(USUAL, LAYOUT, LABELS)
    first = Kept(most=most)
    with pytest.raises(OSError, match="power"):
        region.run_region(USUAL, LAYOUT, LABELS, 5, threads=2, memory=memory, keeper=first)
    calls, second = [], Kept(pieces=first.pieces)
    found = region.run_region(USUAL, LAYOUT, LABELS, 5, threads=1, memory=memory, keeper=second,
                              progress=lambda done, total: calls.append((done, total)))
    assert_same(found, whole)
    assert calls == sorted(calls) and calls[-1][0] == calls[-1][1]
    run = sum(second.asked.values()) + sum(done for _name, done in second.pieces) - sum(done for _name, done in first.pieces)
    assert run < months_needed(USUAL, LABELS, 1 if states else 2)        # months that were kept are not run again


def test_what_is_kept_whole_is_not_run_at_all(whole, monkeypatch):
    kept = Kept(every=10**9)
    assert_same(region.run_region(USUAL, LAYOUT, LABELS, 5, keeper=kept), whole)
    assert {name for name, done in kept.pieces if done} == {"0", "1", "2"}

    def never(*_):
        raise AssertionError("a month was run")

    monkeypatch.setattr(region.region_run, "run_months", never)
    assert_same(region.run_region(USUAL, LAYOUT, LABELS, 5, keeper=Kept(pieces=kept.pieces)), whole)


class OnTheWay(Kept):
    """Keeps states alone."""

    def put(self, name, arrays, months, done=False):
        if not done:
            super().put(name, arrays, months)


def test_states_of_strategies_need_no_start(whole):
    """Those that were on the way when it stopped go on, and the months before all of them are not run."""
    first = OnTheWay()
    region.run_region(USUAL, LAYOUT, LABELS, 5, keeper=first)
    assert set(first.pieces) == {(name, False) for name in (BEFORE, "0", "1", "2")}
    second = Kept(every=10**9, pieces=first.pieces)
    assert_same(region.run_region(USUAL, LAYOUT, LABELS, 5, keeper=second), whole)
    assert BEFORE not in second.asked
