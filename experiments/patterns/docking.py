"""Docking: does our model, with mechanisms off, give what a published model of the same family gives? And what takes it away?

After Axtell, Axelrod, Epstein & Cohen 1996, doi:10.1007/BF01299065. The other model is the networked society of Marsili,
Vega-Redondo & Slanina 2004 (`networked_society.py`); ours with mechanisms off is in `docked.py`. Both have the same number of
nodes, rates in the same ratio to the end of a tie, and start without ties or from a random graph. Then mechanisms go on, one at a
time.

    python -m simpul.experiments.documentation docking --write    # results/docking.csv, and the tables in sim/README.md
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from os import cpu_count

import numpy as np
from scipy import stats

from simpul.experiments.patterns.docked_model import DECAY, FINER_DECAY, IDLE_DECAY, Docked, Switches, Whole
from simpul.experiments.patterns.networked_society import Society
from simpul.experiments.presentation.markdown import table
from simpul.experiments.statistics.estimates import estimate

NODES = 120
ETA = 0.02  # meetings with a stranger for each life of a tie: the published transition is one of rare chance meetings
_START = 12.0  # mean degree of the random graph of a dense start
WARMING, LOOKS, BETWEEN = 40, 10, 2  # in lives of a tie: 40 until it is looked at, then ten times, two apart
RATIOS = (0.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 14.0, 20.0)  # introductions asked for in the life of a tie
FEW_RATIOS = (0.0, 6.0, 20.0)  # of what has to run long
SEARCHES = (0.05, 0.34, 1.0)  # of the whole model: its chance a month to look for somebody, a third by default
_RUNS, FEWER = 12, 5  # of each start: of the two models, and of every model with something on
_APART = 1.0  # partners by which the two starts must differ to count as two regimes
COMPARED = ((0.0, 1.0), (5.0, ETA), (8.0, ETA))  # (introductions, strangers) at which distributions are compared
_SAMPLES = 100  # runs of each model there, one node of each
PUBLISHED, DOCKED, _WHOLE = "published", "ours, mechanisms off", "whole model, by its chance to search"
FINER, LATER = f"{DOCKED}, shorter steps", f"{DOCKED}, five times as long"
_EXCHANGE, EXCHANGE_SOON = "+ exchange, with trust and hours", "+ exchange, looked at from 40 lives on"
WHOLE_SOON = "whole model, looked at from ten years on"
ON = {
    "+ the visible are met more": Switches(visible=1),
    "+ who has partners looks less": Switches(enough=1),
    "+ who is not introduced looks around": Switches(around=1),
    "+ trust": Switches(trust=1),
    "+ hours": Switches(hours=1),
    EXCHANGE_SOON: Switches(exchange=1),
    _EXCHANGE: Switches(exchange=1),
}
MODELS = (PUBLISHED, DOCKED, LATER, *ON, WHOLE_SOON, _WHOLE)
LONGER = dict.fromkeys((LATER, _EXCHANGE, _WHOLE), 200) | {WHOLE_SOON: 12}  # lives until it is looked at, if not WARMING
_RATIO_PLACES = dict.fromkeys((LATER, EXCHANGE_SOON, _EXCHANGE), FEW_RATIOS) | dict.fromkeys(
    (WHOLE_SOON, _WHOLE), SEARCHES
)  # if not RATIOS
DOCKING_COLUMNS = ("part", "model", "ratio", "strangers", "start", "runs", "mean", "low", "high", "statistic", "p")
Row = dict[str, object]


@dataclass(frozen=True)
class Setting:
    """A model at one place: introductions asked for and strangers met in the life of a tie, and the mean degree it starts from.

    For the whole model `ratio` is its chance a month to look for somebody; it has no other rate of strangers.
    """

    model: str
    ratio: float
    strangers: float = ETA
    start: float = 0.0

    def looked_at(self, seed: int, looks: int = LOOKS) -> np.ndarray:
        """Run a seed; the degrees of all nodes at each look, [look, node]."""
        model, life = self._made(seed)
        model.pass_(LONGER.get(self.model, WARMING) * life)
        found = []
        for look in range(looks):
            if look:
                model.pass_(BETWEEN * life)
            found.append(model.degrees())
        return np.array(found)

    def _made(self, seed: int):
        """The model of a seed, and the life of a tie in its unit of time."""
        if self.model == PUBLISHED:
            return Society(NODES, self.strangers, self.ratio, start=self.start, seed=seed), 1
        if self.model in (_WHOLE, WHOLE_SOON):
            return Whole(NODES, self.ratio, self.start, seed), round(1.0 / DECAY)
        one_side = FINER_DECAY if self.model == FINER else IDLE_DECAY
        decay = 1.0 - (1.0 - one_side) ** 2
        switches = ON.get(self.model, Switches())
        return Docked(NODES, self.strangers * decay, self.ratio * decay, self.start, seed, switches, one_side), round(1.0 / decay)


def _over_seeds(look: Callable[[int], np.ndarray], seeds: Sequence[int], threads: int | None = None) -> np.ndarray:
    """Look at a run of each seed, several at once while ours is in compiled code; in the order of the seeds in any case."""
    with ThreadPoolExecutor(threads or cpu_count() or 1) as pool:
        tasks = [pool.submit(look, seed) for seed in seeds]
        try:
            return np.array([task.result() for task in tasks])
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def regimes(settings: Iterable[tuple[Setting, int]], progress: Callable[[int], None], threads: int | None = None) -> list[Row]:
    """Run settings, each on so many seeds; the mean degree with its 95% interval over runs."""
    rows = []
    for setting, runs in settings:
        means = _over_seeds(lambda seed, setting=setting: setting.looked_at(seed).mean(), range(runs), threads)
        found = estimate(means)
        rows.append(_row("regimes", setting, runs, found.mean, found.low, found.high))
        progress(runs)
    return rows


def _row(part: str, setting: Setting, runs: int, *numbers: float) -> Row:
    told = dict(zip(DOCKING_COLUMNS[6:], (*map(float, numbers), "", "")[:5], strict=True))
    return {"part": part, "model": setting.model, "ratio": setting.ratio, "strangers": setting.strangers,
            "start": "dense" if setting.start else "sparse", "runs": runs, **told}


def places(models: Sequence[str] = MODELS) -> list[tuple[Setting, int]]:
    """Every setting of the map of regimes, with its number of runs."""
    return [(Setting(model, ratio, 0.0 if model in (_WHOLE, WHOLE_SOON) else ETA, start),
             _RUNS if model in (PUBLISHED, DOCKED) else FEWER)
            for model in models for ratio in _RATIO_PLACES.get(model, RATIOS) for start in (0.0, _START)]


def distributions(samples: int, progress: Callable[[int], None] = lambda runs: None, threads: int | None = None) -> list[Row]:
    """Compare ours with the published model: one node of each of `samples` independent runs, and the mean degrees of the runs.

    Nodes of one network depend on each other, so a run gives one node. Two-sample Kolmogorov-Smirnov tests; on whole numbers, the
    degrees of nodes, p comes out too large.
    """
    rows = []
    for ratio, strangers in COMPARED:
        there = {}
        for model in (PUBLISHED, DOCKED, FINER):
            setting = Setting(model, ratio, strangers, _START)
            there[model] = _over_seeds(lambda seed, setting=setting: setting.looked_at(seed, looks=1)[0],
                                      range(1000, 1000 + samples), threads)
            progress(samples)
            for part, figures in (("nodes", there[model][:, 0]), ("runs", there[model].mean(axis=1))):
                reference = there[PUBLISHED][:, 0] if part == "nodes" else there[PUBLISHED].mean(axis=1)
                test = stats.ks_2samp(reference, figures)
                found = estimate(figures.astype(float))
                rows.append(_row(part, setting, samples, found.mean, found.low, found.high, test.statistic, test.pvalue))
    return rows


def everything(threads: int | None, progress: Callable[[int, int], None]) -> list[Row]:
    """Run all that the tables show. The published model is plain Python, of which one run at a time goes on."""
    settings = places()
    total = sum(runs for _setting, runs in settings) + len(COMPARED) * 3 * _SAMPLES
    done = 0

    def tick(runs: int) -> None:
        nonlocal done
        done += runs
        progress(done, total)

    return regimes(settings, tick, threads) + distributions(_SAMPLES, tick, threads)


def degree_of(rows: Sequence[Row], model: str, start: str) -> dict[float, Row]:
    """The rows of a model from one start, by ratio."""
    return {float(row["ratio"]): row for row in rows if (row["part"], row["model"], row["start"]) == ("regimes", model, start)}


def two_regimes(rows: Sequence[Row], model: str) -> list[float]:
    """The ratios at which the two starts of a model end surely apart: by more than `APART`, and with intervals that do not meet."""
    sparse, dense = degree_of(rows, model, "sparse"), degree_of(rows, model, "dense")
    return [ratio for ratio in sparse if float(dense[ratio]["mean"]) - float(sparse[ratio]["mean"]) > _APART
            and float(dense[ratio]["low"]) > float(sparse[ratio]["high"])]


def docking_markdown(rows: Sequence[Row]) -> str:
    """The three tables of the model description: both models side by side, distributions, and what each mechanism does."""
    return (f"{NODES} nodes, {ETA:g} strangers met in the life of a tie, {_RUNS} runs, looked at from {WARMING} lives on; "
            "± is half of the 95% interval over runs. Made by `python -m simpul.experiments.documentation docking --write`.\n\n"
            f"Mean degree, by the mean degree of the start:\n\n{_side_by_side(rows)}\n\n"
            f"Distributions, {_SAMPLES} runs of each from a dense start, tested against the published model (two-sample "
            f"Kolmogorov-Smirnov):\n\n{_tested(rows)}\n\n"
            f"One mechanism on at a time, {FEWER} runs (exchange and the whole model from {LONGER[_WHOLE]} lives on, if nothing "
            f"else is said); mean degree with the fewest and the most introductions:\n\n{_switched(rows)}")


def _side_by_side(rows: Sequence[Row]) -> str:
    sides = [degree_of(rows, model, start) for model in (PUBLISHED, DOCKED) for start in ("sparse", "dense")]
    head = [f"{model}, from {start:g}" for model in ("published", "ours") for start in (0.0, _START)]
    return table(("introductions in the life of a tie", *head),
                 [(f"{ratio:g}", *(_told(side[ratio]) for side in sides)) for ratio in RATIOS])


def _tested(rows: Sequence[Row]) -> str:
    lines = []
    for row in rows:
        if row["part"] != "regimes":
            test = ("", "") if row["model"] == PUBLISHED else (f"{row['statistic']:.3f}", f"{row['p']:.2g}")
            lines.append((f"{row['ratio']:g}", f"{row['strangers']:g}", str(row["part"]), str(row["model"]), _told(row), *test))
    return table(("introductions", "strangers", "compared", "model", "mean degree", "distance D", "p"), lines)


def _switched(rows: Sequence[Row]) -> str:
    lines = []
    for model in MODELS:
        ends = [_ends(degree_of(rows, model, start)) for start in ("sparse", "dense")]
        lines.append((model, _ratios_told(two_regimes(rows, model)), *ends))
    return table(("model", "starts end apart at", "from 0", f"from {_START:g}"), lines)


def _told(row: Row) -> str:
    return f"{row['mean']:.2f} ±{(float(row['high']) - float(row['low'])) / 2:.2f}"


def _ratios_told(ratios: Sequence[float]) -> str:
    return " ".join(f"{ratio:g}" for ratio in ratios) if ratios else "none"


def _ends(side: dict[float, Row]) -> str:
    return f"{side[min(side)]['mean']:.2f} to {side[max(side)]['mean']:.2f}"
