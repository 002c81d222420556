"""What the model gives, without running it: ridge regression on every number and on products of the most active ones.

A figure is a sum of linear terms of all numbers (some eighty) and of all squares and products of the sixteen numbers that correlate
most with any target, linearly or by their square. The penalty of each figure, and how much more of it products bear, are those
with the smallest squared error when each run is predicted from the others, which is known in closed form (Golub, Heath & Wahba
1979, doi:10.1080/00401706.1979.10489751). Numbers are standard normal quantiles of their place in the range (`parameter_space`).

Values come out of NumPy's linear algebra: with another number of threads the last bit may differ. What is made of them is rounded
to four digits (`parameter_space`), so that nothing hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

ACTIVE = 16                          # numbers with squares and products
_PENALTIES = np.logspace(-1.0, 4.5, 18)
_SHARES = (1.0, 0.3, 0.1)            # of products, in the scale of the terms: the smaller, the more they are held at nothing
_TINY = 1e-9                         # so that a column without spread divides by something


def term_count(numbers: int) -> int:
    """How many terms an emulator of so many numbers has."""
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
        """points: float64 [set, number], standard normal over the ranges; figures: float64 [set, figure], transformed, not a
        number where there is none; active: the numbers with squares and products, chosen when None."""
        self.active = _most_active(points, figures) if active is None else np.asarray(active)
        self.pairs = np.triu_indices(len(self.active))
        terms = self.terms(points)
        self.weights, self.start = np.zeros((terms.shape[1], figures.shape[1])), np.zeros(figures.shape[1])
        self.left = np.full(figures.shape, np.nan)
        for rows, columns in _patterns(np.isfinite(figures)):
            self._fit(terms, figures, rows, columns)

    def terms(self, points: np.ndarray) -> np.ndarray:
        """The terms of points: float64 [point, term]."""
        return np.hstack([points, self.products(points, points)])

    def products(self, points: np.ndarray, others: np.ndarray) -> np.ndarray:
        """Products of the active numbers of points with those of others, either way in equal parts: float64 [point, pair]."""
        one, other = points[:, self.active], others[:, self.active]
        first, second = self.pairs
        if points is others:
            return one[:, first] * one[:, second]
        return 0.5 * (one[:, first] * other[:, second] + one[:, second] * other[:, first])

    def __call__(self, points: np.ndarray) -> np.ndarray:
        """The figures of points: float64 [point, figure]."""
        return self.start + self.terms(points) @ self.weights

    def _fit(self, terms: np.ndarray, figures: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> None:
        if len(rows) < 3:                                     # nothing is known of it
            return
        used, wanted = terms[rows], figures[np.ix_(rows, columns)]
        centre, scale, mean = used.mean(axis=0), used.std(axis=0) + _TINY, wanted.mean(axis=0)
        least = np.full(len(columns), np.inf)
        for share in _SHARES:                                 # how much products count beside the numbers themselves
            weighed = np.r_[np.ones(terms.shape[1] - len(self.pairs[0])), np.full(len(self.pairs[0]), share)] / scale
            for errors, fitting in _ridges((used - centre) * weighed, wanted - mean):
                better = (errors * errors).mean(axis=0) < least
                least[better] = (errors * errors).mean(axis=0)[better]
                self.left[np.ix_(rows, columns[better])] = errors[:, better]
                self.weights[:, columns[better]] = weighed[:, None] * fitting(better)
        self.start[columns] = mean - centre @ self.weights[:, columns]


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


def _most_active(points: np.ndarray, figures: np.ndarray) -> np.ndarray:
    """Places of the numbers that correlate most with any figure, linearly or by their square, in their order."""
    linear = (points - points.mean(axis=0)) / (points.std(axis=0) + _TINY)
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
        weights, numbers = emulator.weights[:, places] @ root, len(emulator.weights) - len(emulator.pairs[0])
        self.linear, self.quadratic = weights[:numbers], weights[numbers:]
        self.wanted = (np.asarray(data) - emulator.start[places]) @ root

    def ellipse(self, points: np.ndarray, others: np.ndarray) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
        """Log-likelihood, but for a constant, on the ellipses through points and others, float64 [chain, number] each: a function
        of the angles at some chains and the places of these chains. An emulator of second degree is one in the cosine and sine of
        the angle, so that nothing is worked out anew for another angle."""
        products = self.emulator.products
        along, across = points @ self.linear, others @ self.linear
        square, cross, other = (products(*pair) @ self.quadratic for pair in ((points, points), (points, others), (others, others)))

        def level(angles: np.ndarray, chains: np.ndarray) -> np.ndarray:
            c, s = np.cos(angles)[:, None], np.sin(angles)[:, None]
            off = c * (along[chains] + c * square[chains]) + s * (across[chains] + s * other[chains] + 2.0 * c * cross[chains])
            off -= self.wanted if self.cases is None else self.wanted[self.cases[chains]]
            return -0.5 * (off * off).sum(axis=1)

        return level
