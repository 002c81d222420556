"""A ranking by what a funder weighs: four aims and cost. Pure: runs and weights in, points with their uncertainty out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simpul.experiments.statistics.estimates import LEVEL, chance_of_best, estimate
from simpul.experiments.statistics.ranking import Aim, means, weighted_aim
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.verdicts import Leader, judge_leaders
from simpul.sim.outcomes import OUTCOMES

AIMS = ("need_met", "crises_met", "windows_won", "outside_resources", "full_cost")
HEAVIEST, USUAL = 10, {"need_met": 5, "crises_met": 5, "windows_won": 5, "outside_resources": 5, "full_cost": 2}


@dataclass(frozen=True)
class Ranking:
    """Points of strategies: mean and 95% interval (0 the worst, 100 the best of the strategies compared), float64 [strategy].

    The interval leaves out what a seed does to all strategies alike, so it may reach beyond 0 and 100.
    first: share of seeds in which a strategy came first. order: rows, best first. leader: who is best, and whether that is clear.
    """

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray
    first: np.ndarray
    order: tuple[int, ...]
    leader: Leader


def funder_aim(weights: dict[str, float]) -> Aim | None:
    """The aim of a funder's weights (aim -> 0..10, left out is its usual weight); None when all are 0."""
    whole = {aim: float(weights.get(aim, USUAL[aim])) for aim in AIMS}
    return weighted_aim(whole, OUTCOMES) if any(whole.values()) else None


def ranking(runs: RunTable, weights: dict[str, float], nothing: int) -> Ranking:
    """Rank strategies by the scores of the report, brought to points. runs: [strategy, seed, outcome]; nothing: row of the
    strategy that does nothing. With all weights 0 everybody has 0 points."""
    aim = funder_aim(weights)
    scores = np.zeros(runs.values.shape[:2]) if aim is None else runs.scores(aim, nothing)
    mean, shared = means(scores), means(scores.T)
    own = scores - shared + shared.mean()     # what a seed does to all alike says nothing about which is better
    ends = np.array([(found.low, found.high) for found in (estimate(row, LEVEL) for row in own)])
    reach = mean.max() - mean.min()
    points = (np.stack([mean, *ends.T]) - mean.min()) * (100.0 / reach if reach > 0 else 0.0)
    order = tuple(int(row) for row in np.argsort(-mean, kind="stable"))
    return Ranking(*points, chance_of_best(scores), order, judge_leaders(scores[None])[0])
