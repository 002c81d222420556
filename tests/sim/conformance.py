"""What every strategy has to keep to, whatever it does: one class, inherited by the test class of each strategy.

The checks are the invariants of the model's description, held to on random scenarios (`worlds.py`).
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.outcomes import WORST_OFF, outcomes_of
from simpul.sim.rules.hosts import choose_hosts
from simpul.sim.run import run, run_many
from simpul.sim.state.column_types import Column
from simpul.sim.state.columns import COLUMNS, Community
from simpul.sim.state.series import LEDGER, SERIES, SERIES_INDEX
from simpul.sim.strategies.structure_plan import found
from tests.sim.bounds import breaches
from tests.sim.course import OWN, Course, differences, holdings, net, same, whole
from tests.sim.worlds import STRATEGIES, fixed_world, scenario_of, seeds, worlds

ROOT = Path(__file__).resolve().parents[2]
inherited = functools.partial(settings, suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow])

SCRATCH = frozenset(column.name for column in COLUMNS if "(scratch)" in column.meaning or column.meaning.startswith("room for"))
ABOUT_STRUCTURES = [SERIES_INDEX[name] for name in ("structures", "members", "legitimacy", "attendance", "hub_loss")]
AFTERWARDS = SCRATCH | {"ever_member", "tally", "hub_loss"}  # say that there is a structure; `tally` is checked as series


class Conformance:
    """Checks for the strategies whose labels (in `worlds.STRATEGIES`) a test class names."""

    label: ClassVar[str]

    @inherited(max_examples=40)
    @given(world=worlds(), seed=seeds)
    def test_without_hours_and_money_nothing_changes(self, world, seed):
        """Null: a structure with members and an agenda, but without hours and money, is not there."""
        scenario = scenario_of(world)
        without = whole(scenario, "nothing", seed, [self.label])
        course = Course(scenario, [self.label], seed).start(self.label)
        leave_empty(course.c)
        enrol(course.c, course.begins)
        course.finish()
        assert differences(course.c, without.c, OWN | AFTERWARDS) == []
        assert same(*(np.delete(x.series, ABOUT_STRUCTURES, axis=1) for x in (course, without)))
        assert same(course.ledger, without.ledger)

    @inherited(max_examples=30)
    @given(world=worlds(), seed=seeds)
    def test_months_before_the_start_are_untouched(self, world, seed):
        """Placebo: what has been agreed for a later month does nothing before it, even if it was agreed in month 0."""
        scenario = scenario_of(world)
        late = Course(scenario, [self.label], seed).start(self.label)
        early = Course(scenario, [self.label], seed)
        found(
            early.c, strategies.plans(scenario, self.label, Course(scenario, [self.label], seed).pass_to(early.begins).c),
            begins=early.begins, total=scenario.subsidy.total, months=scenario.subsidy.months,
        )
        choose_hosts(late.c)  # as they stand when it begins
        early.c.host[:], early.c.backer[:] = late.c.host, late.c.backer
        early.pass_to(early.begins)
        assert differences(early.c, late.c) == []
        assert same(early.series, late.series)
        early.finish()
        assert same(early.series, late.finish().series)
        without = whole(scenario, "nothing", seed)
        assert same(late.series[: scenario.start], without.series[: scenario.start])
        assert same(late.ledger[: late.begins], without.ledger[: late.begins])

    @inherited(max_examples=20)
    @given(world=worlds(), seed=seeds)
    def test_what_is_foreseen_is_what_is_set_up(self, world, seed):
        """Plans that are said to hang on the scenario alone are the same in the community as it stands when it begins."""
        scenario = scenario_of(world)
        course = Course(scenario, [self.label], seed)
        agreed = strategies.foreseen(scenario, self.label, blank(scenario, 1))
        course.pass_to(course.begins)
        assert agreed in (None, strategies.plans(scenario, self.label, course.c))

    @inherited(max_examples=30)
    @given(world=worlds(), seed=seeds)
    def test_the_ledger_closes_every_month(self, world, seed):
        """What everybody holds changes by what the ledger says; what one gives another receives."""
        course = Course(scenario_of(world), [self.label], seed)
        held = holdings(course.pass_to(0).c)
        for month in course.months_of(self.label):
            now = holdings(course.c)
            scale = 1.0 + np.abs(course.ledger[month]).sum(axis=0)
            assert (np.abs(now - held - net(course.ledger[month])) <= 1e-9 * scale).all(), f"month {month}"
            held = now
        given, received = (course.ledger[:, LEDGER.index(name)] for name in ("given", "received"))
        assert np.allclose(given, received, rtol=0, atol=1e-9)
        assert (course.ledger >= 0.0).all()

    @inherited(max_examples=40)
    @given(world=worlds(), seed=seeds)
    def test_numbers_keep_to_their_bounds(self, world, seed):
        """Shares lie in 0 to 1, what is counted or held is never negative, nothing is infinite or undefined."""
        course = Course(scenario_of(world), [self.label], seed)
        for month in course.months_of(self.label):
            assert breaches(course.c) == [], f"month {month}"
        assert np.isfinite(course.series).all()
        units = np.array([series.unit in ("share", "probability", "Gini") for series in SERIES])
        assert (course.series >= 0.0).all()
        assert (course.series[:, units] <= 1.0).all()

    @inherited(max_examples=30)
    @given(world=worlds(), seed=seeds)
    def test_order_and_names_mean_nothing(self, world, seed):
        """Writing the organizations in another order, or under other names, gives the same bits."""
        other = renamed(world)
        other["organizations"] = other["organizations"][::-1]
        course, changed = (whole(scenario_of(w), self.label, seed) for w in (world, other))
        assert differences(course.c, changed.c) == []
        assert same(course.series, changed.series)

    @inherited(max_examples=20)
    @given(world=worlds(), seed=seeds)
    def test_the_same_seed_gives_the_same_bytes(self, world, seed):
        """Threads, and whether a run is one of many, mean nothing, for its months and for its outcomes; but which group is the
        worst-off hangs on all seeds."""
        scenario = scenario_of(world)
        row = [seed, seed // 2, 1]
        alone = run(scenario, self.label, seed)
        for threads in (1, 2, 4):
            runs = run_many(scenario, [self.label], row, threads=threads)
            assert not runs.failures
            assert same(runs.series[0, 0], alone.series)
            assert same(runs.produced[0, 0], alone.community.produced)
            if threads == 1:
                first = runs.series
            assert same(runs.series, first)
        among, apart = (run_many(scenario, ["nothing", self.label], some, threads=1) for some in (row, row[:1]))
        own = [place for place, one in enumerate(outcomes_of(scenario)) if one.name != WORST_OFF]
        for horizon in scenario.horizons:
            some, one = (runs.outcomes(horizon)[:, :1, own] for runs in (among, apart))
            assert same(np.ascontiguousarray(some), np.ascontiguousarray(one))
        assert same(whole(scenario, self.label, seed).series, alone.series)

    @inherited(max_examples=30)
    @given(world=worlds(places=(2, 3), reach=0.0), seed=seeds)
    def test_another_place_out_of_reach_means_nothing(self, world, seed):
        """Where nobody reaches beyond the own place, an organization changed elsewhere changes nothing here."""
        course = whole(scenario_of(world), self.label, seed)
        changed = whole(scenario_of(changed_in_first_place(world)), self.label, seed)
        assert differences_elsewhere(course.c, changed.c) == []

    @pytest.mark.slow
    def test_compiled_and_interpreted_agree(self):
        """The same bytes with and without the compiler."""
        assert digests()[self.label] == interpreted_digests()[self.label]


def leave_empty(c) -> None:
    """Take hours and money from every structure that was agreed, and let it act at once."""
    c.effort[:] = 0.0  # of staff, host and volunteers alike
    c.instalment[:] = 0.0
    c.formation_mean[:] = 0.0


def enrol(c, month: int) -> None:
    """Make organizations members of every structure that may have them, as if they had joined in `month`."""
    taken = set()
    for z in np.flatnonzero(c.present):
        for i in range(len(c.key)):
            fits = c.home[z] in (-1, c.place[i]) and c.outside[i] == 0 and (c.selects[z] == 0 or i not in taken)
            if fits and c.open_grants[z] == 0 and c.member_count[z] < c.partners_most[z]:
                c.member[z, i] = c.ever_member[i] = 1
                c.joined[z, i] = month
                c.legitimacy[z, i] = c.shared_before[z, i] = 0.5
                c.member_count[z] += 1
                taken.add(i)
        c.term_left[z] = c.term[z]


def renamed(world: dict) -> dict:
    """Return the world with other names for its organizations."""
    names = {entry["name"]: f"X{n} {entry['name'][::-1]}" for n, entry in enumerate(world["organizations"]) if "name" in entry}
    entries = [entry | ({"name": names[entry["name"]]} if "name" in entry else {}) for entry in world["organizations"]]
    declared = {
        label: settings | {key: [names.get(name, name) for name in settings[key]]
                           for key in ("hosts", "backed_by") if key in settings}
        for label, settings in world["strategies"].items()
    }
    ties = [tie | {"from": names[tie["from"]], "to": names[tie["to"]]} for tie in world["ties"]]
    return world | {"organizations": entries, "strategies": declared, "ties": ties}


def changed_in_first_place(world: dict) -> dict:
    """Return the world with one more and one other organization in its first place, so that all rows elsewhere move."""
    place = next(iter(world["places"]))
    first, *others = world["organizations"]
    first = first | {"income": 9.0, "power": 0.9, "hours": 77.0}
    more = {"count": 1, "kind": "k0", "place": place, "group": first["group"], "key": 900}
    return world | {"organizations": [first, *others, more]}


HOLDING_ROWS = frozenset({"partner", "captor", "ask_head", "ask_next", "host", "chair"})
"""Columns whose numbers are rows of organizations."""


def differences_elsewhere(a: Community, b: Community) -> list[str]:
    """Return the columns that differ outside the first place: of organizations, places and structures alike."""
    return [
        column.name for column, x, y in zip(COLUMNS, a, b, strict=True)
        if column.name not in SCRATCH and column.shape[0] in "NPS" and not same(elsewhere(a, column, x), elsewhere(b, column, y))
    ]


def elsewhere(c: Community, column: Column, x: np.ndarray) -> np.ndarray:
    """Return the part of a column that is outside the first place, with rows of organizations counted from there."""
    first = c.first_row[1]
    if column.name in HOLDING_ROWS:
        x = np.where(x >= 0, x - first, x)
    if column.shape[0] == "N":
        x = x[first:]
        if column.shape[1:] == "D":
            x = x[:, : len(c.key) - first - 1]
        elif column.shape[1:] == "J":
            x = x[:, first:]
    elif column.shape[0] == "P":
        x = x[1:]
    else:
        x = x[(c.present == 1) & (c.home > 0)]
        if column.shape[1:] == "M":
            x = x[:, first:]
    return np.ascontiguousarray(x)


def digest_of(scenario, label: str) -> str:
    """Return a digest of everything a run leaves behind."""
    course = whole(scenario, label, 7)
    digest = hashlib.sha256(course.series.tobytes() + course.ledger.tobytes())
    for array in course.c:
        digest.update(array.tobytes())
    return digest.hexdigest()


@functools.cache
def digests() -> dict[str, str]:
    """Return the digest of every strategy on one fixed world."""
    scenario = scenario_of(fixed_world())
    return {label: digest_of(scenario, label) for label in STRATEGIES}


@functools.cache
def interpreted_digests() -> dict[str, str]:
    """Return the same from a process without the compiler."""
    program = "import json; from tests.sim.conformance import digests; print(json.dumps(digests()))"
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    shown = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return json.loads(shown.stdout)
