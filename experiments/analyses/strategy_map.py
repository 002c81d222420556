"""Map: which strategies lead where, over two factors, and what the best of them gains over direct grants.

In each cell the strategy that came first is tested against all others on the same seeds, corrected for having been chosen
among them; over all cells together the false discoveries are held down (`verdicts.judge_leaders`): of the cells
in which one alone is called the best at 95%, about 5% at most are expected to be wrong. Where none can be called so, the cell has a
leading set, whose members may be equivalent, and a signed gain (`statistics.leading_sets`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any, Unpack

import numpy as np

from simpul.experiments.analyses.analysis_runs import (
    AimWeights,
    FactorValues,
    HowToRun,
    Running,
    carried_by,
    checked,
    seeds_over_sets,
)
from simpul.experiments.analyses.answer import ReadingAt
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.analyses.judged_worlds import JudgedWorlds
from simpul.experiments.analyses.opening_round import carried_with_openings
from simpul.experiments.design.factors import Factor, declared_factors, full
from simpul.experiments.design.plan import Plan, plan
from simpul.experiments.runner.model_seam import measured_outcomes
from simpul.experiments.runner.results import WorldResults
from simpul.experiments.statistics.leading_sets import SignedGain, equivalent_leaders
from simpul.experiments.statistics.ranking import Best, checked_aim, seeds_needed
from simpul.experiments.statistics.smallest_differences import read_aim_difference
from simpul.experiments.user_errors import UserError
from simpul.sim.scenario.scenario import Scenario

GRID_STEPS = 7         # cells along a factor given as a range


@dataclass(frozen=True)
class MapSpot:
    """One cell: its world; who came first and by how much; p corrected also for the number of cells; whether the first
    is called best."""

    world: dict
    best: Best
    p: float
    clear: bool


class StrategyMap(JudgedWorlds):
    """Which strategy is best over two factors.

    Attributes:
        across, down: the factors of the columns and of the rows; shape: how many rows and columns.
        spots: for each world (row by row) the best strategy, whether it is clear, and which others may be best.
        leading, equivalent, gains: for each world who may be best, whether these are as good as each other, and what the best of
            the strategies that are no baseline gains over direct grants.
        matters: the smallest difference in the aim that matters. advice, overall, flip: the choice, who is best on average over all
            cells, and where it turns.

    `worlds` and `labels` name the axes of `values(outcome)`, float64 [world, strategy, seed]; `to_dataframe()` has one row for each
    world, strategy, seed and horizon.

    >>> import simpul
    >>> over = {"context.history": [0.2, 0.8], "context.barrier": [0.2, 0.8]}
    >>> found = simpul.strategy_map(simpul.load_scenario("small"), over, seeds=2)
    >>> found.across.key, found.down.key
    ('context.history', 'context.barrier')
    """

    question = "map"

    def __init__(self, planned: Plan, results: WorldResults, factors: Sequence[Factor],
                 outcome: str | None = None, weights: AimWeights | None = None, matters: str | float | None = None,
                 **more: Unpack[ReadingAt]) -> None:
        super().__init__(planned, results, **more)
        self.factors = self.across, self.down = tuple(factors)
        self.wanted = self.aim(outcome, weights)
        self.stated = read_aim_difference(matters, self.wanted, self.measures)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.down.stops()), len(self.across.stops())

    @cached_property
    def spots(self) -> list[MapSpot]:
        """The cells, row by row from the lowest value of `down`."""
        return [MapSpot(world, leader.best, leader.p, leader.clear) for world, leader in
                zip(self.worlds, self.leaders, strict=True)]

    @cached_property
    def running(self) -> dict[str, int]:
        """In how many of the grey cells each strategy may be the best, the most frequent first."""
        return self.counted(lambda place: sum(not spot.clear and place in spot.best.running for spot in self.spots))

    @cached_property
    def equivalent(self) -> list[bool]:
        """For each cell whether several lead that are surely less apart than what matters."""
        return [not spot.clear and equivalent_leaders(table, spot.best, self.matters, self.level, self.sets)
                for table, spot in zip(self.scores(self.wanted), self.spots, strict=True)]

    @cached_property
    def needed(self) -> list[float]:
        """For each grey cell, seeds with which it would be clear if the lead of its first held (`ranking.seeds_needed`)."""
        sizes = len(self.plan.seeds), len(self.labels), len(self.spots), sum(self.clear.values())
        return [seeds_needed(spot.best, *sizes, self.level) for spot in self.spots if not spot.clear]

    def leaning(self, label: str) -> dict[str, float]:
        """Where on each factor a strategy's cells lie compared with all cells: mean place, 0 lowest to 1 highest."""
        held = np.array([spot.clear and self.labels[spot.best.first] == label for spot in self.spots]).reshape(self.shape)
        rows, columns = np.nonzero(held)
        return {factor.key: float(np.mean(places) / max(1, size - 1)) for factor, places, size in
                ((self.across, columns, self.shape[1]), (self.down, rows, self.shape[0]))} if rows.size else {}

    def numbers(self) -> dict[str, Any]:
        """What `to_dict` tells beyond the plan."""
        gains = self.gains or [None] * len(self.spots)
        return {"aim": dict(self.wanted.weights), "across": self.across.key, "down": self.down.key, "matters": self.matters,
                "clear_cells": self.clear, "grey_cells": sum(not spot.clear for spot in self.spots),
                "equivalent_cells": sum(self.equivalent), **self.advice_record(),
                "cells": [{"world": spot.world, "clear": spot.clear, "p": spot.p, **asdict(spot.best),
                           "first": self.labels[spot.best.first] if spot.best.first >= 0 else None,
                           "running": [self.labels[place] for place in spot.best.running], "equivalent": alike,
                           "over_grants": self._gain_record(gain)}
                          for spot, alike, gain in zip(self.spots, self.equivalent, gains, strict=True)]}

    def _gain_record(self, gain: SignedGain | None) -> dict[str, Any] | None:
        if gain is None or gain.place < 0:
            return None
        return {"strategy": self.labels[gain.place], "mean": gain.paired.mean, "low": gain.paired.low, "high": gain.paired.high,
                "p": gain.p, "sign": gain.sign}


