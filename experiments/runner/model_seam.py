"""Runs of the model: what is asked of it, over an ensemble or not, and a plan of one world carried out.

The real model can be replaced by a made-up one with known answers: given to whoever carries out (`model=`), or for all that a
command does, with `model_in_use`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from simpul.experiments.design.ensemble import PerSeed, member
from simpul.experiments.design.plan import Plan
from simpul.experiments.runner.results import Measure, Results
from simpul.experiments.runner.sample_runs import SEEDS_LOOKED_AT, Flows, Network, Sights
from simpul.sim.initial_state import names_of
from simpul.sim.network import graph
from simpul.sim.numerics.threads import spread_over_threads
from simpul.sim.outcomes import OUTCOMES, WORST_OFF, Outcome, outcomes_of
from simpul.sim.run import Runs, run, run_many, snapshots
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.series import LEDGER, SERIES, Series

if TYPE_CHECKING:
    from simpul.sim.model_runs import Analysed


class RunMany(Protocol):
    """`simpul.sim.run.run_many`, or a function like it."""

    def __call__(self, scenario: Scenario, strategies: Sequence[str] | None = None, seeds: Sequence[int] = ..., *,
                 threads: int | None = None, progress: Callable[[int, int], None] | None = None, monthly: bool = True) -> Runs:
        """Run strategies on seeds."""


class Model(Protocol):
    """What experiments need of a model; every class derived from `CollaborationModel` has it, too."""

    @property
    def OUTCOMES(self) -> Sequence[Outcome]:
        """What is measured of every run."""

    @property
    def SERIES(self) -> Sequence[Series]:
        """The monthly series."""

    @property
    def run_many(self) -> RunMany:
        """Run strategies on seeds."""


def run_ensemble(scenario: Scenario, strategies: Sequence[str] | None = None, seeds: Sequence[int] = range(100), *,
                 threads: int | None = None, progress: Callable[[int, int], None] | None = None, monthly: bool = True,
                 run_many: RunMany = run_many) -> Runs:
    """`run_many` of a model, also over an ensemble: then every seed with its own set of parameters, all strategies with the
    same."""
    if not isinstance(scenario, PerSeed):
        return run_many(scenario, strategies, seeds, threads=threads, progress=progress, monthly=monthly)
    labels, seeds = list(strategies or scenario.strategies), list(seeds)
    each = [None] * len(seeds)

    def one(place: int) -> None:
        each[place] = run_many(scenario.member(seeds[place]), labels, [seeds[place]], threads=1, monthly=monthly)

    told = None if progress is None else lambda done: progress(done * len(labels), len(seeds) * len(labels))
    spread_over_threads(one, len(seeds), threads, told)
    joined = {name: np.concatenate([getattr(one, name) for one in each], axis=1) for name in ("series", "produced", "member")}
    failures = {which: why for one in each for which, why in one.failures.items()}
    return Runs(scenario, labels, seeds, **joined, failures=failures)


def look(scenario, strategies: Sequence[str], seeds: Sequence[int], horizon: int, language: str = "en") -> Sights:
    """Run a few seeds of some strategies once more.

    horizon: months after the start to look at. Raises what the model raises when a seed fails.
    """
    seeds = tuple(seeds[:SEEDS_LOOKED_AT])
    first, last = scenario.burn_in + scenario.start, scenario.burn_in + scenario.start + horizon
    adding = np.where(np.arange(len(LEDGER)) < LEDGER.index("consumed"), 1.0, -1.0)
    flows = []
    for label in strategies:
        ledgers = [run(member(scenario, seed), label, seed, record=False).ledger for seed in seeds]
        sums = np.mean([ledger[first:last].sum(axis=0) for ledger in ledgers], axis=0)
        flows.append(Flows(label, tuple(LEDGER), tuple(RESOURCES), sums, adding @ sums))
    before, after = max(0, scenario.start - 1), scenario.start + horizon - 1
    networks = []
    for label in strategies:
        found = snapshots(member(scenario, seeds[0]), label, seeds[0], [before, after] if not networks else [after])
        if not networks:
            networks.append(Network(None, before, graph(found[0], depth=2)))
        networks.append(Network(label, after, graph(found[-1], depth=2)))
    return Sights(seeds, tuple(flows), tuple(networks), tuple(names_of(scenario, language)))


_IN_USE: list[Any] = [SimpleNamespace(run_many=run_many, OUTCOMES=OUTCOMES, SERIES=SERIES, look=look)]


def the_model() -> Any:
    """What experiments need of the model: `run_many`, `OUTCOMES`, `SERIES`, and `look` (a made-up model
    may have none)."""
    return _IN_USE[-1]


@contextmanager
def model_in_use(model: Any) -> Iterator[Any]:
    """Let another model be `the_model` for a while. model: with what `the_model` tells of."""
    _IN_USE.append(model)
    try:
        yield model
    finally:
        _IN_USE.pop()


def has_parameters(model: Model | type[Analysed] | None) -> bool:
    """Whether runs follow the scenario's parameters, so that parameter sets make a difference; a made-up model has none."""
    return (model or the_model()).OUTCOMES is OUTCOMES


