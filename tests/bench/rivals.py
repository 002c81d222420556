"""What somebody could pick instead, for the same reduced rules: Mesa, agentpy and ambr, timed, and held against each other.

The times say something only if all of them run the same model. So each lives the same communities, seed by seed, and what is
counted has to have the same mean within the error of chance. agentpy and ambr come with the extra `bench`; a row is missing where
one of them is.
"""

from __future__ import annotations

import importlib
import math
import time
from collections.abc import Callable
from itertools import combinations

import numpy as np

from simpul.sim.initial_state import blank
from simpul.sim.rules.endowment import endow
from simpul.sim.state.settings import settings
from tests.bench.cases import MONTHS, community
from tests.bench.idiomatic_members import COUNTED

MODULES = {"Mesa": "idiomatic", "agentpy": "idiomatic_agentpy", "ambr": "idiomatic_ambr"}
REMEDY = 'make bench, or pip install -c constraints.txt -e ".[bench]"'
FAR = 4.0  # standard errors of a paired difference beyond which two libraries do not run the same rules


def start(seed: int):
    """Return what a run of the bench case begins with: columns after the first draw, and the settings."""
    scenario = community()
    c, p = blank(scenario, 0), settings(scenario, seed)
    for i in range(len(c.key)):
        endow(c, p, i)
    return c, p


def at_hand() -> tuple[dict[str, Callable], list[str]]:
    """Return how each library that is here runs the model, and the names of those that are not."""
    here, missing = {}, []
    for name, module in MODULES.items():
        try:
            here[name] = importlib.import_module(f"tests.bench.{module}").ran
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
            missing.append(name)
    return here, missing


def seconds_a_run(ran: Callable, times: int = 3) -> float:
    """Return seconds of a run of the bench case without a strategy, building the model included; the shortest of some."""
    c, p = start(1)
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        ran(c, p, MONTHS)
        found.append(time.perf_counter() - begun)
    return min(found)


def figures(ran: Callable, seeds: int, months: int) -> np.ndarray:
    """Return, for each seed, each count of `COUNTED` as the mean over months: shape (seeds, counts)."""
    rows = [ran(*start(seed), months) for seed in range(1, seeds + 1)]
    return np.array([[np.mean(row[name]) for name in COUNTED] for row in rows])


def differences(found: dict[str, np.ndarray]) -> dict[tuple[str, str, str], float]:
    """Return how far two libraries are apart, for every two of them and every count: paired by seed, in standard errors.

    found: library -> `figures` of the same seeds.
    """
    told = {}
    for one, other in combinations(found, 2):
        apart = found[one] - found[other]
        error = apart.std(axis=0, ddof=1) / math.sqrt(len(apart))
        for name, mean, spread in zip(COUNTED, apart.mean(axis=0), error, strict=True):
            told[one, other, name] = float(mean / spread) if spread > 0.0 else math.copysign(math.inf, mean) if mean else 0.0
    return told


def measured(seeds: int, months: int, times: int = 3) -> dict:
    """Return seconds a run of each library that is here, those that are missing, mean counts, and how far they lie apart at most.

    seeds, months: of the comparison. AssertionError when two libraries do not give the same.
    """
    here, missing = at_hand()
    seconds = {name: seconds_a_run(ran, times) for name, ran in here.items()}
    found = {name: figures(ran, seeds, months) for name, ran in here.items()}
    apart = differences(found)
    wrong = [f"{one} and {other}: {name} {far:+.1f} standard errors" for (one, other, name), far in apart.items() if abs(far) > FAR]
    assert not wrong, "not the same rules: " + "; ".join(wrong)
    return {"seconds_a_run": seconds, "missing": missing, "seeds": seeds, "months": months,
            "means": {name: dict(zip(COUNTED, rows.mean(axis=0).tolist(), strict=True)) for name, rows in found.items()},
            "most_standard_errors_apart": max(map(abs, apart.values()), default=0.0)}