def strategy_map(scenario: Scenario, over: FactorValues = ("context.history", "context.communication"),
                 strategies: Sequence[str] | None = None, seeds: int | Sequence[int] = 25, first_seed: int = 0,
                 outcome: str | None = None, weights: AimWeights | None = None, matters: str | float | None = None,
                 horizon: int | None = None, level: float = 0.95,
                 without_openings: int | None = None, sets: int | None = None, running: Running | None = None,
                 **how: Unpack[HowToRun]) -> StrategyMap:
    """Find out which strategy is best over two factors.

    Args:
        scenario: as `load_scenario` gives it.
        over: exactly two keys with their values, as in `sweep`; a range is cut into seven.
        strategies: labels; all if None. Doing nothing and direct grants always take part.
        seeds, first_seed: how many seeds from which on, or the seeds themselves.
        outcome, weights: what counts: one outcome, or outcomes with weights, {"need_met": 2, "conflict": 1} or the same as
            "need_met=2,conflict=1"; all main outcomes alike if neither is given.
        matters: the smallest difference that matters: a number in the unit of the outcome (percentage points for shares), of
            several outcomes in spreads; a fifth of the ordinary spread between runs if None.
        horizon: months after the start at which outcomes are read; the longest of the scenario if None.
        level: of intervals and verdicts.
        without_openings: on how many seeds the strategies also run at the scenario's own settings, with and without outside
            openings, so that `openings` tells how much of each gain over direct grants comes through them; if None as many as in
            each setting, more where that adds no more than a fifth of the runs, 50 at most; 0 leaves that out.
        sets: among how many parameter sets the seeds are divided (`design.two_levels.with_sets`): as many as get four seeds each,
            50 at most, if None; 1 for the scenario's own numbers alone.
        running: how a command carries the runs out and keeps them; leave it out in Python.
        how: `model` (a changed model), `threads`, `progress`, as in `HowToRun`.

    Returns:
        A spot for each cell of the map: the best strategy, whether it is clear, and which others may be best.

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.
        ScenarioError: for keys or values that the scenario cannot have.

    >>> import simpul
    >>> over = {"context.history": [0.2, 0.8], "context.barrier": [0.2, 0.8]}
    >>> found = simpul.strategy_map(simpul.load_scenario("small"), over, seeds=2)
    >>> found.shape
    (2, 2)
    """
    running = carried_by(running, how)
    scenario = seeds_over_sets(scenario, seeds, sets, running)
    factors = declared_factors(scenario, over, GRID_STEPS)
    if len(factors) != 2:
        raise UserError("map-two-factors", count=str(len(factors)))
    checked(scenario, horizon, [(outcome, weights)], running)
    measures = measured_outcomes(running.model, scenario)
    read_aim_difference(matters, checked_aim(measures, outcome, weights), measures)          # refused before anything runs
    planned = plan(scenario, with_baselines(scenario, strategies), seeds, first_seed,
                   full([factors[1], factors[0]]))
    found, opened = carried_with_openings(planned, running, without_openings)
    return StrategyMap(planned, found, factors, outcome, weights, matters, horizon=horizon, level=level, opened=opened)
