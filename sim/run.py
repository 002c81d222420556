"""Run a strategy on a seed, or many strategies on many seeds.

The months before a strategy begins are the same for every strategy on one seed: they are run once and copied. That is no
approximation (a test holds it to the last bit) and saves close to half of the work of a comparison.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from simpul.sim import initial_state, outcomes, strategies
from simpul.sim.months import run_months
from simpul.sim.numerics.compiler import compile_needed as _compile_needed
from simpul.sim.numerics.threads import spread_over_threads
from simpul.sim.run_record import Event, Run, Runs
from simpul.sim.scenario.loader import load_data
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.column_types import MONTHS_OF_A_YEAR
from simpul.sim.state.columns import RESOURCES, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import EVENTS, LEDGER, SERIES
from simpul.sim.state.settings import ALL_LEVELS, HUB_ALONE, UNMEASURED, checked_seed, settings
from simpul.sim.strategies import StructurePlan, foreseen

EVENTS_MOST = 200_000
_Table = NDArray[np.float64]
Months = Callable[[int, int, int, int, _Table, _Table], None]
_months_in_use: list[Months] = [run_months]


def run(scenario: Scenario, strategy: str, seed: int, *, record: bool = True) -> Run:
    """Run one strategy on one seed.

    Args:
        scenario: as `load_scenario` gives it.
        strategy: a label of the scenario (`scenario.strategies`).
        seed: whole number from 0 to 2**63 - 1; the same seed gives the same numbers to the last bit, everywhere.
        record: whether the diary of events is kept.

    Returns:
        The run: monthly series, ledger, events and the community as it stands in the end.

    Raises:
        KeyError: for a label the scenario does not have.
        ValueError: for a seed out of range.

    >>> import simpul
    >>> found = simpul.run(simpul.load_scenario("small"), "coalition-broad", seed=1)
    >>> found.series.shape
    (84, 94)
    >>> round(found.outcomes(horizon=60)["need_met"], 3)
    0.609
    """
    known_labels(scenario, [strategy])
    template = blank_for(scenario, [strategy], EVENTS_MOST if record else 0)
    handle = Handle(template, settings(scenario, seed))
    series, ledger = _paper(scenario)
    _before(scenario, handle, series, ledger)
    _after(scenario, strategy, handle, series, ledger)
    c = handle.columns
    return Run(scenario, strategy, seed, series, ledger, c, diary(c, scenario.burn_in))


def run_many(
    scenario: Scenario, strategies: Sequence[str] | None = None, seeds: Sequence[int] = range(100), *, threads: int | None = None,
    progress: Callable[[int, int], None] | None = None, room: NDArray[np.float64] | None = None, monthly: bool = True,
    months: Months | None = None,
) -> Runs:
    """Run strategies on seeds, each strategy on the same seeds.

    Args:
        scenario: as `load_scenario` gives it.
        strategies: labels of the scenario; all of them if None.
        seeds: whole numbers from 0 to 2**63 - 1.
        threads: how many run at once; all cores if None. Results do not depend on it.
        progress: called as progress(done, total) from the calling thread.
        room: float64 [strategy, seed, month, series] that gets the series, such as part of a larger one; None: of their own.
        months: what lets months pass: that of a changed model; None: whatever is in use (`let_pass_by`).
        monthly: False for runs of which only outcomes at the scenario's horizons are read: levels of other months are not measured
            then and are NaN, which saves about a twentieth of the time.

    Returns:
        The runs. One that fails is NaN, its reason is in `failures`, and the others go on.

    Raises:
        KeyError: for a label the scenario does not have.
        ValueError: for a seed out of range.

    >>> import simpul
    >>> found = simpul.run_many(simpul.load_scenario("small"), ["nothing", "coalition-broad"], seeds=range(4))
    >>> found.outcomes(horizon=60).shape
    (2, 4, 35)
    """
    labels = list(scenario.strategies) if strategies is None else list(strategies)
    known_labels(scenario, labels)
    seeds = [checked_seed(seed) for seed in seeds]
    organizations = len(initial_state.expand(scenario))
    shape = (len(labels), len(seeds))
    runs = Runs(
        scenario, labels, seeds, np.empty((*shape, scenario.months, len(SERIES))) if room is None else room,
        np.full((*shape, organizations), np.nan), np.zeros((*shape, organizations), bool),
    )

    template = blank_for(scenario, labels, 0)
    agreed = [foreseen(scenario, label, template) for label in labels]
    numbers = settings(scenario, 0)
    read = None if monthly else _measurements(scenario)
    own = threading.local()  # every thread has one community, in which one seed after the other lives
    efforts = [0.0] * len(seeds)

    def one_seed(column: int) -> None:
        begun = time.thread_time()
        run_seed(column)
        efforts[column] = time.thread_time() - begun

    def run_seed(column: int) -> None:
        try:
            if not hasattr(own, "handle"):
                c, own.state = initial_state.in_one_block(template)
                own.handle, own.blank, own.begun = Handle(c, numbers), own.state.copy(), own.state.copy()
                own.paper = _paper(scenario)  # every month of a run writes over what stands there
            handle, state, begun = own.handle, own.state, own.begun
            c = handle.columns
            state[:] = own.blank
            handle.change(seed=seeds[column])
            series, ledger = own.paper
            _before(scenario, handle, series, ledger, read, months)
            if len(labels) > 1:
                begun[:] = state
        except Exception as error:  # a failed run is a row with its reason, the rest goes on
            runs.series[:, column] = np.nan
            runs.failures |= {(label, seeds[column]): f"{type(error).__name__}: {error}" for label in labels}
            return
        for row, label in enumerate(labels):
            try:
                if row > 0:
                    state[:] = begun
                runs.series[row, column, : scenario.start] = series[: scenario.start]
                _after(scenario, label, handle, runs.series[row, column], ledger, read, agreed[row], months)
                runs.produced[row, column] = c.produced
                runs.member[row, column] = c.ever_member == 1
            except Exception as error:
                runs.series[row, column] = np.nan
                runs.failures[(label, seeds[column])] = f"{type(error).__name__}: {error}"

    told = None if progress is None else lambda done: progress(done * len(labels), len(seeds) * len(labels))
    spread_over_threads(one_seed, len(seeds), threads, told)
    runs.effort = sum(efforts)
    return runs


def snapshots(scenario: Scenario, strategy: str, seed: int, months: Sequence[int]) -> list[Community]:
    """Look at a community in several months of one run.

    Args:
        scenario: as `load_scenario` gives it.
        strategy: a label of the scenario.
        seed: whole number from 0 to 2**63 - 1.
        months: counted from the end of the burn-in, ascending.

    Returns:
        A copy of the community at the end of each of the months.

    Raises:
        KeyError: for a label the scenario does not have.
        ValueError: for months that do not ascend or lie outside the scenario, and for a seed out of range.

    >>> import simpul
    >>> before, after = simpul.snapshots(simpul.load_scenario("small"), "coalition-broad", seed=1, months=[11, 83])
    >>> int(before.present.sum()), int(after.present.sum())
    (0, 1)
    """
    known_labels(scenario, [strategy])
    if list(months) != sorted(set(months)) or not all(0 <= month < scenario.months for month in months):
        raise ValueError(f"months must ascend from 0 to {scenario.months - 1}, not {list(months)}")
    c = blank_for(scenario, [strategy], 0)
    series, ledger = _paper(scenario)
    handle = Handle(c, settings(scenario, seed))
    start = scenario.burn_in + scenario.start
    taken = []
    now = 0
    for month in months:
        end = scenario.burn_in + month + 1
        if now <= start < end:
            _pass(handle, now, start, series, ledger, None, None)
            strategies.begin(scenario, strategy, c)
            now = start
        _pass(handle, now, end, series, ledger, None, None)
        now = end
        taken.append(initial_state.copy(c))
    return taken


def known_labels(scenario: Scenario, labels: Sequence[str]) -> None:
    """Raise KeyError, naming what there is, if a label is not a strategy of the scenario."""
    for label in labels:
        if label not in scenario.strategies:
            raise KeyError(f"unknown strategy {label!r}; the scenario has {', '.join(scenario.strategies)}")


def run_compile_needed() -> bool:
    """Tell whether the next run has to compile the model first (tens of seconds, once)."""
    return _compile_needed("run_months") and not getattr(run_months, "signatures", None)


def let_pass_by(months: Months = run_months) -> None:
    """Let months of `run`, `run_many` and `snapshots` pass by something else that gives the same bits, from the next call on."""
    _months_in_use[0] = months


def months_in_use() -> Months:
    """Return what months pass by: `run_months`, or what was given to `let_pass_by`."""
    return _months_in_use[0]


def warm_up(scenario: Scenario | None = None) -> None:
    """Compile the model, or load it from the cache, by running no month at all."""
    if scenario is None:
        scenario = load_data(_SMALLEST)
    c = initial_state.blank(scenario, 1)
    handle = Handle(c, settings(scenario, 0))
    run_months(handle.community, handle.settings, 0, 0, *_paper(scenario))


_SMALLEST = {
    "simpul": 1, "title": "-", "description": "-", "issues": {"a": {"en": "-", "id": "-"}}, "kinds": {"a": {"en": "-", "id": "-"}},
    "organizations": [{"count": 2, "kind": "a"}], "subsidy": {"total": 1.0, "months": 1},
}


def _paper(scenario: Scenario) -> tuple[_Table, _Table]:
    """Return room for the series and the ledger of a run."""
    months = scenario.burn_in + scenario.months
    return np.zeros((scenario.months, len(SERIES))), np.zeros((months, len(LEDGER), len(RESOURCES)))


def blank_for(scenario: Scenario, labels: Sequence[str], events: int, rows: int = 0) -> Community:
    """Return the blank community from which every seed starts, with room for the structures of any strategy, at least `rows`."""
    smallest = initial_state.blank(scenario, 1, events)
    rows = max(rows, strategies.rows_needed(scenario, list(labels), smallest))
    return smallest if rows <= 1 else initial_state.blank(scenario, rows, events)


def _before(
    scenario: Scenario, handle: Handle, series: _Table, ledger: _Table, read: Sequence[tuple[int, int]] | None = None,
    months: Months | None = None,
) -> None:
    """Run the months before the strategies begin, in place; nothing in them depends on which strategy follows."""
    _pass(handle, 0, scenario.burn_in + scenario.start, series, ledger, read, months)


def _after(
    scenario: Scenario, label: str, handle: Handle, series: _Table, ledger: _Table, read: Sequence[tuple[int, int]] | None = None,
    agreed: list[StructurePlan] | None = None, months: Months | None = None,
) -> None:
    """Let the strategy begin in the community of `handle` and run the rest of the months, in place."""
    strategies.begin(scenario, label, handle.columns, agreed)
    _pass(handle, scenario.burn_in + scenario.start, scenario.burn_in + scenario.months, series, ledger, read, months)


def _pass(
    handle: Handle, first: int, last: int, series: _Table, ledger: _Table, read: Sequence[tuple[int, int]] | None,
    months: Months | None,
) -> None:
    """Run months first .. last - 1, counted from the start of the burn-in; read: months in which something is measured, ascending,
    and what; None: levels in all."""
    months = months or months_in_use()
    if read is not None:
        for month, what in read:
            if first <= month < last:
                handle.change(measured=UNMEASURED)
                months(handle.community, handle.settings, first, month, series, ledger)
                handle.change(measured=what)
                months(handle.community, handle.settings, month, month + 1, series, ledger)
                first = month + 1
        handle.change(measured=UNMEASURED)
    months(handle.community, handle.settings, first, last, series, ledger)


def _measurements(scenario: Scenario) -> list[tuple[int, int]]:
    """Return when something is measured, counted from the start of the burn-in, and what, where only outcomes are read: in months
    in which they are, everything; at the end of the year before each of them what hangs on the hub, which is looked at once a year.
    """
    read = outcomes.months_read(scenario)
    years = {month - (month + 1) % MONTHS_OF_A_YEAR: HUB_ALONE for month in read}
    return sorted((scenario.burn_in + month, what) for month, what in (years | dict.fromkeys(read, ALL_LEVELS)).items())


def diary(c: Community, burn_in: int) -> list[Event]:
    """Return the events after the burn-in."""
    rows = c.events[: c.event_count[0]]
    return [
        Event(int(m) - burn_in, EVENTS[int(kind)], int(a), int(o), int(place), int(issue), float(amount))
        for m, kind, a, o, place, issue, amount in rows if m >= burn_in
    ]
