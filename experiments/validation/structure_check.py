"""Structure against real networks: does a real figure lie where nine communities in ten of the ensemble have it?

For each public network a community of its size is asked as its members were, by a roster or by naming, each parameter
set on a seed of its own: a single real network is compared with single simulated ones, chance included. Only figures are restated
here, computed from the public data; the networks themselves are not ours to ship.

The gate was set beforehand: at least 70% of the figures inside their interval, and by an interval that is no wider than the spread
of that figure over seven rescue networks: what says nearly everything says nothing. Density by naming is left out, since the
questionnaire fixes it; in-degree centralization and the share named by nobody are told beside it, without a gate.
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
from simpul.experiments.patterns.asked_depths import TICKED_FOR
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.survey_waves import survey
from simpul.experiments.presentation.labels import interval, number
from simpul.experiments.presentation.markdown import table

SURVEY_MONTH = 60                     # after the strategy begins
SETS = 40                      # of the ensemble, the first: they are in no order
_FIGURES = ("density", "reciprocity", "transitivity", "centralization")
_BESIDE = ("in_centralization", "unnamed")  # told without a gate
STRUCTURE_NEEDED = 0.70  # of the figures
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
    in_centralization: float = math.nan
    unnamed: float = math.nan


_NAN = math.nan
NETWORKS = (
    Real("information", KNOKE, "survey-10", "nothing", TICKED_FOR["knoke-information"],
         0.5444, 0.6939, 0.7581, 0.3611, 0.5062, 0.0000),
    Real("money", KNOKE, "survey-10", "nothing", TICKED_FOR["knoke-money"], 0.2444, 0.0909, 0.6279, 0.3889, 0.4691, 0.3000),
    Real("contact", _INDIANA, "survey-25", "broker-host", TICKED_FOR["indiana-contact"], 0.5833, _NAN, 0.6827, 0.4529),
    Real("collaboration", _INDIANA, "survey-25", "broker-host", TICKED_FOR["indiana-collaboration"], 0.5367, _NAN, 0.6608, 0.5036),
    Real("1999", _ESTUARIES, "survey-194/10", "nothing", "naming", 0.0074, 0.2166, 0.2952, 0.0547, 0.0446, 0.4588),
    Real("2001", _ESTUARIES, "survey-194/10", "nothing", "naming", 0.0063, 0.2128, 0.3054, 0.0515, 0.0562, 0.5309),
    Real("any", JUIZ, "survey-195", "nothing", TICKED_FOR["juiz-any"], 0.0422, 0.4043, 0.2487, 0.5777, 0.5067, 0.0154),
    Real("formal", JUIZ, "survey-195", "nothing", TICKED_FOR["juiz-formal"], 0.0283, 0.4052, 0.1987, 0.5377, 0.3964, 0.0513),
    Real("joint programmes", JUIZ, "survey-195", "nothing", TICKED_FOR["juiz-programmes"],
         0.0093, 0.2323, 0.0719, 0.3635, 0.0528, 0.1846),
    Real("Cheyenne", DRABEK, "survey-14", "nothing", TICKED_FOR["rescue-any"], 0.4560, 0.5783, 0.7227, 0.4103, 0.4201, 0.0000),
    Real("Hurricane Frederic", DRABEK, "survey-21", "nothing", TICKED_FOR["rescue-any"], 0.2810, 0.6441, 0.5136, 0.6289),
    Real("Lake Pomona", DRABEK, "survey-20", "nothing", TICKED_FOR["rescue-any"], 0.3895, 0.5676, 0.6842, 0.4912, 0.6427, 0.1000),
    Real("Mount Si", DRABEK, "survey-13", "nothing", TICKED_FOR["rescue-any"], 0.2115, 0.7879, 0.8333, 0.2879),
    Real("Mount St. Helens", DRABEK, "survey-27", "nothing", TICKED_FOR["rescue-any"],
         0.1752, 0.4553, 0.4817, 0.5385, 0.2175, 0.0000),
    Real("Texas", DRABEK, "survey-25", "nothing", TICKED_FOR["rescue-any"], 0.3100, 0.6129, 0.5754, 0.4384, 0.3715, 0.0000),
    Real("Wichita Falls", DRABEK, "survey-20", "nothing", TICKED_FOR["rescue-any"], 0.3921, 0.5638, 0.7363, 0.4269),
    Real("political information", SCHNEIDER, "survey-30", "nothing", TICKED_FOR["chemicals-political"],
         0.3931, 0.6140, 0.6975, 0.4877),
    Real("confirmed scientific information", SCHNEIDER, "survey-30", "nothing", TICKED_FOR["chemicals-scientific"],
         0.0724, 0.3492, 0.3523, 0.2783),
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

    @property
    def gated(self) -> bool:
        """Whether the gate counts this figure."""
        return self.figure in _FIGURES and (self.figure, self.network.asked) != ("density", "naming")

    @property
    def narrow(self) -> bool:
        """Whether the interval is no wider than the spread of the figure over the rescue networks; a figure beside has no bound."""
        return self.figure in _BESIDE or self.found.high - self.found.low <= rescue_spread(self.figure)

    @property
    def counts(self) -> bool:
        """Whether the gate counts it, as inside: the real value lies in an interval that says something."""
        return self.gated and self.inside and self.narrow


@dataclass(frozen=True)
class StructureGate:
    """How many of the figures that the gate counts lie inside narrow intervals, how many lie inside at all, and what is needed."""

    figures: int
    reached: int
    inside: int

    @property
    def share(self) -> float:
        """Share of the figures that is reached."""
        return self.reached / self.figures if self.figures else math.nan

    @property
    def passed(self) -> bool:
        """Whether the share is what is needed."""
        return self.share >= STRUCTURE_NEEDED


def rescue_spread(figure: str) -> float:
    """Return the largest value of a figure over the seven rescue networks less the smallest."""
    values = [getattr(network, figure) for network in NETWORKS if network.source == DRABEK]
    return max(values) - min(values)


def structure_gate(told: Sequence[Compared]) -> StructureGate:
    """Read the gate."""
    gated = [one for one in told if one.gated]
    return StructureGate(len(gated), sum(one.counts for one in gated), sum(one.inside for one in gated))


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
        wanted |= {figure_name(network, figure) for figure in (*_FIGURES, *_BESIDE)}
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
        for figure in (*_FIGURES, *_BESIDE):
            real, name = getattr(network, figure), figure_name(network, figure)
            if math.isfinite(real):
                values = np.array([found[(network.world, network.strategy), seed][name] for seed in range(len(ensemble))])
                told.append(Compared(network, figure, real, span(values)))
    return told


def structure_csv(told: Sequence[Compared]) -> str:
    """A CSV table, a line for each figure of each network."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("network", "source", "community", "strategy", "asked", "figure", "real", "low", "median", "high", "inside",
                     "narrow", "gated"))
    for one in told:
        ends = [f"{value:.4g}" if math.isfinite(value) else "" for value in (one.found.low, one.found.median, one.found.high)]
        net = one.network
        writer.writerow((net.name, net.source, net.world, net.strategy, net.asked, one.figure, one.real, *ends,
                         *("yes" if what else "no" for what in (one.inside, one.narrow, one.gated))))
    return stream.getvalue()


