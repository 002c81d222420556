"""What many runs tell, and how sure it is: means with intervals, paired differences, time to an event.

Every function takes plain arrays over seeds, leaves out what is not a number (a failed run, an outcome that does not
exist in a run), and says how many values it used. Nothing here divides by zero: with one value there is a mean and no
interval, with none there is nothing.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import stdtr, stdtrit
from scipy.stats import CensoredData, bootstrap, ecdf

from simpul.experiments.statistics.parameter_sets import SetIndex, mean_over_sets

NAN = float("nan")
LEVEL = 0.95               # of intervals and verdicts where nothing else is asked for
MANY_SEEDS = 500           # that somebody with patience would run
_RESAMPLES = 2_000          # of a bootstrap: the ends of an interval then wobble by about 2% of its width
BOOTSTRAP_SEED = 20_010    # fixed, so that the same results give the same interval


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over seeds, or over parameter sets and seeds, with its interval.

    n counts the values used; low and high are the ends of the interval (not a number when n < 2); deviation is the
    sample standard deviation (not a number when n < 2), of runs with several parameter sets that within sets; degrees are those of
    freedom that it has.
    """

    n: int
    mean: float
    low: float
    high: float
    deviation: float
    degrees: int = 0


@dataclass(frozen=True, slots=True)
class Paired:
    """A difference on common seeds, strategy minus baseline.

    n pairs; mean with interval and the sample standard deviation of the differences; effect is the mean against the
    standard deviation of the outcome over seeds, root mean square of the two sides (Cohen 1988, d: not a number where
    nothing varies); p is the two-sided probability of a mean at least as far from zero if there were no
    difference (paired t); worse and same are the shares of seeds in which the strategy did worse than, and the same as,
    the baseline; correlation is that of the two sides over the seeds (the higher, the more the common events helped); degrees are
    those of freedom of the deviation. With several parameter sets the interval, p and the deviation are of chance within sets
    alone.
    """

    n: int
    mean: float
    low: float
    high: float
    p: float
    worse: float
    same: float
    correlation: float
    deviation: float = NAN
    effect: float = NAN
    degrees: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """Time to an event, seen only up to a horizon (Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452).

    months and not_yet are the steps of the curve (share of runs still without the event after each month); n runs,
    events of them with the event; median is not a number when fewer than half had it; by_horizon is the share that had
    it, with the interval low..high (log-log, which stays inside 0..1).
    """

    n: int
    events: int
    median: float
    by_horizon: float
    low: float
    high: float
    months: tuple[float, ...]
    not_yet: tuple[float, ...]


def finite(values: ArrayLike) -> np.ndarray:
    """The values that are numbers, as one float64 column."""
    column = np.asarray(values, dtype=np.float64).ravel()
    return column[np.isfinite(column)]


def t_quantile(n: int, level: float) -> float:
    """How many standard errors the interval of a mean of n values reaches to each side (n >= 2)."""
    return float(stdtrit(n - 1, 0.5 + level / 2))


def estimate(values: ArrayLike, level: float = 0.95, method: str = "t", sets: SetIndex | None = None) -> Estimate:
    """Mean and interval. method "t" (Student 1908) or "bootstrap" (bias-corrected, Efron 1987,
    doi:10.1080/01621459.1987.10478410); equal values have an interval of no width.

    sets: which run has which parameter set; then the interval is that of chance within sets (`parameter_sets.mean_over_sets`), by
    t.
    """
    _checked(level, method)
    if sets is not None:
        return _over_sets(sets.table(values), level)
    column = finite(values)
    n = column.size
    if n == 0:
        return Estimate(0, NAN, NAN, NAN, NAN)
    mean = math.fsum(column) / n
    if n == 1:
        return Estimate(1, mean, NAN, NAN, NAN)
    if np.ptp(column) == 0.0:
        return Estimate(n, float(column[0]), float(column[0]), float(column[0]), 0.0, n - 1)
    deviation = float(column.std(ddof=1))
    if method == "bootstrap":
        low, high = _bootstrap(column, level)
    else:
        half = t_quantile(n, level) * deviation / math.sqrt(n)
        low, high = mean - half, mean + half
    return Estimate(n, mean, low, high, deviation, n - 1)


