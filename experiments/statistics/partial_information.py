"""What it would be worth to know a single parameter, and which ones a lead hangs on: told by the runs over sets that are there.

Who knows one parameter and nothing else chooses by what each strategy comes to on average at its value. That average is the
regression of the strategies' scores by set on the parameter, and what choosing by it gains over choosing the first everywhere is
the expected value of partial perfect information (Strong, Oakley & Brennan 2014, doi:10.1177/0272989X13505910). The regression is
a polynomial in the ranks of the parameter, of few terms, since sets are few: what rises, falls or turns once is found. No package
that Simpul builds on has this; indices from given data (SALib's HDMR) ask for several hundred sets.

A regression always finds something, and the best of a hundred parameters finds more. What each finds on average after the sets
are shuffled is taken out of its worth, and p is the share of shuffles in which any parameter finds as much (single-step maxT,
Westfall & Young 1993, ISBN 978-0-471-55761-6): it holds for all parameters together and allows for their going together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.polynomial.legendre import legvander
from numpy.typing import NDArray
from scipy.stats import rankdata

from simpul.experiments.statistics.parameter_sets import freed_of_chance, set_range

SURE = 0.05                 # p of a claim, for all parameters together
LEAST_SETS = 10             # fewer tell nothing of a single parameter
_SHUFFLES, _AT_ONCE = 999, 27
_TERMS = ((30, 1), (120, 2), (math.inf, 3))          # below so many sets: terms of the regression beside the mean
_SHUFFLE_SEED = 2014
_SAME = 1e-9                # of the spread of the scores: so much apart is rounding


@dataclass(frozen=True, eq=False)
class ParameterSample:
    """The free parameters of every set. keys: their dotted keys; values: float64 [set, key]."""

    keys: tuple[str, ...]
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ParameterWorth:
    """What is told of one parameter.

    key: its dotted key; worth: what it would be worth to know it alone before choosing, in the unit of the scores, chance and
    overfitting taken out; p: of as much by any parameter if none told anything; share: of the variance between sets in the
    lead of the first over the next, what the parameter explains (adjusted; not a number where the sets do not differ in it);
    share_p: its p, likewise for all parameters together.
    """

    key: str
    worth: float
    p: float
    share: float
    share_p: float


@dataclass(frozen=True)
class PartialInformation:
    """What single parameters would be worth, and what the lead of the first strategy hangs on.

    sets: how many; first, next: labels of the strategies whose difference is explained; whole: what it would be worth to know all
    parameters together; by_chance: what chance alone may make the best of so many parameters look worth (but for `SURE` of all
    cases); parameters: those that vary between the sets, the most telling first.
    """

    sets: int
    first: str
    next: str
    whole: float
    by_chance: float
    parameters: tuple[ParameterWorth, ...]

    @property
    def worth_knowing(self) -> tuple[ParameterWorth, ...]:
        """Parameters that would surely be worth something alone, the most first."""
        return tuple(sorted((one for one in self.parameters if one.p <= SURE and one.worth > 0.0), key=lambda one: -one.worth))

    @property
    def deciding(self) -> tuple[ParameterWorth, ...]:
        """Parameters that the lead surely hangs on, the largest share first."""
        return tuple(sorted((one for one in self.parameters if one.share_p <= SURE), key=lambda one: -one.share))


def partial_information(labels: Sequence[str], tables: NDArray[np.float64], sample: ParameterSample, order: Sequence[int],
                        whole: float) -> PartialInformation | None:
    """What single parameters would be worth.

    Args:
        labels: of the strategies.
        tables: float64 [strategy, set, replicate], scores, the higher the better; not a number where a set has none.
        sample: the parameters of the same sets.
        order: places of the first strategy and the next.
        whole: what it would be worth to know all parameters: no single one is worth more.

    Returns:
        None with fewer than `LEAST_SETS` sets, or where no parameter varies.
    """
    held = np.isfinite(tables).any(axis=2).all(axis=0)
    values, tables = sample.values[held], tables[:, held]
    varied = np.flatnonzero(np.ptp(values, axis=0) > 0.0) if len(values) else np.empty(0, dtype=int)
    if len(values) < LEAST_SETS or not varied.size:
        return None
    by_chance, told = _worths([sample.keys[place] for place in varied], *_bases(values[:, varied]), np.nanmean(tables, axis=2),
                              tables[order[0]] - tables[order[1]], whole)
    return PartialInformation(len(values), labels[order[0]], labels[order[1]], whole, by_chance, told)


def _worths(keys: list[str], bases: NDArray[np.float64], terms: NDArray[np.int64], scores: NDArray[np.float64],
            lead: NDArray[np.float64], whole: float) -> tuple[float, tuple[ParameterWorth, ...]]:
    """What the best may look worth by chance, and every parameter, the most telling first.

    bases, terms: of `_bases`; scores: float64 [strategy, set]; lead: of the first over the next, float64 [set, replicate]; whole:
    as for `partial_information`.
    """
    apart, means, left = scores - scores.mean(axis=0), np.nanmean(lead, axis=1), _share_beyond_chance(lead)
    gains, shares = (found[:, 0] for found in _regressed(bases, terms, apart[None], means[None]))
    chance, shuffled = np.random.default_rng(_SHUFFLE_SEED), []
    for _ in range(_SHUFFLES // _AT_ONCE):
        orders = np.stack([chance.permutation(means.size) for _ in range(_AT_ONCE)])
        shuffled.append(_regressed(bases, terms, apart[:, orders].swapaxes(0, 1), means[orders]))
    gained, explained = (np.concatenate(part, axis=1) for part in zip(*shuffled, strict=True))
    usual = gained.mean(axis=1)                              # what a parameter that tells nothing gains by overfitting
    best, worth = (gained - usual[:, None]).max(axis=0), gains - usual
    p = _as_much(best, worth, _SAME * float(np.ptp(apart)))
    share_p = _as_much(explained.max(axis=0), shares, _SAME) if left > 0.0 else np.ones(len(keys))
    told = (np.clip(worth, 0.0, max(whole, 0.0)), p, np.clip(shares / left, 0.0, 1.0) if left > 0.0 else np.full(len(keys), np.nan),
            share_p)
    order = np.lexsort((-shares, -worth, np.minimum(p, share_p)))
    return float(np.quantile(best, 1.0 - SURE)), tuple(ParameterWorth(keys[one], *(float(part[one]) for part in told))
                                                       for one in order)


def _as_much(best: NDArray[np.float64], found: NDArray[np.float64], close: float) -> NDArray[np.float64]:
    """P of each of the found in the place of the best of a shuffle; what is as close as that counts as equal."""
    return (1.0 + (best >= found[:, None] - close).sum(axis=1)) / (1.0 + best.size)


def _bases(values: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """For every parameter orthonormal columns that a regression on it has beside the mean, float64 [parameter, set, term], and how
    many: a parameter of two values has one, whatever the others have."""
    sets = len(values)
    most = next(terms for below, terms in _TERMS if sets < below)
    found, terms = np.zeros((values.shape[1], sets, most)), np.zeros(values.shape[1], dtype=np.int64)
    for place, column in enumerate(values.T):
        powers = legvander((2.0 * rankdata(column) - 1.0) / sets - 1.0, most)[:, 1:]
        left, sizes, _right = np.linalg.svd(powers - powers.mean(axis=0), full_matrices=False)
        kept = sizes > sizes[0] * math.sqrt(np.finfo(float).eps)
        terms[place] = kept.sum()
        found[place, :, :terms[place]] = left[:, kept]
    return found, terms


def _share_beyond_chance(table: NDArray[np.float64]) -> float:
    """The share of the variance of set means [set, replicate] that is not chance within the sets; 0 where they differ by no more
    than chance makes them."""
    return float(freed_of_chance(table).var()) / float(np.nanmean(table, axis=1).var()) if set_range(table).surely_differ else 0.0


def _regressed(bases: NDArray[np.float64], terms: NDArray[np.int64], scores: NDArray[np.float64],
               lead: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What choosing by each parameter gains over the first everywhere, and the share of the variance of the lead that it explains
    (adjusted for its terms): float64 [parameter, draw] both. scores: float64 [draw, strategy, set]; lead: float64 [draw, set]."""
    sets, means, best = lead.shape[-1], scores.mean(axis=-1), np.float64(-np.inf)
    for place in range(scores.shape[1]):                # one strategy after another: its fits stay in the processor's cache
        best = np.maximum(best, bases @ np.tensordot(bases, scores[:, place], axes=([1], [1])) + means[:, place])
    gains = best.mean(axis=1) - means.max(axis=-1)
    around = lead - lead.mean(axis=-1, keepdims=True)
    explained = (np.tensordot(bases, around, axes=([1], [1])) ** 2).sum(axis=1)
    whole = np.maximum((around ** 2).sum(axis=-1), np.finfo(float).tiny)
    return gains, 1.0 - (1.0 - explained / whole) * (sets - 1) / (sets - 1 - terms)[:, None]


def information_record(found: PartialInformation | None) -> dict[str, Any] | None:
    """What single parameters would be worth, as plain values; None where it was not told."""
    if found is None:
        return None
    return {"sets": found.sets, "first": found.first, "next": found.next, "whole": found.whole, "by_chance": found.by_chance,
            "worth_knowing": [one.key for one in found.worth_knowing], "deciding": [one.key for one in found.deciding],
            "parameters": [asdict(one) for one in found.parameters]}
