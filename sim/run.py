"""Run a strategy on a seed, or many strategies on many seeds.

The months before a strategy begins are the same for every strategy on one seed: they are run once and copied. That is no
approximation (a test holds it to the last bit) and saves close to half of the work of a comparison.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from simpul.sim import initial_state, outcomes, strategies
from simpul.sim.numerics.compiler import compile_needed as _compile_needed
from simpul.sim.numerics.threads import spread_over_threads
from simpul.sim.scenario import load_data
from simpul.sim.schedule import run_months
from simpul.sim.state.columns import RESOURCES, Community
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import EVENTS, LEDGER, SERIES
from simpul.sim.state.settings import checked_seed, settings
from simpul.sim.strategies import StructurePlan, foreseen

EVENTS_MOST = 200_000


@dataclass(frozen=True)
class Event:
    """Something that happened: month (from the end of the burn-in), kind, rows of organizations or structures, amount.

    `actor` is a row of an organization or -1; `other` a second organization, or a structure for events of structures; `place` and
    `issue` rows or -1; the unit of `amount` depends on the kind (pm, share or months).
    """

    month: int
    kind: str
    actor: int
    other: int
    place: int
    issue: int
    amount: float


@dataclass
class Run:
    """One strategy on one seed: series [months, series], ledger [all months, entries, resources] in pm, final state, diary."""

    scenario: object
    strategy: str
    seed: int
    series: np.ndarray
    ledger: np.ndarray
    community: Community
    events: list[Event] = field(default_factory=list)

    def outcomes(self, horizon: int) -> dict[str, float]:
        """Return every outcome by name, read `horizon` months after the strategy begins."""
        values = outcomes.compute(self.series[None], self.scenario, horizon)[0]
        return {outcome.name: float(value) for outcome, value in zip(outcomes.OUTCOMES, values, strict=True)}

    def names(self, language: str = "en") -> list[str]:
        """Return the name of every organization, in the order of rows."""
        return initial_state.names_of(self.scenario, language)


@dataclass
class Runs:
    """Strategies on seeds: series [strategy, seed, month, series]; a run that failed is NaN and its reason is in `failures`.

    effort: seconds of processors that the runs took, whatever else those had to do meanwhile.
    """

    scenario: object
    strategies: list[str]
    seeds: list[int]
    series: np.ndarray
    produced: np.ndarray
    member: np.ndarray
    failures: dict[tuple[str, int], str] = field(default_factory=dict)
    effort: float = 0.0

    def outcomes(self, horizon: int) -> np.ndarray:
        """Return the outcomes [strategy, seed, outcome], read `horizon` months after the strategies begin."""
        return outcomes.compute_many(self, horizon)


def run(scenario, strategy: str, seed: int, *, record: bool = True) -> Run:
    """Run `strategy` (a label of the scenario) on `seed`; with `record` the diary of events is kept.

    Raises KeyError for a label the scenario does not have, ValueError for a seed out of range.
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
    scenario, strategies: Sequence[str] | None = None, seeds: Sequence[int] = range(100), *, threads: int | None = None,
    progress: Callable[[int, int], None] | None = None, room: np.ndarray | None = None, monthly: bool = True,
) -> Runs:
    """Run every strategy (all of the scenario if None) on every seed, on `threads` threads (all cores if None).

    monthly: False for runs of which only outcomes at the scenario's horizons are wanted: levels of other months are not measured
    then and are NaN, which saves about a twentieth of the time.
    room: float64 [strategy, seed, month, series] that gets the series, such as part of a larger one; None: of their own.
    `progress(done, total)` is called from the calling thread. Results do not depend on the number of threads.
    Raises KeyError for a label the scenario does not have, ValueError for a seed out of range.
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
    read = None if monthly else [scenario.burn_in + month for month in outcomes.months_read(scenario)]
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
            _before(scenario, handle, series, ledger, read)
            begun[:] = state
        except Exception as error:  # a failed run is a row with its reason, the rest goes on
            runs.series[:, column] = np.nan
            runs.failures |= {(label, seeds[column]): f"{type(error).__name__}: {error}" for label in labels}
            return
        for row, label in enumerate(labels):
            try:
                state[:] = begun
                runs.series[row, column, : scenario.start] = series[: scenario.start]
                _after(scenario, label, handle, runs.series[row, column], ledger, read, agreed[row])
                runs.produced[row, column] = c.produced
                runs.member[row, column] = c.ever_member == 1
            except Exception as error:
                runs.series[row, column] = np.nan
                runs.failures[(label, seeds[column])] = f"{type(error).__name__}: {error}"

    told = None if progress is None else lambda done: progress(done * len(labels), len(seeds) * len(labels))
    spread_over_threads(one_seed, len(seeds), threads, told)
    runs.effort = sum(efforts)
    return runs


def snapshots(scenario, strategy: str, seed: int, months: Sequence[int]) -> list[Community]:
    """Return copies of the community at the end of each of `months` (from the end of the burn-in, ascending) under `strategy`.

    Raises ValueError for months that are not ascending or lie outside the scenario.
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
            run_months(handle.community, handle.settings, now, start, series, ledger)
            strategies.begin(scenario, strategy, c)
            now = start
        run_months(handle.community, handle.settings, now, end, series, ledger)
        now = end
        taken.append(initial_state.copy(c))
    return taken


