"""Map: which strategy is best where, over two factors; grey where that cannot be said.

In each cell the strategy that came first is tested against all others on the same seeds, corrected for having been chosen
among them; over all cells together the false discoveries are held down (`verdicts.judge_leaders`): of the cells
that are coloured at 95%, about 5% at most are expected to be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

import numpy as np

from simpul.experiments.analyses.analysis_runs import Running, checked, prepared
from simpul.experiments.analyses.answer import Answer
from simpul.experiments.analyses.comparison import with_baselines
from simpul.experiments.design.factors import Factor, declared_factors, full
from simpul.experiments.statistics.ranking import Best, seeds_needed
from simpul.experiments.statistics.verdicts import judge_leaders
from simpul.experiments.user_errors import UserError

STEPS = 7         # cells along a factor given as a range


@dataclass(frozen=True)
class MapSpot:
    """One cell: its world; who came first and by how much; p corrected also for the number of cells; whether the first
    is called best."""

    world: dict
    best: Best
    p: float
    clear: bool


class Map(Answer):
    """Which strategy is best over two factors. across and down: the factors of the columns and of the rows."""

    question = "map"

    def __init__(self, planned, results, factors: Sequence[Factor], outcome=None, weights=None, **more):
        super().__init__(planned, results, **more)
        self.across, self.down = factors
        self.wanted = self.aim(outcome, weights)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.down.stops()), len(self.across.stops())

    @cached_property
    def spots(self) -> list[MapSpot]:
        """The cells, row by row from the lowest value of `down`."""
        found = judge_leaders(self.scores(self.wanted), self.level)
        return [MapSpot(world, leader.best, leader.p, leader.clear) for world, leader in zip(self.worlds, found, strict=True)]

    @cached_property
    def clear(self) -> dict[str, int]:
        """In how many cells each strategy is clearly the best, the most frequent first; those in none left out."""
        return self.counted(lambda place: sum(spot.clear and spot.best.first == place for spot in self.spots))

    @cached_property
    def running(self) -> dict[str, int]:
        """In how many of the grey cells each strategy may be the best, the most frequent first."""
        return self.counted(lambda place: sum(not spot.clear and place in spot.best.running for spot in self.spots))

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

    def numbers(self) -> dict:
        """What `to_dict` tells beyond the plan."""
        return {"aim": dict(self.wanted.weights), "across": self.across.key, "down": self.down.key,
                "clear_cells": self.clear, "grey_cells": sum(not spot.clear for spot in self.spots),
                "cells": [{"world": spot.world, "clear": spot.clear, "p": spot.p, **asdict(spot.best),
                           "first": self.labels[spot.best.first] if spot.best.first >= 0 else None,
                           "running": [self.labels[place] for place in spot.best.running]} for spot in self.spots]}


def map(scenario, over: Mapping | Iterable[str] = ("context.history", "context.communication"), strategies=None,
        seeds: int | Sequence[int] = 25, first_seed: int = 0, outcome: str | None = None,
        weights: str | Mapping[str, float] | None = None, horizon: int | None = None, level: float = 0.95,
        running: Running | None = None) -> Map:
    """Find out which strategy is best over two factors.

    over: exactly two keys, with their values as in `designs.declared` (a range is cut into seven). What is high: outcome,
    or a funder's weights, or all main outcomes alike when neither is given. horizon: months after the start (the longest
    when None). running: threads, progress and the like (`running.Running`). Raises UserError for what cannot be asked.
    """
    factors = declared_factors(scenario, over, STEPS)
    if len(factors) != 2:
        raise UserError("map-two-factors", count=str(len(factors)))
    checked(scenario, horizon, [(outcome, weights)], running)
    planned, run = prepared(scenario, with_baselines(scenario, strategies), seeds, first_seed,
                            full([factors[1], factors[0]]), running)
    return Map(planned, run(planned), factors, outcome, weights, horizon=horizon, level=level)
