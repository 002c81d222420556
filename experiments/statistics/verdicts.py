"""The one verdict: what runs of strategies on the same seeds allow to say, in one place for reports, pages and tables.

Two questions, one rule each; both take the numbers of any runs (`simpul.experiments.statistics.run_table.RunTable`).

Is a strategy better than a baseline? `judge_differences` pairs the two seed by seed and gives each difference an interval that
holds for all comparisons that are read together (Bonferroni: the main outcomes of all strategies against this baseline), and a
word::

    runs = RunTable(labels, OUTCOMES, found.outcomes(120), 120)       # [strategy, seed, outcome]
    for one in judge_differences(runs, baseline="direct-grants"):
        one.strategy, one.outcome, one.paired.mean, one.verdict       # better, worse, equal, open ...

Word and interval say the same: `equal` is an interval within the smallest difference that matters (Schuirmann 1987,
doi:10.1007/BF01068419), `better` and `worse` one that leaves zero out, `open` any other. Where runs have several parameter sets,
the interval is of chance alone, and the word needs the sets as well: nine in ten of them have to agree.

Which strategy is best? `judge_leaders` tests in each world the strategy that came first against all others on the same seeds,
corrected for having been chosen among them, and over all worlds holds the false discoveries down::

    scores = runs.scores(even_aim(OUTCOMES), nothing=labels.index("nothing"))       # [strategy, seed], more is better
    leader = judge_leaders(scores[None])[0]                                 # of a map: scores [world, strategy, seed]
    labels[leader.best.first] if leader.clear else [labels[place] for place in leader.best.running]
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from simpul.experiments.statistics import estimates
from simpul.experiments.statistics.corrections import false_discoveries
from simpul.experiments.statistics.estimates import LEVEL
from simpul.experiments.statistics.parameter_sets import SetIndex, SetRange, set_range
from simpul.experiments.statistics.possible_range import difference_inside
from simpul.experiments.statistics.ranking import Best, best_of
from simpul.experiments.statistics.run_table import RunTable
from simpul.experiments.statistics.runs_needed import runs_needed

CLEAR_VERDICTS = ("better", "worse", "higher", "lower")     # beyond chance
EQUAL_VERDICT, OPEN_VERDICT = "equal", "open"
DESCRIBED = "described"      # the word for a difference that no test was made of
SETS_AGREE = 0.9              # share of the parameter sets that have to agree before a word is said of all of them


@dataclass(frozen=True, slots=True)
class Difference:
    """One strategy against one baseline on one outcome at one horizon.

    paired: the difference with the interval that it has alone. low, high: the interval that holds for all comparisons of its family
    together, the main outcomes against this baseline at this horizon, or the further ones; adjusted: p corrected for the same
    (Bonferroni). matters: the smallest difference that matters. over: of a main outcome what the parameter sets come to, where
    there are several.

    verdict: better, worse (beyond chance, and not surely too small to matter), equal (no difference that matters), open, higher or
    lower (for outcomes where neither way is better), unknown (too few seeds), described (one issue or one group: told, not tested;
    adjusted is then not a number). needed: for open, how many runs in all would settle it in four cases of five
    (`runs_needed.runs_needed`), infinite where no number would, since the parameter sets disagree; else not a number.
    """

    baseline: str
    horizon: int
    strategy: str
    outcome: str
    paired: estimates.Paired
    adjusted: float
    verdict: str
    needed: float
    low: float = math.nan
    high: float = math.nan
    matters: float = 0.0
    over: SetRange | None = None

    @property
    def clear(self) -> bool:
        """Whether the difference is there beyond chance, and in nearly all parameter sets."""
        return self.verdict in CLEAR_VERDICTS


@dataclass(frozen=True, slots=True)
class Leader:
    """Who came first in one world. p: that of `best`, corrected also for the number of worlds; clear: whether the first is
    called the best."""

    best: Best
    p: float
    clear: bool


def verdict(pair: estimates.Paired, ends: tuple[float, float], better: int, matters: float = 0.0,
            over: SetRange | None = None) -> str:
    """The word for a difference, as in `Difference`.

    ends: of its interval, corrected for all that is read together. better: +1 when more is better, -1 when less is, 0 when neither.
    matters: the smallest difference that matters, not negative. over: what the parameter sets come to; None for one set.
    """
    low, high = ends
    if pair.n < 2 or not pair.degrees:
        return "unknown"
    if pair.same == 1.0 or (-matters <= low and high <= matters and (over is None or not over.surely_differ
                                                                           or over.within >= SETS_AGREE)):
        return EQUAL_VERDICT
    if low <= 0.0 <= high or (over is not None and over.agreement < SETS_AGREE):
        return OPEN_VERDICT
    if better == 0:
        return "higher" if pair.mean > 0 else "lower"
    return "better" if pair.mean * better > 0 else "worse"


def judge_differences(runs: RunTable, baseline: str, level: float = LEVEL, method: str = "t",
                      matters: Mapping[str, float] | None = None) -> list[Difference]:
    """Every strategy against a baseline on every outcome: the main outcomes first, strategy by strategy, then the further ones,
    and last, without a test, those of single issues and groups.

    runs: [strategy, seed, outcome]. level: of intervals and verdicts. method: intervals of the main outcomes by "t" or
    "bootstrap" (of the further ones always "t": drawing them anew would take minutes); the intervals that hold for all comparisons
    together are by t. matters: outcome -> the smallest difference that matters (0 where it is not given). With one seed there are
    numbers and no verdict. Raises ValueError for a baseline that is not among the strategies.
    """
    if baseline not in runs.labels:
        raise ValueError(f"{baseline!r} was not run; there are {', '.join(runs.labels)}")
    judged = [one for primary in (True, False)
              for one in _family(runs, baseline, primary, level, method if primary else "t", matters or {})]
    return [*judged, *_described(runs, baseline, level)]


def _family(runs: RunTable, baseline: str, primary: bool, level: float, method: str,
            matters: Mapping[str, float]) -> list[Difference]:
    """All comparisons that are read together, so that the correction covers exactly them."""
    cells = [(label, item) for label in runs.labels if label != baseline
             for item in runs.measures if bool(item.primary) == primary and not item.described]
    together = 1.0 - (1.0 - level) / max(1, len(cells))
    found = []
    for label, item in cells:
        own, other, smallest = runs.column(item.name, label), runs.column(item.name, baseline), matters.get(item.name, 0.0)
        pair = estimates.paired(own, other, item.better, level, method, runs.sets)
        over = set_range(runs.sets.table(own - other), smallest) if runs.sets is not None and primary else None
        ends = difference_inside(item.unit, *estimates.at_level(pair, together))
        pair = replace(pair, **dict(zip(("low", "high"), difference_inside(item.unit, pair.low, pair.high), strict=True)))
        word = verdict(pair, ends, item.better, smallest, over)
        needed = _needed(pair, over, together, smallest) if word == OPEN_VERDICT else math.nan
        found.append(Difference(baseline, int(runs.horizon), label, item.name, pair, min(1.0, pair.p * len(cells)), word, needed,
                                *ends, smallest, over))
    return found


def _needed(pair: estimates.Paired, over: SetRange | None, level: float, matters: float) -> float:
    """Runs that settle an open difference; infinite where the sets disagree, whatever chance does."""
    if over is not None and over.agreement < SETS_AGREE and over.within < SETS_AGREE:
        return math.inf
    return runs_needed(pair.mean, pair.deviation, pair.n, level, matters)


def _described(runs: RunTable, baseline: str, level: float) -> list[Difference]:
    """Differences on parts of the community (one issue, one group): told with their intervals, and put to no test."""
    return [Difference(baseline, int(runs.horizon), label, item.name, estimates.paired(
                runs.column(item.name, label), runs.column(item.name, baseline), item.better, level, sets=runs.sets), math.nan,
                DESCRIBED, math.nan)
            for label in runs.labels if label != baseline for item in runs.measures if item.described]


def judge_leaders(scores: np.ndarray, level: float = LEVEL, sets: SetIndex | None = None) -> list[Leader]:
    """Who came first in each world, and whether it is called the best.

    scores: float64 [world, strategy, seed], more is better (`RunTable.scores`). Of the worlds that are called clear at 95%,
    about 5% at most are expected to be wrong (`ranking.best_of`, `corrections.false_discoveries`). sets: which seed has which
    parameter set; then the first is the best on average over the sets. One world alone: `judge_leaders(scores[None])[0]`.
    """
    found = [best_of(table, level, sets) for table in scores]
    adjusted = false_discoveries([best.p for best in found])
    return [Leader(best, float(p), bool(best.first >= 0 and p < 1.0 - level)) for best, p in zip(found, adjusted, strict=True)]