def _over_sets(table: np.ndarray, level: float) -> Estimate:
    found = mean_over_sets(table)
    half = float(stdtrit(found.degrees, 0.5 + level / 2)) * found.error if found.degrees else NAN
    return Estimate(found.n, found.mean, found.mean - half, found.mean + half, found.deviation, found.degrees)


def _checked(level: float, method: str) -> None:
    if not 0.0 < level < 1.0:
        raise ValueError(f"level is {level!r}; it must lie between 0 and 1")
    if method not in ("t", "bootstrap"):
        raise ValueError(f"method is {method!r}; it must be 't' or 'bootstrap'")


def _bootstrap(column: np.ndarray, level: float) -> tuple[float, float]:
    found = bootstrap((column,), np.mean, confidence_level=level, n_resamples=_RESAMPLES, method="BCa",
                      rng=np.random.default_rng(BOOTSTRAP_SEED)).confidence_interval
    if not (math.isfinite(found.low) and math.isfinite(found.high)):   # too few distinct values for the correction
        found = bootstrap((column,), np.mean, confidence_level=level, n_resamples=_RESAMPLES, method="percentile",
                          rng=np.random.default_rng(BOOTSTRAP_SEED)).confidence_interval
    return float(found.low), float(found.high)


def paired(strategy: ArrayLike, baseline: ArrayLike, better: int = 1, level: float = 0.95,
           method: str = "t", sets: SetIndex | None = None) -> Paired:
    """Strategy minus baseline, seed by seed.

    strategy, baseline: one value per seed, in the same order of seeds. better: +1 when more is better, -1 when less is
    better, 0 when neither (then `worse` is not a number). sets: as in `estimate`. Raises ValueError when the two have different
    lengths.
    """
    left, right = (np.asarray(side, dtype=np.float64).ravel() for side in (strategy, baseline))
    if left.size != right.size:
        raise ValueError(f"{left.size} values against {right.size}: a paired difference needs the same seeds")
    both = np.isfinite(left) & np.isfinite(right)
    found = estimate(np.where(both, left - right, NAN), level, method, sets)
    left, right = left[both], right[both]
    differences = left - right
    if found.n == 0:
        return Paired(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN)
    worse = float(np.mean(differences * better < 0)) if better else NAN
    same = float(np.mean(differences == 0))
    return Paired(found.n, found.mean, found.low, found.high, _p_value(found), worse, same, correlation(left, right),
                  found.deviation, _effect(found.mean, left, right), found.degrees)


def _effect(mean: float, left: np.ndarray, right: np.ndarray) -> float:
    """A mean difference in standard deviations of the outcome over seeds."""
    if left.size < 2:
        return NAN
    spread = math.sqrt((float(left.var(ddof=1)) + float(right.var(ddof=1))) / 2)
    return mean / spread if spread > 0.0 else NAN


def _p_value(found: Estimate) -> float:
    """Two-sided p of a mean of differences; differences that are all alike leave no doubt, or no difference."""
    if found.n < 2 or not found.degrees:
        return NAN
    if found.deviation == 0.0:
        return 1.0 if found.mean == 0.0 else 0.0
    return float(2.0 * stdtr(found.degrees, -abs(found.mean) / standard_error(found)))


def standard_error(found: Estimate | Paired) -> float:
    """Standard error of a mean, from its deviation; of runs with several parameter sets that of chance within sets. (Of sets with
    unlike numbers of runs this is a close approximation.)"""
    return found.deviation / math.sqrt(found.n) if found.n else NAN


def at_level(found: Paired, level: float) -> tuple[float, float]:
    """The ends of the interval of a difference at another level, by t; not numbers where there is no interval."""
    if not found.degrees or not math.isfinite(found.deviation):
        return NAN, NAN
    half = float(stdtrit(found.degrees, 0.5 + level / 2)) * standard_error(found)
    return found.mean - half, found.mean + half


