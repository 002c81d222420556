"""How well the ties of a panel's second wave are predicted, one by one: ranks, log-likelihood, and what needs no model.

Baselines, each with a chance for every pair: `constant`, one rate; `persistence`, one for ties of the first wave and one for
others; `popularity`, two logits on how many had named the target; `logit`, the logits of `panel_logits`. They are fitted to
the very answers that they predict, or each place from the others (`from_others`), which is a prediction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.special import expit
from scipy.stats import rankdata

from simpul.experiments.validation.panel_data import PanelPairs
from simpul.experiments.validation.panel_logits import coefficient_names, explaining, fit_logit

_LEAST = 1e-6  # a chance of nothing at all would make one surprise infinitely bad
_DIGITS = 12  # chances that differ by less are even
PREDICTORS = ("constant", "persistence", "popularity", "logit")


@dataclass(frozen=True)
class TieScore:
    """How well chances of ties fit: AUC over all pairs, pairs without and with a tie the first time; mean log-likelihood of a
    pair. NaN where there is nothing to tell apart."""

    auc: float
    auc_new: float
    auc_kept: float
    likelihood: float


def auc(chance: np.ndarray, tied: np.ndarray) -> float:
    """Return the probability that a pair with a tie has the higher chance than one without, even chances as a half."""
    some, none = int(tied.sum()), int((~tied).sum())
    if some == 0 or none == 0:
        return float("nan")
    return float((rankdata(chance.round(_DIGITS))[tied].sum() - some * (some + 1) / 2) / (some * none))


def likelihood(chance: np.ndarray, tied: np.ndarray) -> float:
    """Return the mean log-likelihood of a pair."""
    chance = np.clip(chance, _LEAST, 1.0 - _LEAST)
    return float(np.log(np.where(tied, chance, 1.0 - chance)).mean()) if len(tied) else float("nan")


def tie_score(pairs: PanelPairs, chance: np.ndarray) -> TieScore:
    """Return how well chances [pair] fit what was answered the second time."""
    new, old = ~pairs.tied, pairs.tied
    return TieScore(auc(chance, pairs.named), auc(chance[new], pairs.named[new]), auc(chance[old], pairs.named[old]),
                    likelihood(chance, pairs.named))


def tie_chance(named: np.ndarray) -> np.ndarray:
    """Return the chance of a tie [pair] from many networks [network, pair]; never 0 or 1, since there could be one more."""
    return (named.sum(axis=0) + 0.5) / (len(named) + 1.0)


def in_sample(pairs: PanelPairs, predictor: str) -> np.ndarray:
    """Return the chances [pair] of a predictor that was fitted to the answers that it predicts."""
    everywhere = np.ones(len(pairs), bool)
    return _BY_NAME[predictor](pairs, everywhere)


def from_others(pairs: PanelPairs, predictor: str) -> np.ndarray:
    """Return the chances [pair] of a predictor fitted, for each place, to all other places; NaN in a panel of one place."""
    chance = np.full(len(pairs), np.nan)
    for place in np.unique(pairs.place):
        here = pairs.place == place
        if not here.all():
            chance[here] = _BY_NAME[predictor](pairs, ~here)[here]
    return chance


def _constant(pairs: PanelPairs, seen: np.ndarray) -> np.ndarray:
    return np.full(len(pairs), pairs.named[seen].mean())


def _persistence(pairs: PanelPairs, seen: np.ndarray) -> np.ndarray:
    chance = _constant(pairs, seen)
    for which in (pairs.tied, ~pairs.tied):
        if (which & seen).any():
            chance[which] = pairs.named[which & seen].mean()
    return chance


def _popularity(pairs: PanelPairs, seen: np.ndarray) -> np.ndarray:
    names = ("constant", "in_degree")
    return _two_logits(pairs, seen, names, names)


def _logit(pairs: PanelPairs, seen: np.ndarray) -> np.ndarray:
    return _two_logits(pairs, seen, *coefficient_names(pairs))


def _two_logits(pairs: PanelPairs, seen: np.ndarray, of_new: tuple[str, ...], of_kept: tuple[str, ...]) -> np.ndarray:
    """Chances of one logit for new ties and one for ties kept; the rates of persistence where a logit has no coefficients."""
    chance = _persistence(pairs, seen)
    for names, which in ((of_new, ~pairs.tied), (of_kept, pairs.tied)):
        columns, known = explaining(pairs, names), which & seen
        if known.any():
            (found,), _errors = fit_logit(columns[known], pairs.named[None, known])
            if np.isfinite(found).all():
                chance[which] = expit(columns[which] @ found)
    return chance


_BY_NAME: dict[str, Callable[[PanelPairs, np.ndarray], np.ndarray]] = dict(
    zip(PREDICTORS, (_constant, _persistence, _popularity, _logit), strict=True))
