"""A made-up model over worlds: what each strategy gives is a formula of the scenario, so that the answer is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from simpul.experiments.analyses.analysis_runs import Running
from tests.experiments.fake import OUTCOMES, SERIES, TEXT, FakeRuns, scenario

UNCERTAIN = TEXT + """\
uncertain:
  context.history: [0.2, 0.8]
  context.barrier: [0, 1]
  context.rivalry: [0, 1]
"""
EXTRA = ("returned", "full_cost")


@dataclass
class Landscape:
    """gift(scenario, strategy): what a strategy adds to need met; the same random events for all, plus noise of each of its own."""

    gift: Callable
    noise: float = 0.0
    failing: tuple = ()
    calls: list = field(default_factory=list)
    runs: int = 0
    OUTCOMES = (*OUTCOMES, *(type(OUTCOMES[0])(name=name, unit="pm", primary=False, better=-1, described=False) for name in EXTRA))
    SERIES = SERIES

    def run_many(self, scenario, strategies, seeds, threads=None, progress=None, monthly=True) -> FakeRuns:
        strategies, seeds = list(strategies), list(seeds)
        self.calls.append(scenario)
        self.runs += len(strategies) * len(seeds)
        values = {horizon: np.array([[self.outcomes(scenario, s, seed, horizon) for seed in seeds] for s in strategies])
                  for horizon in scenario.horizons}
        failures = {which: "broke down" for which in self.failing if which[0] in strategies and which[1] in seeds}
        for strategy, seed in failures:
            for table in values.values():
                table[strategies.index(strategy), seeds.index(seed)] = np.nan
        if progress:
            progress(len(strategies) * len(seeds), len(strategies) * len(seeds))
        series = np.zeros((len(strategies), len(seeds), scenario.months, len(SERIES)))
        return FakeRuns(strategies, seeds, series, values, failures)

    def outcomes(self, scenario, strategy: str, seed: int, horizon: int) -> list[float]:
        luck = .3 + .1 * np.sin(seed)
        own = self.noise * np.sin(7 * seed + 3 * len(strategy))
        gift = self.gift(scenario, strategy) * horizon / 36
        cost = 0.0 if strategy == "nothing" else scenario.subsidy.total * min(1, horizon / scenario.subsidy.months)
        return [luck + gift + own, luck + own, 3 + luck + own, 20 * (luck + gift + own), luck + gift / 2 + own,
                6.0, .2, 5.0, 0.0, 10 * luck + 1.5 * cost]


def landscape(gift: Callable, noise: float = 0.0, failing: tuple = ()) -> Running:
    """How to run the made-up model."""
    return Running(model=Landscape(gift, noise, failing))


def town():
    """The small town with three uncertain factors."""
    return scenario(UNCERTAIN)
