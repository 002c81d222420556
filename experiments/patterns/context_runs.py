"""Run every form of a case in every social context, parameter set after parameter set, and keep what is finished.

A setting has one file, written anew after each parameter set, whole or not at all; so what was stopped goes on where it was, and
gives the same bytes. The name of the file holds the head of a digest of everything that decides the figures (case, contexts, forms,
ensemble, sets, seeds, sources of the model): what is asked otherwise, or of an edited model, is run anew beside it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import astuple, dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.design.fingerprint import asked_digest
from simpul.experiments.patterns.contingency_test import spread_places
from simpul.experiments.patterns.social_contexts import CONTEXT_AIMS, ContextSetting
from simpul.experiments.runner.output_folders import check_writable, write_whole
from simpul.sim.outcomes import INDEX, compute_many
from simpul.sim.run import run_many

CONTEXT_SETS, CONTEXT_SEEDS = 60, 4
_FIRST_SEED, _APART = 600_000, 64  # seeds of nobody else; between the seeds of two sets
_DIGITS = 12  # of a digest in a name
_PLACES = [INDEX[aim] for aim in CONTEXT_AIMS]


@dataclass(frozen=True)
class ContextPlan:
    """How many parameter sets of which ensemble, how many seeds of each, and where what is finished is kept."""

    ensemble: Ensemble
    folder: Path
    sets: int = CONTEXT_SETS
    seeds: int = CONTEXT_SEEDS

    def file(self, setting: ContextSetting) -> Path:
        """Where a setting is kept."""
        asked = {"setting": astuple(setting), "contexts": setting.contexts(), "forms": setting.forms(), "aims": CONTEXT_AIMS,
                 "ensemble": self.ensemble.digest, "sets": self.sets, "seeds": self.seeds, "first": (_FIRST_SEED, _APART)}
        digest = asked_digest("contexts", asked, setting.scenario().digest())
        return self.folder / f"{setting.name}-{digest[:_DIGITS]}.npz"

    def runs(self, setting: ContextSetting) -> int:
        """How many runs a setting takes, those of doing nothing too."""
        return self.sets * self.seeds * len(setting.contexts()) * (len(setting.forms()) + 1)


def measured_contexts(setting: ContextSetting, plan: ContextPlan, threads: int | None = None,
                      tick: Callable[[int], None] = lambda more: None) -> np.ndarray:
    """Return outcomes at the last horizon, float64 [context, form, set, seed, aim]; not a number where a run has none.

    What the file of the setting has is not run again. tick(more) is told the runs as they are finished. The result does not depend
    on threads. Raises StoreError for a folder that cannot be written.
    """
    check_writable(plan.folder)
    file, contexts, forms = plan.file(setting), setting.contexts(), setting.forms()
    shape = (len(contexts), len(forms), plan.sets, plan.seeds, len(CONTEXT_AIMS))
    values, done = _kept(file, shape)
    places = spread_places(plan.ensemble, plan.sets)
    scenario, horizon = setting.scenario(), max(setting.scenario().horizons)
    idle = next(label for label, declared in scenario.strategies.items() if declared.type == "nothing")

    def one_context(place: int, number: int) -> np.ndarray:
        numbers = dict(zip(plan.ensemble.keys, plan.ensemble.rows[places[place]], strict=True))
        first = _FIRST_SEED + _APART * place
        runs = run_many(scenario.with_changes(numbers | contexts[number]), [*forms, idle], range(first, first + plan.seeds),
                        threads=1, monthly=False)
        return compute_many(runs, horizon)[:-1, :, _PLACES]     # doing nothing says which group is worst off, and is no form

    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        for place in range(done, plan.sets):
            tasks = {pool.submit(one_context, place, number): number for number in range(len(contexts))}
            try:
                for task in as_completed(tasks):
                    values[tasks[task], :, place] = task.result()
                    tick((len(forms) + 1) * plan.seeds)
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
            write_whole(file, lambda beside, count=place + 1: _write(beside, values, count))
    return values


def _write(file: Path, values: NDArray[np.float64], done: int) -> None:
    """Write what is measured into a file of that very name, which NumPy would give an ending."""
    with file.open("wb") as stream:
        np.savez(stream, values=values, done=done)


def kept_sets(setting: ContextSetting, plan: ContextPlan) -> int:
    """Return how many parameter sets of a setting are finished."""
    shape = (len(setting.contexts()), len(setting.forms()), plan.sets, plan.seeds, len(CONTEXT_AIMS))
    return _kept(plan.file(setting), shape)[1]


def _kept(file: Path, shape: tuple[int, ...]) -> tuple[np.ndarray, int]:
    """What is kept, and how many sets of it are finished; nothing where the file is missing or is not ours."""
    with suppress(OSError, ValueError, KeyError, BadZipFile), np.load(file) as kept:
        values, done = np.array(kept["values"]), int(kept["done"])
        if values.shape == shape:
            return values, done
    return np.full(shape, np.nan), 0
