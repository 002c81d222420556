"""A model with known answers: what an experiment asks of the real one, made of a few lines of arithmetic.

Every run has the same random events for every strategy (a wave over the seeds) plus the strategy's own gift, so that each paired
difference is the gift exactly, or the gift plus a noise that the test chooses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np

from simpul.sim.scenario import load_scenario
from simpul.sim.state.series import SERIES

TEXT = """\
simpul: 1
title: {en: A small town, id: Kota kecil}
description:
  en: Eight organizations that know each other a little.
  id: Delapan organisasi yang sedikit saling kenal.
months: 60
start: 12
horizons: [12, 36]
issues:
  water: {en: Water access, id: Akses air}
  food: {en: Food, id: Pangan}
kinds:
  ngo: {en: NGO, id: LSM, income: {value: 4, fact: "a survey, 2019"}}
places:
  north: {en: North, id: Utara}
organizations:
  - {count: 6, kind: ngo}
  - {name: "<script>alert(1)</script>", kind: ngo}
  - {name: Harapan, kind: ngo}
context: {history: {value: 0.6, assumption: "they get along", range: [0.4, 0.8]}}
subsidy: {total: 48, months: 24}
strategies:
  broker-host: {type: broker, origin: host}
  coalition-broad: {type: coalition, scope: broad, title: {en: "Forum <b>&amp;</b>", id: Forum}}
"""

MEASURES = (
    ("need_met", "share", True, 1), ("crises_met", "share", True, 1), ("windows_won", "count", True, 1),
    ("outside_resources", "pm", True, 1), ("need_met_worst_off", "share", True, 1),
    ("first_joint_result", "months", False, -1), ("overhead_share", "share", False, -1), ("members", "count", False, 0))
OUTCOMES = tuple(SimpleNamespace(name=name, unit=unit, primary=primary, better=better, described=False)
                 for name, unit, primary, better in MEASURES)

GIFTS = {"nothing": 0.0, "direct-grants": 0.1, "broker-host": 0.3, "coalition-broad": 0.1}


def scenario(text: str = TEXT):
    """The small town, checked by the real reader."""
    return load_scenario(text)


@dataclass
class FakeRuns:
    """Like the model's Runs."""

    strategies: list
    seeds: list
    series: np.ndarray
    values: dict
    failures: dict = field(default_factory=dict)

    def outcomes(self, horizon: int) -> np.ndarray:
        return self.values[horizon]


@dataclass
class FakeModel:
    """Like the module of the model: gifts a strategy, noise of differences, runs that fail. openings: what a strategy gets through
    outside openings, on top of `gifts`: it is gone where the scenario has none."""

    gifts: dict = field(default_factory=lambda: dict(GIFTS))
    openings: dict = field(default_factory=dict)
    noise: float = 0.0
    failing: tuple = ()
    calls: int = 0
    OUTCOMES = OUTCOMES
    SERIES = SERIES

    def run_many(self, scenario, strategies, seeds, threads=None, progress=None, monthly=True) -> FakeRuns:
        self.calls += 1
        strategies, seeds = list(strategies or scenario.strategies), list(seeds)
        closed = scenario.parameters["opening_rate"] == 0
        values = {h: np.array([[self._outcomes(s, seed, h, closed) for seed in seeds] for s in strategies]) for h in
                  scenario.horizons}
        series = np.array([[self._series(scenario, s, seed) for seed in seeds] for s in strategies])
        failures = {}
        for strategy, seed in self.failing:
            if strategy not in strategies or seed not in seeds:
                continue
            failures[strategy, seed] = "broke down"
            row, column = strategies.index(strategy), seeds.index(seed)
            series[row, column] = np.nan
            for table in values.values():
                table[row, column] = np.nan
        for done in range(len(strategies) * len(seeds)):
            if progress:
                progress(done + 1, len(strategies) * len(seeds))
        return FakeRuns(strategies, seeds, series, values, failures)

    def _outcomes(self, strategy: str, seed: int, horizon: int, closed: bool = False) -> list[float]:
        luck = 0.2 + 0.1 * np.sin(seed)
        gift = (self.gifts.get(strategy, 0.0) + (0.0 if closed else self.openings.get(strategy, 0.0))) * horizon / 36
        own = self.noise * np.sin(7 * seed + len(strategy) + closed)
        joint = np.nan if (seed + len(strategy)) % 3 == 0 else 6.0 + seed % 5
        return [luck + gift + own, luck + own, 3 + 10 * (luck + own), 20 * (luck + gift + own), luck - gift + own,
                joint if np.isnan(joint) or joint <= horizon else np.nan, 0.2, 5.0 + gift]

    def _series(self, scenario, strategy: str, seed: int) -> np.ndarray:
        months = np.arange(scenario.months, dtype=np.float64)[:, None]
        table = 1 + 0.1 * np.sin(months + np.arange(len(SERIES))[None, :] + seed)
        after = months[:, 0] >= scenario.start
        served = [series.name for series in SERIES].index("served")
        # a late bloomer: at first a month costs 1, after a year it brings the gift
        since, gift = months[:, 0] - scenario.start, self.gifts.get(strategy, 0.0)
        table[:, served] = 5 + after * np.where(since < 12, -gift, 2 * gift)
        return table


@dataclass
class FakeEvent:
    """Like the model's Event."""

    month: int
    kind: str
    actor: int = -1
    other: int = -1
    place: int = 0
    issue: int = -1
    amount: float = 0.0


@dataclass
class FakeRun:
    """Like the model's Run with events."""

    series: np.ndarray
    events: list

    def names(self, language: str) -> list[str]:
        return [f"Kelompok {row}" for row in range(6)] + ["<script>alert(1)</script>", "Harapan"]

    def outcomes(self, horizon: int) -> dict[str, float]:
        return {item.name: horizon / 100 for item in OUTCOMES}


def run(events, months: int = 60) -> FakeRun:
    """A run of the small town with these events; need is always 10, services rise from 5 to 8 at the start."""
    series = np.ones((months, len(SERIES)))
    place = {item.name: index for index, item in enumerate(SERIES)}
    series[:, place["need"]] = 10
    series[:, place["served"]] = np.where(np.arange(months) < 12, 5, 8)
    return FakeRun(series, events)
