"""Structure against real networks: does a real figure lie where nine communities in ten of the ensemble have it?

For each public network a community of its size is asked as its members were, by a roster or by naming, each parameter
set on a seed of its own: a single real network is compared with single simulated ones, luck included. Only figures are restated
here, computed from the public data; the networks themselves are not ours to ship.
`python -m simpul.experiments.documentation structure --write` makes results/structure.csv and the table in sim/README.md.
"""

from __future__ import annotations

import csv
import io
import math
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from simpul.experiments.calibration.calibration_record import CHECK_LEVEL, span
from simpul.experiments.calibration.record_parts import Span
from simpul.experiments.design.ensemble import Ensemble, over
from simpul.experiments.design.fingerprint import sources_digest
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.survey_waves import survey
from simpul.experiments.presentation.labels import interval, number
from simpul.experiments.presentation.markdown import table

SURVEY_MONTH = 60                     # after the strategy begins
SETS = 40                      # of the ensemble, the first: they are in no order
_FIGURES = ("density", "reciprocity", "transitivity", "centralization")
DRABEK = "Drabek, Tamminga, Kilijanek & Adams 1981, search and rescue"
SCHNEIDER = "Schneider 1988; Leifeld & Schneider 2012, German chemicals policy"
KNOKE = "Knoke & Kuklinski 1982, Indianapolis"
_INDIANA = "Indiana tobacco control 2010, with its lead agency"
JUIZ = "health services of Juiz de Fora"
_ESTUARIES = "10 US estuaries together"


@dataclass(frozen=True)
class Real:
    """A public network: what was asked, and its figures (not a number where the ties have no direction).

    world, strategy, asked: the community it is compared with, and how that is asked (`roster`: any relation; `informal`, `formal`,
    `several`: ticked at that depth or deeper; `naming`).
    """

    name: str
    source: str
    world: str
    strategy: str
    asked: str
    density: float
    reciprocity: float
    transitivity: float
    centralization: float


_NAN = math.nan
NETWORKS = (
    Real("information", KNOKE, "survey-10", "nothing", "roster", 0.5444, 0.6939, 0.7581, 0.3611),
    Real("money", KNOKE, "survey-10", "nothing", "formal", 0.2444, 0.0909, 0.6279, 0.3889),
    Real("contact", _INDIANA, "survey-25", "broker-host", "roster", 0.5833, _NAN, 0.6827, 0.4529),
    Real("collaboration", _INDIANA, "survey-25", "broker-host", "informal", 0.5367, _NAN, 0.6608, 0.5036),
    Real("1999", _ESTUARIES, "survey-194/10", "nothing", "naming", 0.0074, 0.2166, 0.2952, 0.0547),
    Real("2001", _ESTUARIES, "survey-194/10", "nothing", "naming", 0.0063, 0.2128, 0.3054, 0.0515),
    Real("any", JUIZ, "survey-195", "nothing", "roster", 0.0422, 0.4043, 0.2487, 0.5777),
    Real("formal", JUIZ, "survey-195", "nothing", "formal", 0.0283, 0.4052, 0.1987, 0.5377),
    Real("joint programmes", JUIZ, "survey-195", "nothing", "several", 0.0093, 0.2323, 0.0719, 0.3635),
    Real("Cheyenne", DRABEK, "survey-14", "nothing", "roster", 0.4560, 0.5783, 0.7227, 0.4103),
    Real("Hurricane Frederic", DRABEK, "survey-21", "nothing", "roster", 0.2810, 0.6441, 0.5136, 0.6289),
    Real("Lake Pomona", DRABEK, "survey-20", "nothing", "roster", 0.3895, 0.5676, 0.6842, 0.4912),
    Real("Mount Si", DRABEK, "survey-13", "nothing", "roster", 0.2115, 0.7879, 0.8333, 0.2879),
    Real("Mount St. Helens", DRABEK, "survey-27", "nothing", "roster", 0.1752, 0.4553, 0.4817, 0.5385),
    Real("Texas", DRABEK, "survey-25", "nothing", "roster", 0.3100, 0.6129, 0.5754, 0.4384),
    Real("Wichita Falls", DRABEK, "survey-20", "nothing", "roster", 0.3921, 0.5638, 0.7363, 0.4269),
    Real("political information", SCHNEIDER, "survey-30", "nothing", "roster", 0.3931, 0.6140, 0.6975, 0.4877),
    Real("confirmed scientific information", SCHNEIDER, "survey-30", "nothing", "informal", 0.0724, 0.3492, 0.3523, 0.2783),
)


