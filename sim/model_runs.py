"""Strategies on seeds under a changed model, in the shape in which `run_many` returns them.

    runs = run_many_with(Village, scenario, ["nothing", "coalition-broad"], range(20))

A class that changes decisions alone runs as fast as the model itself, once the changed rules are compiled (a minute for each
process). A class that changes verbs or the step goes through its agents month by month.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from types import FunctionType
from typing import TYPE_CHECKING, ClassVar, cast

import numpy as np

from simpul.sim.guards import OUR_MODULES
from simpul.sim.model_checks import changed_rules_of
from simpul.sim.months import run_months
from simpul.sim.numerics.compiler import NumbaError
from simpul.sim.outcomes import OUTCOMES, Outcome
from simpul.sim.run import Months, blank_for, known_labels, run_many
from simpul.sim.run_record import Runs
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.state.columns import RESOURCES
from simpul.sim.state.pointer import Handle
from simpul.sim.state.series import LEDGER, SERIES, Series
from simpul.sim.state.settings import checked_seed, settings

if TYPE_CHECKING:
    from simpul.sim.model import CollaborationModel


class Analysed:
    """What analyses need of a class of models: what is measured, and `run_many`."""

    OUTCOMES: ClassVar[Sequence[Outcome]] = OUTCOMES
    SERIES: ClassVar[Sequence[Series]] = SERIES

    @classmethod
    def run_many(
        cls, scenario: Scenario, strategies: Sequence[str] | None = None, seeds: Sequence[int] = range(100), *,
        threads: int | None = None, progress: Callable[[int, int], None] | None = None, monthly: bool = True) -> Runs:
        """Run strategies on seeds under this class, as `simpul.run_many` runs the model as it is; every month is measured."""
        return run_many_with(cls, scenario, strategies, seeds, threads=threads, progress=progress)


def run_many_with(
    model: type[Analysed], scenario: Scenario, strategies: Sequence[str] | None = None,
    seeds: Sequence[int] = range(100), *,
    progress: Callable[[int, int], None] | None = None, compiled: bool = True, threads: int | None = None,
) -> Runs:
    """Run every strategy (all of the scenario if None) on every seed under a class of models.

    compiled: False runs everything in plain Python, decisions included: slow, with breakpoints.
    progress, threads: as in `run_many`; models that go through their agents run one after the other.

    With `CollaborationModel` itself the result equals that of `run_many` to the last bit. A run that fails is NaN and its reason is
    in `failures`. Raises KeyError for a label the scenario does not have, ValueError for a seed out of range, TypeError for a
    decision that cannot be compiled.
    """
    labels = list(scenario.strategies) if strategies is None else list(strategies)
    known_labels(scenario, labels)
    whole = [checked_seed(seed) for seed in seeds]
    try:
        if compiled and not changes_agents(model):
            return run_many(scenario, labels, whole, threads=threads, progress=progress, months=months_of(model, scenario))
        return _through_agents(cast("type[CollaborationModel]", model), scenario, labels, whole, compiled, progress)
    except NumbaError as error:
        raise TypeError(f"a decision of {model.__name__} cannot be compiled; compiled=False runs it in plain Python. What the "
                        f"compiler says: {error}") from error


def changes_agents(model: type[Analysed]) -> bool:
    """Tell whether a class of models changes more than decisions: its agents, or a method of the model itself."""
    place = next(n for n, base in enumerate(model.__mro__) if base.__module__.startswith(OUR_MODULES))  # a user's come before it
    body = vars(model.__mro__[place]).items()  # Mesa adds to it what is no part of the model: neither method nor class of agents
    known = {name for name, value in body if isinstance(value, FunctionType | property | type)}
    known = {name for name in known if name == "__init__" or not name.startswith("_")}
    return any(name in known for base in model.__mro__[:place] for name in vars(base))


def months_of(model: type[Analysed], scenario: Scenario) -> Months:
    """Return what lets months pass under the decisions of a class of models, compiled."""
    rules = changed_rules_of(model)
    if rules is None:
        return run_months
    handle = Handle(blank_for(scenario, [], 0), settings(scenario, 0))
    series, ledger = np.zeros((1, len(SERIES))), np.zeros((1, len(LEDGER), len(RESOURCES)))
    rules.run_months(handle.community, handle.settings, 0, 0, series, ledger)  # no month: what cannot be compiled shows here
    return rules.run_months


def _through_agents(
    model: type[CollaborationModel], scenario: Scenario, labels: list[str], seeds: list[int], compiled: bool,
    progress: Callable[[int, int], None] | None,
) -> Runs:
    """Run the models one after the other, month by month."""
    shape = len(labels), len(seeds)
    runs = Runs(scenario, labels, seeds, np.full((*shape, scenario.months, len(SERIES)), np.nan),
                np.full((*shape, scenario.organization_count()), np.nan), np.zeros((*shape, scenario.organization_count()), bool))
    begun = time.thread_time()
    for column, seed in enumerate(seeds):
        for row, label in enumerate(labels):
            try:
                made = model(scenario=scenario, strategy=label, seed=seed, compiled=compiled)
                made.run_model()
                runs.series[row, column] = made.series
                runs.produced[row, column] = made.community.produced
                runs.member[row, column] = made.community.ever_member == 1
            except NumbaError:
                raise
            except Exception as error:  # a failed run is a row with its reason, the rest goes on
                runs.failures[(label, seed)] = f"{type(error).__name__}: {error}"
            if progress is not None:
                progress(column * len(labels) + row + 1, len(seeds) * len(labels))
    runs.effort = time.thread_time() - begun
    return runs