def correlation(left: ArrayLike, right: ArrayLike) -> float:
    """Pearson correlation; not a number with fewer than three pairs or when a side does not vary."""
    left, right = np.asarray(left, dtype=np.float64).ravel(), np.asarray(right, dtype=np.float64).ravel()
    both = np.isfinite(left) & np.isfinite(right)
    left, right = left[both], right[both]
    if left.size < 3 or np.ptp(left) == 0.0 or np.ptp(right) == 0.0:
        return NAN
    left, right = left - left.mean(), right - right.mean()
    size = math.sqrt(float(left @ left) * float(right @ right))
    return NAN if size == 0.0 else max(-1.0, min(1.0, float(left @ right) / size))


def waiting(months: ArrayLike, horizon: float, level: float = 0.95) -> Waiting:
    """Kaplan-Meier estimate of the time to an event that a run may not have seen by the horizon.

    months: one value per run (failed runs left out before): month of the event, not a number when it had not happened
    by the horizon. Values beyond the horizon count as not having happened.
    """
    times = np.asarray(months, dtype=np.float64).ravel()
    if times.size == 0:
        return Waiting(0, 0, NAN, NAN, NAN, NAN, (), ())
    happened = np.isfinite(times) & (times <= horizon)
    seen = times[happened]
    if seen.size == 0:
        return Waiting(times.size, 0, NAN, 0.0, NAN, NAN, (), ())
    curve = ecdf(CensoredData(uncensored=seen, right=np.full(times.size - seen.size, float(horizon))))
    with np.errstate(divide="ignore", invalid="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)    # the interval at 0 or 1 does not exist: not a number here
        ends = curve.sf.confidence_interval(confidence_level=level, method="log-log")
    steps, left = curve.sf.quantiles, curve.sf.probabilities
    last = int(np.flatnonzero(steps <= seen.max())[-1])
    reached = np.flatnonzero(left <= 0.5 + 1e-12)
    median = float(steps[reached[0]]) if reached.size and steps[reached[0]] <= seen.max() else NAN
    low, high = (1.0 - float(side.probabilities[last]) for side in (ends.high, ends.low))
    steps, left = steps[: last + 1], left[: last + 1]
    return Waiting(times.size, int(seen.size), median, 1.0 - float(left[-1]), low, high,
                   tuple(map(float, steps)), tuple(map(float, left)))


def chance_of_best(values: ArrayLike, better: int = 1) -> np.ndarray:
    """Share of seeds in which each strategy came first.

    values [strategy, seed]; better +1 or -1. Strategies that share the first place in a seed share the seed; seeds in
    which a strategy has no value are left out. All not a number when no seed is complete or better is 0.
    """
    table = np.asarray(values, dtype=np.float64) * float(better)
    whole = table[:, np.isfinite(table).all(axis=0)]
    if better == 0 or whole.size == 0:
        return np.full(table.shape[0], NAN)
    first = whole == whole.max(axis=0)
    return (first / first.sum(axis=0)).mean(axis=1)


def first_lasting(values: ArrayLike) -> float:
    """Index of the first place from which the values stay above zero to the end; not a number when there is none."""
    column = np.asarray(values, dtype=np.float64).ravel()
    if column.size == 0 or not column[-1] > 0.0:
        return NAN
    not_above = np.flatnonzero(~(column > 0.0))
    return float(not_above[-1] + 1) if not_above.size else 0.0


def break_even(differences: ArrayLike, level: float = 0.95) -> tuple[float, float]:
    """When a strategy has caught up with a baseline, and when that is sure.

    differences [seed, month]: monthly difference strategy minus baseline from the start of the strategies on. Returns
    the index of the first month from which the mean cumulative difference stays above zero, and of the first from
    which the lower end of its interval does; not a number when that does not happen within the months seen.
    """
    table = np.asarray(differences, dtype=np.float64)
    table = table[np.isfinite(table).all(axis=1)] if table.size else table.reshape(0, 0)
    if table.shape[0] == 0:
        return NAN, NAN
    running = np.cumsum(table, axis=1)
    mean = running.mean(axis=0)
    if table.shape[0] == 1:
        return first_lasting(mean), NAN
    half = t_quantile(table.shape[0], level) * running.std(axis=0, ddof=1) / math.sqrt(table.shape[0])
    return first_lasting(mean), first_lasting(mean - half)
