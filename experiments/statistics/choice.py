"""Which strategy to choose: who is best for an aim, who is still in the running, and what each choice may cost.

Choosing well is a question of means: over the parameter sets that agree with the evidence, and over chance. Whether the first can
be called the best is tested against chance (`verdicts.judge_leaders`). What the sets disagree about is told beside it: in which
share of them each strategy comes first, and how much less than the best of its set a strategy gives on average, its expected
loss (also called opportunity loss). The smallest expected loss is what it would be worth to know the parameters (expected value of
perfect information; Raiffa & Schlaifer 1961); what a single one would be worth is told by `partial_information`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simpul.experiments.statistics.estimates import LEVEL, Paired, estimate, paired
from simpul.experiments.statistics.parameter_sets import SetIndex, freed_of_chance
from simpul.experiments.statistics.partial_information import (
    ParameterSample,
    PartialInformation,
    information_record,
    partial_information,
)
from simpul.experiments.statistics.ranking import Aim
from simpul.experiments.statistics.verdicts import Leader, judge_leaders


@dataclass(frozen=True)
class Candidate:
    """One strategy as a choice.

    strategy: its label; mean, low, high: how well it serves the aim, with the interval of chance; behind: what it gives less than
    the first, on the same seeds (0 for the first itself); running: whether chance may still turn it into the best; first: share of
    parameter sets in which it comes first (of seeds, where there is one set); loss: expected loss of choosing it, in the unit of
    the aim.
    """

    strategy: str
    mean: float
    low: float
    high: float
    behind: Paired
    running: bool
    first: float
    loss: float


@dataclass(frozen=True)
class StrategyChoice:
    """The strategies as choices for one aim, the best on average first.

    aim, unit: what is to be high, and in which unit it counts; leader: the first among all, tested; sets: parameter sets that
    the shares and losses are read from, 1 where there is one; tables, sample: scores by set, float64 [candidate, set, replicate],
    and the parameters of the sets, None where these are not known.
    """

    aim: Aim
    unit: str
    leader: Leader
    sets: int
    candidates: tuple[Candidate, ...]
    tables: NDArray[np.float64] | None = field(default=None, repr=False, compare=False)
    sample: ParameterSample | None = field(default=None, repr=False, compare=False)

    @property
    def clear(self) -> bool:
        """Whether the first can be called the best on average."""
        return self.leader.clear

    @property
    def first(self) -> Candidate | None:
        """The first; None where nothing could be judged."""
        return self.candidates[0] if self.candidates else None

    @property
    def running(self) -> tuple[Candidate, ...]:
        """Those that cannot be told apart from the first, the first among them."""
        return tuple(one for one in self.candidates if one.running)

    @property
    def value_of_information(self) -> float:
        """What it would be worth to know the parameters before choosing, in the unit of the aim; 0 with one parameter set."""
        return min((one.loss for one in self.candidates), default=math.nan)

    @cached_property
    def knowing(self) -> PartialInformation | None:
        """What single parameters would be worth, and which ones the lead of the first hangs on; None where that is not known."""
        if self.tables is None or self.sample is None or len(self.candidates) < 2:
            return None
        return partial_information([one.strategy for one in self.candidates], self.tables, self.sample, (0, 1),
                                   self.value_of_information)


def choice_among(labels: Sequence[str], scores: NDArray[np.float64], aim: Aim, unit: str, sets: SetIndex | None = None,
                 level: float = LEVEL, sample: ParameterSample | None = None) -> StrategyChoice:
    """Judge strategies as choices.

    scores: float64 [strategy, seed], the higher the better (`RunTable.scores`); sets: which seed has which parameter set; sample:
    the parameters of the sets (`design.free_parameters`).
    """
    leader = judge_leaders(scores[None], level, sets)[0]
    if leader.best.first < 0:
        return StrategyChoice(aim, unit, leader, 0, ())
    ran = np.flatnonzero(np.isfinite(scores).any(axis=1))
    by_set = _by_set(scores[ran], sets)
    shares, losses = _first_shares(by_set if sets is not None else scores[ran]), (by_set.max(axis=0) - by_set).mean(axis=1)
    found = []
    for place, share, loss in zip(ran, shares, losses, strict=True):
        one = estimate(scores[place], level, sets=sets)
        found.append(Candidate(labels[place], one.mean, one.low, one.high,
                               paired(scores[leader.best.first], scores[place], level=level, sets=sets),
                               int(place) in leader.best.running, float(share), float(loss)))
    order = sorted(range(len(found)), key=lambda place: -found[place].mean)
    tables = None if sets is None else sets.table(np.where(np.isfinite(scores[ran]).all(axis=0), scores[ran[order]], np.nan))
    return StrategyChoice(aim, unit, leader, by_set.shape[1], tuple(found[place] for place in order), tables, sample)


def _by_set(scores: NDArray[np.float64], sets: SetIndex | None) -> NDArray[np.float64]:
    """What every strategy comes to in every set, less the mean of the strategies on the same seeds, the chance within sets taken
    out: float64 [strategy, set]."""
    known = scores[:, np.isfinite(scores).all(axis=0)]
    if sets is None:
        return known.mean(axis=1, keepdims=True) if known.size else np.full((len(scores), 1), np.nan)
    apart = np.where(np.isfinite(scores).all(axis=0), scores - scores.mean(axis=0), np.nan)
    return np.stack([freed_of_chance(sets.table(row)) for row in apart])


def _first_shares(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of columns in which each row is highest; rows that are equal share."""
    whole = table[:, np.isfinite(table).all(axis=0)]
    if not whole.size:
        return np.full(len(table), np.nan)
    first = whole == whole.max(axis=0)
    shares: NDArray[np.float64] = (first / first.sum(axis=0)).mean(axis=1)
    return shares


def choice_record(choice: StrategyChoice) -> dict[str, Any]:
    """A choice as plain values."""
    return {"aim": choice.aim.name, "weights": dict(choice.aim.weights), "unit": choice.unit, "clear": choice.clear,
            "p": choice.leader.p, "sets": choice.sets, "value_of_information": choice.value_of_information,
            "candidates": [asdict(one) for one in choice.candidates], "knowing": information_record(choice.knowing)}