def structure_markdown(told: Sequence[Compared], sets: int) -> str:
    """The table of the model description: a row for each network, real figures with the interval of the ensemble."""
    rows = []
    figures = [figure for figure in (*_FIGURES, *_BESIDE) if any(one.figure == figure for one in told)]
    for network in dict.fromkeys(one.network for one in told):
        cells = {one.figure: _cell(one) for one in told if one.network == network}
        rows.append((f"{network.source}: {network.name}", f"{network.world}, {network.strategy}, {network.asked}",
                     *(cells.get(figure, "") for figure in figures)))
    counts = ", ".join(f"{_HEADS.get(figure, figure)} {sum(one.inside for one in part)} of {len(part)}" for figure in figures
                       for part in [[one for one in told if one.figure == figure]])
    gate = structure_gate(told)
    bounds = ", ".join(f"{figure} {number(rescue_spread(figure), 'en')}" for figure in _FIGURES)
    said = (
        f"Gate {'passed' if gate.passed else 'missed'}: {gate.reached} of {gate.figures} figures lie inside an interval that is "
        f"no wider than the rescue networks are apart ({bounds}), {round(100 * STRUCTURE_NEEDED)}% are needed; {gate.inside} lie "
        f"inside at all. Density by naming is not counted, nor are the last two columns.\n\n"
        f"Real figures and the interval that holds {round(100 * CHECK_LEVEL)}% of {sets} communities, one for each "
        f"parameter set. Inside: {counts}. Made by `python -m simpul.experiments.documentation structure --write` from sources "
        f"`{sources_digest()[:12]}`."
    )
    return f"{said}\n\n{table(('network', 'asked of', *(_HEADS.get(figure, figure) for figure in figures)), rows)}"


_HEADS = {"in_centralization": "in-degree centralization", "unnamed": "named by nobody"}


def _cell(one: Compared) -> str:
    """The real figure, whether it lies in the interval, the interval, and whether that is too wide to say anything."""
    told = "in" if one.inside else "**not in**"
    wide = "" if one.narrow else " (wide)"
    return f"{number(one.real, 'en')} {told} {interval(one.found.low, one.found.high, 'en')}{wide}"