@dataclass(frozen=True)
class Compared:
    """One figure of one network: the real value, where the ensemble has it, and whether the one lies within the other."""

    network: Real
    figure: str
    real: float
    found: Span

    @property
    def inside(self) -> bool:
        """Whether the real value lies within the interval."""
        return self.found.low <= self.real <= self.found.high


def figure_name(network: Real, figure: str) -> str:
    """The survey's name of a figure: density is that of pairs where ties have no direction, as in the data."""
    if figure == "density" and not math.isfinite(network.reciprocity):
        return "roster_any" if network.asked == "roster" else f"roster_{network.asked}"
    return f"{network.asked}_{figure}"


def compared(ensemble: Ensemble, networks: Sequence[Real] = NETWORKS, threads: int | None = None,
             progress: Callable[[int, int], None] | None = None) -> list[Compared]:
    """Ask a community like each network's once for every set of an ensemble."""
    batches: dict[tuple[str, str], set[str]] = {}
    for network in networks:
        wanted = batches.setdefault((network.world, network.strategy), set())
        wanted |= {figure_name(network, figure) for figure in _FIGURES}
    tasks = [(batch, seed) for batch in batches for seed in range(len(ensemble))]
    found, done = {}, 0

    def ask(task) -> dict[str, float]:
        (world, strategy), seed = task
        scenario = over(scenario_of(World(world)), ensemble).member(seed)
        return survey(scenario, strategy, seed, SURVEY_MONTH, sorted(batches[world, strategy]))

    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        for task, figures in zip(tasks, pool.map(ask, tasks), strict=True):
            found[task], done = figures, done + 1
            if progress is not None:
                progress(done, len(tasks))
    told = []
    for network in networks:
        for figure in _FIGURES:
            real, name = getattr(network, figure), figure_name(network, figure)
            if math.isfinite(real):
                values = np.array([found[(network.world, network.strategy), seed][name] for seed in range(len(ensemble))])
                told.append(Compared(network, figure, real, span(values)))
    return told


def structure_csv(told: Sequence[Compared]) -> str:
    """A CSV table, a line for each figure of each network."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("network", "source", "community", "strategy", "asked", "figure", "real", "low", "median", "high", "inside"))
    for one in told:
        ends = [f"{value:.4g}" if math.isfinite(value) else "" for value in (one.found.low, one.found.median, one.found.high)]
        net = one.network
        writer.writerow((net.name, net.source, net.world, net.strategy, net.asked, one.figure, one.real, *ends,
                         "yes" if one.inside else "no"))
    return stream.getvalue()


def structure_markdown(told: Sequence[Compared], sets: int) -> str:
    """The table of the model description: a row for each network, real figures with the interval of the ensemble."""
    rows = []
    for network in dict.fromkeys(one.network for one in told):
        cells = {one.figure: one for one in told if one.network == network}
        rows.append((f"{network.source}: {network.name}", f"{network.world}, {network.strategy}, {network.asked}", *(
            f"{number(cells[figure].real, 'en')} {'in' if cells[figure].inside else '**not in**'} "
            f"{interval(cells[figure].found.low, cells[figure].found.high, 'en')}" if figure in cells else ""
            for figure in _FIGURES)))
    counts = ", ".join(f"{figure} {sum(one.inside for one in part)} of {len(part)}" for figure in _FIGURES
                       for part in [[one for one in told if one.figure == figure]])
    said = (
        f"Real figures and the interval that holds {round(100 * CHECK_LEVEL)}% of {sets} communities, one for each "
        f"parameter set. Inside: {counts}. Made by `python -m simpul.experiments.documentation structure --write` from sources "
        f"`{sources_digest()[:12]}`."
    )
    return f"{said}\n\n{table(('network', 'asked of', *_FIGURES), rows)}"
