"""Logits on the second wave of a panel given the first: one for new ties and one for those kept, of many networks at once.

Pairs that have the same in everything that explains are counted together, so that a fit costs little however many pairs there are.
Fitted by Newton's method. Where no finite coefficients are best (nothing, or all, of a class is tied) there are none: NaN.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import expit

from simpul.experiments.validation.panel_data import PanelPairs

OF_NEW = ("constant", "returned", "in_degree", "common", "alike")
OF_KEPT = ("constant", "returned", "in_degree", "common")
_STEPS, _CLOSE = 40, 1e-9  # of Newton's method: at the most, and the largest change of a coefficient in the last
_FARTHEST = 15.0  # a coefficient beyond this runs off to infinity


def explaining(pairs: PanelPairs, names: Sequence[str]) -> np.ndarray:
    """Return a column for each of the names: `constant`, or a field of `PanelPairs`; float [pair, name]."""
    return np.column_stack([np.ones(len(pairs)) if name == "constant" else getattr(pairs, name) for name in names]).astype(float)


def coefficient_names(pairs: PanelPairs) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what explains new ties, and ties kept: all that differs among such pairs (in one kind nobody is unlike)."""
    return _differing(pairs, OF_NEW, ~pairs.tied), _differing(pairs, OF_KEPT, pairs.tied)


def _differing(pairs: PanelPairs, names: Sequence[str], which: np.ndarray) -> tuple[str, ...]:
    return tuple(name for name in names if name == "constant" or len(np.unique(getattr(pairs, name)[which])) > 1)


def fit_logit(columns: np.ndarray, tied: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit a logit to each network.

    Args:
        columns: what explains, float [pair, name]. tied: bool [network, pair].

    Returns:
        Coefficients and their standard errors, [network, name]; NaN where there are none.
    """
    cells, where = np.unique(columns, axis=0, return_inverse=True)
    size = np.bincount(where, minlength=len(cells)).astype(float)
    inside = np.zeros((len(columns), len(cells)))
    inside[np.arange(len(columns)), where] = 1.0
    counts = np.atleast_2d(tied).astype(float) @ inside
    found = np.zeros((len(counts), columns.shape[1]))
    left = np.arange(len(counts))
    for _step in range(_STEPS):
        chance = expit(found[left] @ cells.T)
        slope = (counts[left] - size * chance) @ cells
        change = _solved(_curvature(cells, size, chance), slope)
        found[left] += change
        gone = ~np.isfinite(found[left]).all(axis=1) | (np.abs(found[left]) > _FARTHEST).any(axis=1)
        found[left[gone]] = np.nan
        left = left[~gone & (np.abs(np.nan_to_num(change)).max(axis=1) > _CLOSE)]
        if len(left) == 0:
            break
    found[left] = np.nan  # still on its way
    errors = np.full_like(found, np.nan)
    there = np.flatnonzero(np.isfinite(found).all(axis=1))
    if len(there):
        curves = _curvature(cells, size, expit(found[there] @ cells.T))
        errors[there] = np.sqrt(np.diagonal(np.linalg.inv(curves), axis1=1, axis2=2))
    return found, errors


def panel_logits(pairs: PanelPairs, named: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return coefficients and standard errors [network, name] of both logits: those of new ties, then those of ties kept."""
    named = np.atleast_2d(named)
    of_new, of_kept = coefficient_names(pairs)
    parts = [fit_logit(explaining(pairs, names)[which], named[:, which]) if which.any() else _nothing(len(named), len(names))
             for names, which in ((of_new, ~pairs.tied), (of_kept, pairs.tied))]
    return np.hstack([found for found, _errors in parts]), np.hstack([errors for _found, errors in parts])


def _nothing(networks: int, names: int) -> tuple[np.ndarray, np.ndarray]:
    nothing = np.full((networks, names), np.nan)
    return nothing, nothing


def _curvature(cells: np.ndarray, size: np.ndarray, chance: np.ndarray) -> np.ndarray:
    """Return minus the second derivative of the log-likelihood, [network, name, name]."""
    return np.einsum("nc,ci,cj->nij", size * chance * (1.0 - chance), cells, cells, optimize=True)


def _solved(curves: np.ndarray, slopes: np.ndarray) -> np.ndarray:
    """Return Newton's steps; NaN where the curvature says nothing (two columns that are one, chances of 0 and 1)."""
    steps = np.full_like(slopes, np.nan)
    firm = np.linalg.cond(curves) < 1e12
    if firm.any():
        steps[firm] = np.linalg.solve(curves[firm], slopes[firm][..., None])[..., 0]
    return steps
