"""Two strategies on the same seeds: what each comes to, and whether the difference is clear or may be chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simpul.experiments.statistics.estimates import LEVEL, Paired, holm, paired
from simpul.experiments.statistics.verdicts import verdict
from simpul.sim.outcomes import OUTCOMES, Outcome

FEWEST = 8       # seeds below which no difference is called clear


@dataclass(frozen=True)
class PagesDifference:
    """One outcome under two strategies: both means, the difference on the same seeds, and what it allows to say.

    verdict: `better`, `worse` (the first against the second), or `unclear`; corrected for all main outcomes.
    """

    outcome: Outcome
    first: float
    second: float
    pair: Paired
    verdict: str


def main_differences(outcomes: np.ndarray) -> list[PagesDifference]:
    """The main outcomes of the first strategy against the second. outcomes: float64 [strategy, seed, outcome]."""
    main = [(item, outcomes[0, :, k], outcomes[1, :, k]) for k, item in enumerate(OUTCOMES) if item.primary]
    pairs = [paired(first, second, item.better) for item, first, second in main]
    found = []
    for (item, first, second), pair, p in zip(main, pairs, holm([pair.p for pair in pairs]), strict=True):
        said = verdict(pair, float(p), item.better, LEVEL) if pair.n >= FEWEST else "unknown"
        found.append(PagesDifference(item, mean(first), mean(second), pair, said if said in ("better", "worse") else "unclear"))
    return found


def mean(values: np.ndarray) -> float:
    """Mean of the values that are numbers; not a number where there is none."""
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else float("nan")