def measured_outcomes(model: Model | type[Analysed] | None, scenario: Scenario) -> tuple[Outcome, ...]:
    """What is measured of runs of a scenario, in the order of the last axis of their outcomes: of the model (also of a changed one)
    its outcomes and those of the scenario's issues and groups, of a made-up model what it says."""
    said = OUTCOMES if model is None else model.OUTCOMES
    return outcomes_of(scenario) if said is OUTCOMES else tuple(said)


def measures_of(outcomes: Iterable[Outcome]) -> tuple[Measure, ...]:
    """Outcomes free of their formulas."""
    return tuple(Measure(o.name, o.unit, bool(o.primary), int(o.better), bool(o.described)) for o in outcomes)


def existing_measures(scenario: Scenario) -> tuple[tuple[Measure, ...], list[int]]:
    """What a scenario's runs are measured by, without what it cannot have, and where each stands on the last axis of outcomes."""
    there = [(place, one) for place, one in enumerate(outcomes_of(scenario)) if one.exists]
    return measures_of(one for _, one in there), [place for place, _ in there]


def carry_out(plan: Plan, threads: int | None = None, progress: Callable[[int, int], None] | None = None,
              model: Model | type[Analysed] | None = None, monthly: bool = True) -> Results:
    """Run a plan of one world. A run that fails is a gap in the arrays and a reason in `failures`; the others go on.

    Which group is the worst-off hangs on all seeds of a comparison, which may be carried out in parts: it is added afterwards
    (`analyses.followed_group`).

    monthly: False if nobody reads monthly series: then levels are measured at the horizons alone.
    """
    model = model or the_model()
    runs = run_ensemble(plan.scenario, list(plan.strategies), plan.seeds, threads=threads, progress=progress, monthly=monthly,
                        run_many=model.run_many)
    horizons = tuple(int(months) for months in plan.scenario.horizons)
    found = measured_outcomes(model, plan.scenario)
    kept = [place for place, o in enumerate(found) if model.OUTCOMES is not OUTCOMES or o.name != WORST_OFF]
    return Results(
        strategies=plan.strategies, seeds=plan.seeds, horizons=horizons, start=int(plan.scenario.start),
        outcomes=measures_of(found[place] for place in kept),
        series=tuple(Measure(s.name, s.unit) for s in model.SERIES),
        values=np.stack([np.asarray(runs.outcomes(months), dtype=np.float64) for months in horizons])[..., kept],
        monthly=np.asarray(runs.series, dtype=np.float64),
        failures={(str(strategy), int(seed)): str(reason) for (strategy, seed), reason in runs.failures.items()},
    )
