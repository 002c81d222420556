"""Which strategy is best, and whether that can be said: scores of a funder's weights, and tests corrected for choosing.

Arrays are float64 [..., strategy, seed]; not a number where a run failed or an outcome does not exist.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.stats import norm

from simpul.experiments.statistics.estimates import LEVEL, paired, standard_error
from simpul.experiments.statistics.parameter_sets import SetIndex, within_variance
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.measures.aim_scores import weighed_gain
from simpul.sim.measures.best_strategy import one_sided_chance


@dataclass(frozen=True)
class Aim:
    """What is to be high: main outcomes with the weights that a funder gives them.

    name: how it is called (an outcome's name, or the weights as they were written); weights: outcome -> weight, not
    negative, at least one above 0.
    """

    name: str
    weights: tuple[tuple[str, float], ...]

    @property
    def outcome(self) -> str | None:
        """The outcome's name when it is a single one, counted in its own unit."""
        return self.weights[0][0] if len(self.weights) == 1 else None


def outcome_aim(name: str, measures) -> Aim:
    """The aim that is one outcome. Raises UserError for one that is not measured or has no better side."""
    allowed = [item.name for item in measures if item.better]
    if name not in allowed:
        raise UserError("aim-unknown-outcome", given=name, **nearest(name, allowed))
    return Aim(name, ((name, 1.0),))


def even_aim(measures) -> Aim:
    """All main outcomes with the same weight."""
    return Aim("even", tuple((item.name, 1.0) for item in measures if item.primary))


def weighted_aim(given: str | Mapping[str, float], measures) -> Aim:
    """A funder's weights: `need_met=2,windows_won=1` or the same as a mapping. An outcome may be shortened to the
    beginning of its name as long as only one begins so. Raises UserError for anything else."""
    name = given if isinstance(given, str) else ",".join(f"{key}={value:g}" for key, value in given.items())
    weights = outcome_numbers(given, measures, "aim-weight")
    if not any(weights.values()):
        raise UserError("aim-no-weight", given=name)
    counted = tuple((outcome, weight) for outcome, weight in weights.items() if weight > 0.0)
    return outcome_aim(counted[0][0], measures) if len(counted) == 1 else Aim(name, counted)


def outcome_numbers(given: str | Mapping[str, float], measures, refusal: str) -> dict[str, float]:
    """Outcome -> number of `need_met=2,windows_won=1`, or the same as a mapping. An outcome may be shortened as in
    `full_outcome_name`. refusal: key of the message with which a number that is none, is negative, or stands there twice is
    refused. Raises UserError."""
    pairs = [item.partition("=")[::2] for item in given.split(",") if item.strip()] if isinstance(given, str) else given.items()
    found: dict[str, float] = {}
    for short, text in pairs:
        outcome = full_outcome_name(short.strip(), measures)
        try:
            value = float(text)
        except ValueError:
            raise UserError(refusal, outcome=outcome, given=str(text)) from None
        if outcome in found or not (math.isfinite(value) and value >= 0.0):
            raise UserError(refusal, outcome=outcome, given=str(text))
        found[outcome] = value
    return found


def full_outcome_name(short: str, measures) -> str:
    """The outcome that a name, or the beginning of one, means. Raises UserError where none or several begin so, and for one without
    a better side."""
    allowed = [item.name for item in measures if item.better]
    if short in allowed:
        return short
    found = [item.name for item in measures if item.better and short and item.name.startswith(short)]
    main = [item.name for item in measures if item.primary and item.name in found]
    for candidates in (found, main):
        if len(candidates) == 1:
            return candidates[0]
    raise UserError("aim-unknown-outcome", given=short, **nearest(short, allowed))


def checked_aim(measures, outcome: str | None, weights: str | Mapping[str, float] | None) -> Aim:
    """The aim that was asked for: an outcome, a funder's weights, or all main outcomes alike when neither is given. Raises
    UserError when both are, and for what is not measured."""
    if outcome is not None and weights is not None:
        raise UserError("aim-twice")
    if weights is not None:
        return weighted_aim(weights, measures)
    return even_aim(measures) if outcome is None else outcome_aim(outcome, measures)


def checked_horizon(scenario, horizon: int | None) -> int:
    """The horizon asked for, the longest when None. Raises UserError for one that is not read."""
    known = sorted(map(int, scenario.horizons))
    if horizon is None:
        return known[-1]
    if horizon not in known:
        raise UserError("aim-horizon", given=str(horizon), allowed=", ".join(map(str, known)))
    return horizon


def score(aim: Aim, values: Mapping[str, np.ndarray], better: Mapping[str, int], nothing: int,
          sets: SetIndex | None = None) -> np.ndarray:
    """How well each run serves an aim: the higher the better.

    values: outcome -> [..., strategy, seed]; nothing: place of the strategy `nothing`.

    One outcome counts in its own unit (its sign turned when less is better). Several are brought to one scale: of each,
    the gain over doing nothing on the same seed, in units of the outcome's ordinary spread between seeds under doing
    nothing (standard deviation, pooled over worlds, and within parameter sets where `sets` says that there are several); then
    the weighted mean. So no scale depends on which strategies
    are compared, and noise is not blown up. An outcome that does not exist under doing nothing on a seed (no crisis, so
    no share of crises met) counts there as no gain; a failed run is not a number. What `score_futures` in `sim/measures` does for
    one world.
    """
    if aim.outcome is not None:
        return np.asarray(values[aim.outcome], dtype=np.float64) * better[aim.outcome]
    parts, total = 0.0, 0.0
    for outcome, weight in aim.weights:
        table = np.asarray(values[outcome], dtype=np.float64) * better[outcome]
        base = table[..., nothing:nothing + 1, :]
        gain = np.where(np.isnan(base) & np.isnan(table), 0.0, table - base)
        spread = ordinary_spread(base[..., 0, :], sets)
        parts = parts + weighed_gain(gain, spread, weight)
        total += weight
    failed = np.isnan(np.stack([np.asarray(values[outcome]) for outcome in better])).all(axis=0)
    return np.where(failed, np.nan, parts / total)


def ordinary_spread(table: np.ndarray, sets: SetIndex | None = None) -> float:
    """Standard deviation between seeds, pooled over worlds and within parameter sets; 0 when nothing varies. table [..., seed]."""
    if sets is not None:
        found = within_variance(sets.table(table).reshape(-1, sets.shape[1]))
        return math.sqrt(found) if math.isfinite(found) else 0.0
    rows = np.asarray(table, dtype=np.float64).reshape(-1, table.shape[-1])
    counts = np.isfinite(rows).sum(axis=1)
    rows, counts = rows[counts > 1], counts[counts > 1]
    if not rows.size:
        return 0.0
    squares = np.nansum((rows - np.nanmean(rows, axis=1, keepdims=True)) ** 2, axis=1)
    return math.sqrt(float(squares.sum()) / float((counts - 1).sum()))


def means(table: np.ndarray) -> np.ndarray:
    """Mean over the seeds (last axis); not a number where no seed has a value."""
    held = np.isfinite(table)
    counts = held.sum(axis=-1)
    return np.divide(np.where(held, table, 0.0).sum(axis=-1), counts, out=np.full(counts.shape, np.nan), where=counts > 0)


@dataclass(frozen=True)
class Best:
    """Which strategy came first in one world, and whether that can be said.

    first: its place, -1 when nothing can be said; mean: its mean; lead: its distance from the next best;
    p: probability of being declared best by chance although another is as good, corrected for choosing among strategies;
    errors: the lead, in standard errors, over the one that the first is least surely ahead of;
    running: places of the strategies that cannot be told apart from the first (the first among them).
    """

    first: int
    mean: float
    lead: float
    p: float
    running: tuple[int, ...]
    errors: float = math.nan


def best_of(table: np.ndarray, level: float = LEVEL, sets: SetIndex | None = None) -> Best:
    """Test whether the strategy that came first is the best one. table [strategy, seed]; more is better. sets: which seed has which
    parameter set, if there are several.

    The first is compared with every other on the same seeds (paired t, one-sided). It is the best only when it beats all
    of them, so the largest of these p counts (an intersection-union test). Because the candidate was chosen for coming
    first among the strategies, p is multiplied by their number (Bonferroni): the chance of calling any strategy the best
    that is not stays below 1 - level whatever the correlations. In the running are those not clearly beaten by the
    first, corrected for the number of others.
    """
    averages = means(table)
    if not np.isfinite(averages).any() or table.shape[0] < 2:
        return Best(-1, math.nan, math.nan, 1.0, tuple(np.flatnonzero(np.isfinite(averages)).tolist()))
    first = int(np.nanargmax(averages))
    others = [place for place in range(table.shape[0]) if place != first and np.isfinite(averages[place])]
    one_sided = {place: _one_sided(table[first], table[place], sets) for place in others}
    worst = max(one_sided.values(), default=1.0)
    running = [first, *(place for place in others if one_sided[place] * len(others) > 1.0 - level)]
    lead = averages[first] - max((averages[place] for place in others), default=math.nan)
    return Best(first, float(averages[first]), float(lead), min(1.0, worst * table.shape[0]), tuple(sorted(running)),
                _in_errors(worst))


def _in_errors(p: float) -> float:
    """How many standard errors of a normal distribution lie behind a one-sided p."""
    return float(norm.isf(p))


def seeds_needed(best: Best, seeds: int, strategies: int, worlds: int, clear: int, level: float = LEVEL) -> float:
    """Seeds with which the first of a world would be called best if its lead held; infinite where there is no lead to speak of.

    worlds: judged together, of which so many are clear already. The lead in standard errors grows as the root of the seeds. Leads
    often shrink: whoever is first was favoured by chance too.
    """
    if not best.errors > 0.0:
        return math.inf
    wanted = _in_errors((1.0 - level) * (clear + 1) / (worlds * strategies))     # Bonferroni, and Benjamini & Hochberg's next rank
    return seeds * max(1.0, (wanted / best.errors) ** 2)


def _one_sided(left: np.ndarray, right: np.ndarray, sets: SetIndex | None) -> float:
    """P of a mean difference at least as high if there were none; 1 when it cannot be known."""
    found = paired(left, right, sets=sets)
    return one_sided_chance(found.mean, standard_error(found), found.degrees)
