"""Sensitivity indices of a design: Morris effects and Sobol indices by SALib, with what chance between seeds alone would give."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from SALib.analyze import morris as morris_analyze
from SALib.analyze import sobol as sobol_analyze

from simpul.experiments.analyses.sensitivity_design import GRID_LEVELS, SensitivityDesign
from simpul.experiments.design.factors import FactorSetting
from simpul.experiments.statistics.estimates import t_quantile
from simpul.experiments.user_errors import UserError

_RESAMPLES = 500
_MOST_CHANCE = 0.9        # share of the variance between points that is taken out at most: what is left must carry a share


@dataclass(frozen=True)
class Index:
    """How much one parameter matters. value with its interval: Morris: mean size of the change over the parameter's whole
    range, in the unit of the outcome; Sobol: share of the variance that would go if the parameter were known and all else
    stayed as it is (total effect). alone: Morris: mean change with its sign; Sobol: the share of the parameter by itself
    (first order); with its interval. luck: what chance between seeds alone would give as the value: any change of a
    parameter also shuffles chance, so a parameter without any effect shows this much. signed: whether alone is a mean
    with a sign, which chance does not move to either side. freed: whether chance was taken out of value and alone (Sobol, with two
    seeds or more); then a parameter without any effect has a value around zero.
    """

    key: str
    value: float
    low: float
    high: float
    alone: float
    alone_low: float
    alone_high: float
    luck: float = 0.0
    signed: bool = False
    freed: bool = False

    @property
    def zero(self) -> bool:
        """Not distinguishable from zero: the interval of value holds zero, or what chance alone would give where it is still in the
        value, and no mean with a sign says otherwise."""
        return not self.low > (0.0 if self.freed else max(0.0, self.luck)) and (self.aimless or not self.signed)

    @property
    def aimless(self) -> bool:
        """Alone not distinguishable from zero: no clear direction (Morris), no effect by itself (Sobol)."""
        return self.alone_low <= 0.0 <= self.alone_high


def indices(design: SensitivityDesign, worlds: Sequence[FactorSetting], values, level: float = 0.95) -> list[Index]:
    """The indices of every factor. values: float64 [world] or [world, seed], worlds in order.

    Raises UserError when the worlds are not this design's, or when any value is not a number: an index over what is left
    would be wrong without looking so. A model that gives the same everywhere has indices of zero.
    """
    design.check(worlds)
    table = np.asarray(values, dtype=np.float64)
    table = table[:, None] if table.ndim == 1 else table
    if table.shape[0] != len(worlds) or not np.isfinite(table).all():
        missing = int(np.flatnonzero(~np.isfinite(table).all(axis=1))[0]) if table.shape[0] == len(worlds) else -1
        raise UserError("sensitivity-gap", world=str(missing + 1), worlds=str(len(worlds)))
    if np.ptp(table.mean(axis=1)) == 0.0:
        return [Index(factor.key, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0) for factor in design.factors]
    return (_morris if design.method == "morris" else _sobol)(design, table, level)


def _morris(design: SensitivityDesign, table: NDArray[np.float64], level: float) -> list[Index]:
    found = morris_analyze.analyze(design.problem, design.shares, table.mean(axis=1), num_resamples=_RESAMPLES, conf_level=level,
                           num_levels=GRID_LEVELS, seed=design.seed)
    half = t_quantile(design.samples, level) / math.sqrt(design.samples) * np.asarray(found["sigma"])
    luck = _luck_of_steps(design, table, level)
    return [Index(factor.key, *_around(size, reach), *_around(mean, alone), float(by_luck), signed=True)
            for factor, size, reach, mean, alone, by_luck in
            zip(design.factors, found["mu_star"], found["mu_star_conf"], found["mu"], half, luck, strict=True)]


def _luck_of_steps(design: SensitivityDesign, table: NDArray[np.float64], level: float) -> NDArray[np.float64]:
    """The mean size of the elementary effects that chance between seeds alone would hardly exceed (with probability
    1 - level): for each effect, what the seeds differ from their mean, with signs drawn at random. One a factor."""
    count = len(design.factors)
    paths, points = (one.reshape(design.samples, count + 1, -1) for one in (table, design.shares))
    steps = np.diff(points, axis=1)
    which = np.abs(steps).argmax(axis=2)
    effects = np.diff(paths, axis=1) / np.take_along_axis(steps, which[..., None], axis=2)
    effects = np.take_along_axis(effects, which.argsort(axis=1)[..., None], axis=1)          # [path, factor, seed]
    seeds = effects.shape[2]
    if seeds < 2:
        return np.zeros(count)
    rest = (effects - effects.mean(axis=2, keepdims=True)) * math.sqrt(seeds / (seeds - 1))
    chance = np.random.default_rng(design.seed)
    drawn = [np.abs((rest * chance.choice([-1.0, 1.0], size=rest.shape)).mean(axis=2)).mean(axis=0) for _ in range(_RESAMPLES)]
    return np.quantile(drawn, level, axis=0)


def _sobol(design: SensitivityDesign, table: NDArray[np.float64], level: float) -> list[Index]:
    """SALib's indices of the means over seeds, with chance taken out where there are seeds to know it by.

    A mean of n seeds has the variance of one of them divided by n. It is in the variance between points, by which all is divided,
    and in every squared step of a total effect; a first-order effect is a covariance in which it averages out.
    """
    found = sobol_analyze.analyze(design.problem, table.mean(axis=1), calc_second_order=False, num_resamples=_RESAMPLES,
                          conf_level=level, seed=design.seed)
    luck, left = _luck_of_pairs(design, table), 1.0 - min(_MOST_CHANCE, _chance_between(design, table))
    return [Index(factor.key, *_around((total - by_luck) / left, reach / left), *_around(first / left, alone / left),
                  float(by_luck), freed=table.shape[1] > 1)
            for factor, total, reach, first, alone, by_luck in
            zip(design.factors, found["ST"], found["ST_conf"], found["S1"], found["S1_conf"], luck, strict=True)]


def _chance_between(design: SensitivityDesign, table: NDArray[np.float64]) -> float:
    """Share of the variance between points that is chance: that of a mean of so many seeds, what a seed does to all points alike
    left out (analysis of variance in two ways). 0 with one seed."""
    blocks = table.reshape(design.samples, len(design.factors) + 2, -1)
    points = blocks[:, [0, -1]].reshape(-1, table.shape[1])
    count, seeds = points.shape
    between = float(np.var(points.mean(axis=1)))
    if seeds < 2 or between == 0.0:
        return 0.0
    rest = points - points.mean(axis=1, keepdims=True) - points.mean(axis=0, keepdims=True) + points.mean()
    return float((rest ** 2).sum()) / (count - 1) / (seeds - 1) / seeds / between


def _luck_of_pairs(design: SensitivityDesign, table: NDArray[np.float64]) -> NDArray[np.float64]:
    """The total effect that chance between seeds alone would give on average: half the variance, between seeds, of the
    mean difference of two points that differ in one factor, as a share of the variance between points. One a factor."""
    count, seeds = len(design.factors), table.shape[1]
    if seeds < 2:
        return np.zeros(count)
    blocks = table.reshape(design.samples, count + 2, seeds)
    apart = blocks[:, 1:-1] - blocks[:, :1]
    between = float(np.var(blocks[:, [0, -1]].mean(axis=2)))
    return apart.var(axis=2, ddof=1).mean(axis=0) / seeds / 2 / between if between > 0.0 else np.zeros(count)


def _around(value: float, half: float) -> tuple[float, float, float]:
    return float(value), float(value) - float(half), float(value) + float(half)
