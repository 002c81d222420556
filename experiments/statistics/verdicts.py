"""The one verdict: what runs of strategies on the same seeds allow to say, in one place for reports, pages and tables.

Two questions, one rule each; both take the numbers of any runs (`simpul.experiments.statistics.run_table.RunTable`).

Is a strategy better than a baseline? `judge_differences` pairs the two seed by seed, corrects the p-values of all comparisons that
are read together (Holm: the main outcomes of all strategies against this baseline), and gives each a word::

    runs = RunTable(labels, OUTCOMES, found.outcomes(120), 120)       # [strategy, seed, outcome]
    for one in judge_differences(runs, baseline="direct-grants"):
        one.strategy, one.outcome, one.paired.mean, one.verdict       # better, worse, noise, same ...

Which strategy is best? `judge_leaders` tests in each world the strategy that came first against all others on the same seeds,
corrected for having been chosen among them, and over all worlds holds the false discoveries down::

    scores = runs.scores(even_aim(OUTCOMES), nothing=labels.index("nothing"))       # [strategy, seed], more is better
    leader = judge_leaders(scores[None])[0]                                 # of a map: scores [world, strategy, seed]
    labels[leader.best.first] if leader.clear else [labels[place] for place in leader.best.running]
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from simpul.experiments.statistics import estimates
from simpul.experiments.statistics.corrections import false_discoveries, holm
from simpul.experiments.statistics.estimates import LEVEL
from simpul.experiments.statistics.ranking import Best, best_of
from simpul.experiments.statistics.run_table import RunTable

CLEAR_VERDICTS = ("better", "worse", "higher", "lower")     # beyond chance
DESCRIBED = "described"      # the word for a difference that no test was made of


@dataclass(frozen=True, slots=True)
class Difference:
    """One strategy against one baseline on one outcome at one horizon.

    adjusted: p corrected for all comparisons of its family (Holm): the main outcomes against this baseline at this
    horizon, or the further ones. verdict: better, worse, noise (may be chance), same (no difference in any seed), higher or
    lower (for outcomes where neither way is better), unknown (fewer than two seeds), described (one issue or one group: told,
    not tested; adjusted is then not a number). needed: for noise, how many seeds in all
    would settle it if the difference is as seen (`estimates.pairs_needed`); else not a number.
    """

    baseline: str
    horizon: int
    strategy: str
    outcome: str
    paired: estimates.Paired
    adjusted: float
    verdict: str
    needed: float

    @property
    def clear(self) -> bool:
        """Whether the difference is there beyond chance."""
        return self.verdict in CLEAR_VERDICTS


@dataclass(frozen=True, slots=True)
class Leader:
    """Who came first in one world. p: that of `best`, corrected also for the number of worlds; clear: whether the first is
    called the best."""

    best: Best
    p: float
    clear: bool


def verdict(pair: estimates.Paired, adjusted: float, better: int, level: float) -> str:
    """The word for a difference, as in `Difference`.

    adjusted: the p of the pair, corrected for all that is read together. better: +1 when more is better, -1 when less is,
    0 when neither.
    """
    if pair.n < 2:
        return "unknown"
    if pair.same == 1.0:
        return "same"
    if not adjusted < 1.0 - level:
        return "noise"
    if better == 0:
        return "higher" if pair.mean > 0 else "lower"
    return "better" if pair.mean * better > 0 else "worse"


def judge_differences(runs: RunTable, baseline: str, level: float = LEVEL, method: str = "t") -> list[Difference]:
    """Every strategy against a baseline on every outcome: the main outcomes first, strategy by strategy, then the further ones,
    and last, without a test, those of single issues and groups.

    runs: [strategy, seed, outcome]. level: of intervals and verdicts. method: intervals of the main outcomes by "t" or
    "bootstrap" (of the further ones always "t": drawing them anew would take minutes). With one seed there are numbers and no
    verdict. Raises ValueError for a baseline that is not among the strategies.
    """
    if baseline not in runs.labels:
        raise ValueError(f"{baseline!r} was not run; there are {', '.join(runs.labels)}")
    judged = [one for primary in (True, False) for one in _family(runs, baseline, primary, level, method if primary else "t")]
    return [*judged, *_described(runs, baseline, level)]


def _family(runs: RunTable, baseline: str, primary: bool, level: float, method: str) -> list[Difference]:
    """All comparisons that are read together, so that the correction covers exactly them."""
    cells = [(label, item) for label in runs.labels if label != baseline
             for item in runs.measures if bool(item.primary) == primary and not item.described]
    pairs = [estimates.paired(runs.column(item.name, label), runs.column(item.name, baseline), item.better, level, method)
             for label, item in cells]
    found = []
    for (label, item), pair, p in zip(cells, pairs, holm([pair.p for pair in pairs]), strict=True):
        word = verdict(pair, p, item.better, level)
        needed = estimates.pairs_needed(pair.mean, pair.deviation, level, len(cells)) if word == "noise" else math.nan
        found.append(Difference(baseline, runs.horizon, label, item.name, pair, float(p), word, needed))
    return found


def _described(runs: RunTable, baseline: str, level: float) -> list[Difference]:
    """Differences on parts of the community (one issue, one group): told with their intervals, and put to no test."""
    return [Difference(baseline, runs.horizon, label, item.name, estimates.paired(
                runs.column(item.name, label), runs.column(item.name, baseline), item.better, level), math.nan, DESCRIBED, math.nan)
            for label in runs.labels if label != baseline for item in runs.measures if item.described]


def judge_leaders(scores: np.ndarray, level: float = LEVEL) -> list[Leader]:
    """Who came first in each world, and whether it is called the best.

    scores: float64 [world, strategy, seed], more is better (`RunTable.scores`). Of the worlds that are called clear at 95%,
    about 5% at most are expected to be wrong (`ranking.best_of`, `corrections.false_discoveries`). One world alone:
    `judge_leaders(scores[None])[0]`.
    """
    found = [best_of(table, level) for table in scores]
    adjusted = false_discoveries([best.p for best in found])
    return [Leader(best, float(p), bool(best.first >= 0 and p < 1.0 - level)) for best, p in zip(found, adjusted, strict=True)]
