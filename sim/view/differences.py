"""Two strategies on the same seeds: what each comes to, and whether the difference is clear or may be chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import stdtrit

from sim.outcomes import OUTCOMES

MAIN = tuple(outcome for outcome in OUTCOMES if outcome.primary)
FEWEST = 8       # seeds below which no difference is called clear


@dataclass(frozen=True)
class Difference:
    """One outcome under two strategies: means, mean difference on the same seeds and its 95% interval; n seeds.

    verdict: `better`, `worse` (the first against the second), or `unclear`.
    """

    outcome: object
    first: float
    second: float
    mean: float
    low: float
    high: float
    n: int
    verdict: str


def difference(outcome, first: np.ndarray, second: np.ndarray) -> Difference:
    """Compare two strategies by one outcome, float64 [seed] each; seeds without a value for both do not count."""
    known = np.isfinite(first) & np.isfinite(second)
    n = int(known.sum())
    if n < 2:
        return Difference(outcome, float("nan"), float("nan"), float("nan"), float("nan"), float("nan"), n, "unclear")
    a, b = first[known], second[known]
    gap = a - b
    half = float(stdtrit(n - 1, 0.975)) * gap.std(ddof=1) / np.sqrt(n)
    mean = float(gap.mean())
    low, high = mean - half, mean + half
    verdict = "unclear"
    if n >= FEWEST and (low > 0 or high < 0) and outcome.better:
        verdict = "better" if (mean > 0) == (outcome.better > 0) else "worse"
    return Difference(outcome, float(a.mean()), float(b.mean()), mean, low, high, n, verdict)


def main_differences(outcomes: np.ndarray) -> list[Difference]:
    """The main outcomes of the first strategy against the second. outcomes: float64 [strategy, seed, outcome]."""
    return [difference(item, outcomes[0, :, k], outcomes[1, :, k]) for k, item in enumerate(OUTCOMES) if item.primary]
