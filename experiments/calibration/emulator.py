"""What the model gives, without running it: ridge regression on every number and on products of the most active ones.

A figure is a sum of linear terms of all numbers (some eighty) and of all squares and products of the sixteen numbers that correlate
most with any target, linearly or by their square. Terms are taken either of standard normal numbers or of their places in the
ranges, whose ends bound what is said where no run was; figures of the model mostly follow the latter. Which of the two, the
penalty, and how much more of it products bear, are for each figure those with the smallest squared error when each run is predicted
from the others, which is known in closed form (Golub, Heath & Wahba 1979, doi:10.1080/00401706.1979.10489751).

Values come out of NumPy's linear algebra: with another number of threads the last bit may differ. What is made of them is rounded
to five digits (`parameter_space`), so that nothing hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

ACTIVE = 16                          # numbers with squares and products
_PENALTIES = np.logspace(-1.0, 4.5, 12)
_SHARES = (1.0, 0.3, 0.1)            # of products, in the scale of the terms: the smaller, the more they are held at nothing
_SLOPE = 0.85                        # tanh(0.85 z) is 2 Phi(z) - 1 to within .02, and eight times as fast
_BASES: tuple[Callable[[np.ndarray], np.ndarray], ...] = (lambda points: points, lambda points: np.tanh(_SLOPE * points))
_ONE_THREAD = 200_000                # multiplications; OpenBLAS begins to share the work from 262,144 on
_TINY = 1e-9                         # so that a column without spread divides by something


def term_count(numbers: int) -> int:
    """How many terms a figure has, of so many numbers."""
    active = min(ACTIVE, numbers)
    return numbers + active * (active + 1) // 2


class Emulator:
    """Figures as functions of the numbers.

    Attributes:
        active: places of the numbers with squares and products.
        weights, start: float64 [term, figure] and [figure]: a figure is `start + terms @ weights`.
        left: float64 [set, figure], each run less what the others predict; not a number where a run has no such figure.
    """

    def __init__(self, points: np.ndarray, figures: np.ndarray, active: Sequence[int] | None = None):
        """points: float64 [set, number], standard normal numbers (`parameter_space`); figures: float64 [set, figure], transformed,
        not a number where there is none; active: the numbers with squares and products, chosen when None."""
        self.active = _most_active(points, figures) if active is None else np.asarray(active)
        self.pairs = np.triu_indices(len(self.active))
        self.bases = _BASES
        whole = self.terms(points)
        self.weights, self.start = np.zeros((whole.shape[1], figures.shape[1])), np.zeros(figures.shape[1])
        self.left = np.full(figures.shape, np.nan)
        count = term_count(points.shape[1])
        for rows, columns in _patterns(np.isfinite(figures)):
            self._fit(whole, count, figures, rows, columns)
        used = [place for place in range(len(_BASES)) if self.weights[place * count:(place + 1) * count].any()]
        self.bases = tuple(_BASES[place] for place in used)          # what no figure uses is worked out no more
        self.weights = self.weights[[place * count + term for place in used for term in range(count)]]

    def terms(self, points: np.ndarray) -> np.ndarray:
        """The terms of points: float64 [point, term]."""
        found = []
        for basis in self.bases:
            places = basis(points)
            active = places[:, self.active]
            found += [places, active[:, self.pairs[0]] * active[:, self.pairs[1]]]
        return np.hstack(found) if found else np.zeros((len(points), 0))

    def __call__(self, points: np.ndarray) -> np.ndarray:
        """The figures of points: float64 [point, figure]."""
        return self.start + _product(self.terms(points), self.weights)

    def _fit(self, terms: np.ndarray, count: int, figures: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> None:
        """Fit some figures to the runs that have them. count: terms of one basis."""
        if len(rows) < 3:                                     # nothing is known of it
            return
        wanted = figures[np.ix_(rows, columns)]
        mean, products = wanted.mean(axis=0), len(self.pairs[0])
        least = np.full(len(columns), np.inf)
        for first in range(0, terms.shape[1], count):
            block = slice(first, first + count)
            used = terms[rows, block]
            centre, scale = used.mean(axis=0), used.std(axis=0) + _TINY
            for share in _SHARES:                             # how much products count beside the numbers themselves
                weighed = np.r_[np.ones(count - products), np.full(products, share)] / scale
                for errors, fitting in _ridges((used - centre) * weighed, wanted - mean):
                    size = (errors * errors).mean(axis=0)
                    better = size < least
                    least[better] = size[better]
                    self.left[np.ix_(rows, columns[better])] = errors[:, better]
                    self.weights[:, columns[better]] = 0.0
                    self.weights[block, columns[better]] = weighed[:, None] * fitting(better)
                    self.start[columns[better]] = mean[better] - centre @ self.weights[block, columns[better]]


def _ridges(terms: np.ndarray, wanted: np.ndarray) -> Iterator[tuple[np.ndarray, Callable[[np.ndarray], np.ndarray]]]:
    """Ridge regressions with rising penalty: what the others predict wrongly of each run, float64 [run, figure], and a function
    that gives the weights of some figures."""
    left, values, right = np.linalg.svd(terms, full_matrices=False)
    inner, squared = left.T @ wanted, left * left
    for penalty in _PENALTIES:
        kept = values**2 / (values**2 + penalty)
        leverage = np.minimum(squared @ kept + 1.0 / len(terms), 1.0 - 1e-6)
        errors = (wanted - left @ (kept[:, None] * inner)) / (1.0 - leverage)[:, None]
        shrunk = values / (values**2 + penalty)
        yield errors, lambda some, shrunk=shrunk: right.T @ (shrunk[:, None] * inner[:, some])


def _most_active(places: np.ndarray, figures: np.ndarray) -> np.ndarray:
    """The numbers that correlate most with any figure, linearly or by their square, in their order. places: float64 [set, number],
    in the ranges."""
    linear = (places - places.mean(axis=0)) / (places.std(axis=0) + _TINY)
    square = linear * linear - 1.0
    square /= square.std(axis=0) + _TINY
    there = np.isfinite(figures)
    count = np.maximum(there.sum(axis=0), 1)
    mean = np.where(there, figures, 0.0).sum(axis=0) / count
    centred = np.where(there, figures - mean, 0.0)
    centred /= np.sqrt((centred**2).sum(axis=0) / count) + _TINY
    strength = np.maximum(np.abs(linear.T @ centred), np.abs(square.T @ centred)) / count
    return np.sort(np.argsort(-strength.max(axis=1), kind="stable")[:ACTIVE])


def _patterns(there: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    """Rows and columns of figures that the same runs have, which are fitted together. there: bool [set, figure]."""
    together: dict[bytes, list[int]] = {}
    for column, held in enumerate(there.T):
        together.setdefault(held.tobytes(), []).append(column)
    return [(np.flatnonzero(there[:, columns[0]]), np.array(columns)) for columns in together.values()]


def _product(terms: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The matrix product, in parts so small that the linear algebra takes one thread for each: chains ask for thousands of small
    ones, and threads that wait for each other would take longer than the work, above all beside other programs."""
    rows = max(1, _ONE_THREAD // max(1, weights.size))
    return np.concatenate([terms[first:first + rows] @ weights for first in range(0, max(1, len(terms)), rows)])


def second_moment(residuals: np.ndarray) -> np.ndarray:
    """Mean products of residuals, float64 [figure, figure], over the sets that have both figures; no direction is left without
    error where that is not possible as it is."""
    there = np.isfinite(residuals).astype(np.float64)
    filled = np.where(there > 0.0, residuals, 0.0)
    found = filled.T @ filled / np.maximum(there.T @ there, 1.0)
    values, vectors = np.linalg.eigh(found)
    least = 1e-6 * max(float(np.trace(found)) / max(1, len(found)), _TINY)
    return (vectors * np.maximum(values, least)) @ vectors.T


class Likelihood:
    """How well points of the space agree with data, by an emulator: normal, with one covariance of data, rules and chance.

    columns: figures of the emulator that are targets; data: float64 [target], or [case, target] with `cases`, the case of each
    chain; covariance: float64 [target, target].
    """

    def __init__(self, emulator: Emulator, columns: Sequence[int], data: np.ndarray, covariance: np.ndarray,
                 cases: np.ndarray | None = None):
        places = np.asarray(columns, dtype=int)
        root = np.linalg.inv(np.linalg.cholesky(covariance)).T
        self.emulator, self.cases = emulator, cases
        self.weights = emulator.weights[:, places] @ root
        self.wanted = (np.asarray(data) - emulator.start[places]) @ root

    def __call__(self, points: np.ndarray, chains: np.ndarray) -> np.ndarray:
        """Log-likelihood of points, but for a constant: float64 [point]. chains: to which chain each belongs."""
        wanted = self.wanted if self.cases is None else self.wanted[self.cases[chains]]
        off = _product(self.emulator.terms(points), self.weights) - wanted
        return -0.5 * (off * off).sum(axis=1)