def known_labels(scenario, labels: Sequence[str]) -> None:
    """Raise KeyError, naming what there is, if a label is not a strategy of the scenario."""
    for label in labels:
        if label not in scenario.strategies:
            raise KeyError(f"unknown strategy {label!r}; the scenario has {', '.join(scenario.strategies)}")


def run_compile_needed() -> bool:
    """Tell whether the next run has to compile the model first (tens of seconds, once)."""
    return _compile_needed("run_months") and not getattr(run_months, "signatures", None)


def warm_up(scenario=None) -> None:
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


def _paper(scenario) -> tuple[np.ndarray, np.ndarray]:
    """Return room for the series and the ledger of a run."""
    months = scenario.burn_in + scenario.months
    return np.zeros((scenario.months, len(SERIES))), np.zeros((months, len(LEDGER), len(RESOURCES)))


def blank_for(scenario, labels: Sequence[str], events: int) -> Community:
    """Return the blank community from which every seed starts, with room for the structures of any of the strategies."""
    smallest = initial_state.blank(scenario, 1, events)
    rows = strategies.rows_needed(scenario, list(labels), smallest)
    return smallest if rows <= 1 else initial_state.blank(scenario, rows, events)


def _before(scenario, handle: Handle, series: np.ndarray, ledger: np.ndarray, read: Sequence[int] | None = None) -> None:
    """Run the months before the strategies begin, in place; nothing in them depends on which strategy follows."""
    _pass(handle, 0, scenario.burn_in + scenario.start, series, ledger, read)


def _after(
    scenario, label: str, handle: Handle, series: np.ndarray, ledger: np.ndarray, read: Sequence[int] | None = None,
    agreed: list[StructurePlan] | None = None,
) -> None:
    """Let the strategy begin in the community of `handle` and run the rest of the months, in place."""
    strategies.begin(scenario, label, handle.columns, agreed)
    _pass(handle, scenario.burn_in + scenario.start, scenario.burn_in + scenario.months, series, ledger, read)


def _pass(handle: Handle, first: int, last: int, series: np.ndarray, ledger: np.ndarray, read: Sequence[int] | None) -> None:
    """Run months first .. last - 1, counted from the start of the burn-in; read: those in which levels are measured, ascending;
    None: in all."""
    if read is not None:
        for month in read:
            if first <= month < last:
                handle.change(measured=0)
                run_months(handle.community, handle.settings, first, month, series, ledger)
                handle.change(measured=1)
                run_months(handle.community, handle.settings, month, month + 1, series, ledger)
                first = month + 1
        handle.change(measured=0)
    run_months(handle.community, handle.settings, first, last, series, ledger)


def diary(c: Community, burn_in: int) -> list[Event]:
    """Return the events after the burn-in."""
    rows = c.events[: c.event_count[0]]
    return [
        Event(int(m) - burn_in, EVENTS[int(kind)], int(a), int(o), int(place), int(issue), float(amount))
        for m, kind, a, o, place, issue, amount in rows if m >= burn_in
    ]
