"""Sixteen figures of the second wave of a panel, of the real network and of many simulated ones at once.

Shares of pairs with a tie, by what was there the first time, and four figures of the network as a whole. Everything is counted over
the pairs of `panel_data`, so that a simulated network is seen exactly as far as the real one.
"""

from __future__ import annotations

import numpy as np

from simpul.experiments.validation.panel_data import PanelPairs

POPULAR = 3  # named by so many or more the first time
_SHARES = (
    "density", "kept", "new", "kept_returned", "kept_alone", "new_unnamed", "new_known", "new_popular", "new_named", "new_alone",
    "new_common", "new_apart",
)
_WHOLE = ("reciprocity", "in_centralization", "unnamed", "transitivity")
PANEL_FIGURES = (*_SHARES, *_WHOLE)
"""Names of the figures, in the order of the columns of `panel_statistics`.

density: of all pairs. kept, new: of pairs with and without a tie the first time. kept_returned, kept_alone: kept, by whether the
other had named the one too. new_unnamed, new_known, new_popular: new, by whether nobody, one or two, or more had named the target.
new_named, new_alone: new, by whether the target had named the one. new_common, new_apart: new, by whether they had a partner in
common. reciprocity: share of ties between two who answered that are returned. in_centralization: mean over places of the sum of
(largest in-degree - in-degree) over (organizations - 1) squared. unnamed: share named by nobody, mean over places. transitivity:
of the undirected network, triangles and triples pooled over places.
"""


def panel_statistics(pairs: PanelPairs, named: np.ndarray) -> np.ndarray:
    """Return the figures [network, figure] of networks [network, pair], NaN where there is nothing to take a share of."""
    named = np.atleast_2d(named)
    shares = [_share(named, which) for which in classes(pairs).values()]
    return np.column_stack([*shares, _reciprocity(pairs, named), *_by_place(pairs, named)])


def classes(pairs: PanelPairs) -> dict[str, np.ndarray]:
    """Return for every share the pairs that it is a share of, bool [pair]."""
    old, new, degree = pairs.tied, ~pairs.tied, pairs.in_degree
    which = (
        np.ones(len(pairs), bool), old, new, old & pairs.returned, old & ~pairs.returned, new & (degree == 0),
        new & (degree > 0) & (degree < POPULAR), new & (degree >= POPULAR), new & pairs.returned, new & ~pairs.returned,
        new & pairs.common, new & ~pairs.common,
    )
    return dict(zip(_SHARES, which, strict=True))


def _share(named: np.ndarray, which: np.ndarray) -> np.ndarray:
    return _ratio(named[:, which].sum(axis=1), np.full(len(named), which.sum()))


def _reciprocity(pairs: PanelPairs, named: np.ndarray) -> np.ndarray:
    both = np.flatnonzero(pairs.back >= 0)
    ties = named[:, both]
    return _ratio((ties & named[:, pairs.back[both]]).sum(axis=1), ties.sum(axis=1))


def _by_place(pairs: PanelPairs, named: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """In-degree centralization, share named by nobody, transitivity. A place of which nobody answered says nothing."""
    central, unnamed = [], []
    triangles, triples = np.zeros(len(named)), np.zeros(len(named))
    for place, size in enumerate(pairs.sizes):
        here = np.flatnonzero(pairs.place == place)
        if len(here) == 0:
            continue
        rows, where = np.unique(np.concatenate([pairs.sender[here], pairs.target[here]]), return_inverse=True)
        sender, target = where[:len(here)], where[len(here):]
        arcs = np.zeros((len(named), len(rows), len(rows)), np.float32)
        arcs[:, sender, target] = named[:, here]
        degree = arcs.sum(axis=1)
        central.append((degree.max(axis=1, keepdims=True) - degree).sum(axis=1) / (size - 1) ** 2)
        unnamed.append((degree == 0).mean(axis=1))
        either = np.maximum(arcs, arcs.transpose(0, 2, 1))
        triangles += ((either @ either) * either).sum(axis=(1, 2))
        partners = either.sum(axis=1)
        triples += (partners * (partners - 1)).sum(axis=1)
    return np.mean(central, axis=0), np.mean(unnamed, axis=0), _ratio(triangles, triples)


def _ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(part), np.nan), where=whole > 0)
