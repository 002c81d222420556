"""The panel test: from the first wave of a real network to its second, beside what needs no model, and four gates.

The gates were set beforehand, on ten estuaries (Berardo & Scholz 2010, doi:10.1111/j.1540-5907.2010.00451.x): a model that is true
passes the first in nine of ten tests, and a random graph of the right density has 3 figures of 16 inside, persistence 7,
persistence and in-degree 10, a logit of nine coefficients, fitted to the very answers, 12. A panel in which not all figures are
defined needs the same share of them. Accuracy of single ties alone misjudges a network model (Block et al. 2018,
doi:10.1016/j.socnet.2017.08.001).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.panel_logits import coefficient_names, panel_logits
from simpul.experiments.validation.panel_prediction import PREDICTORS, TieScore, from_others, in_sample, tie_chance, tie_score
from simpul.experiments.validation.panel_simulation import REPLICATES, simulated
from simpul.experiments.validation.panel_statistics import PANEL_FIGURES, panel_statistics

PREDICTIVE, SAMPLING = 0.90, 1.959964  # level of the interval over replicates; standard errors to each side of a coefficient
FIGURES_NEEDED, AUC_NEEDED, COEFFICIENTS_NEEDED = 13 / 16, 0.72, 8 / 9
FIGURES_GATE, AUC_GATE, LIKELIHOOD_GATE, STRETCH_GATE, COEFFICIENTS_GATE = "figures", "auc", "likelihood", "stretch", "coefficients"
_COUNTS = (FIGURES_GATE, COEFFICIENTS_GATE)
_TINY = 1e-9  # an interval's end that was interpolated between equal values may lie this far off


@dataclass(frozen=True)
class PanelFigure:
    """A figure of the real second wave, its mean over replicates and the interval that holds nine replicates in ten."""

    name: str
    real: float
    mean: float
    low: float
    high: float

    @property
    def inside(self) -> bool:
        """Whether the real value lies within the interval."""
        return self.low - _TINY <= self.real <= self.high + _TINY


@dataclass(frozen=True)
class PanelCoefficient:
    """A coefficient of the real second wave with its 95% interval, and its mean over the replicates that have one.

    of: `new` or `kept`, the ties it is about. defined: share of replicates in which the logit has finite coefficients.
    """

    of: str
    name: str
    real: float
    low: float
    high: float
    mean: float
    defined: float

    @property
    def inside(self) -> bool:
        """Whether the model's mean lies within the real interval."""
        return self.low <= self.mean <= self.high


@dataclass(frozen=True)
class PanelGate:
    """A bar that was set beforehand: what was reached, what is needed, and of how many (0: not a count). stretch: a further aim."""

    name: str
    reached: float
    needed: float
    of: int = 0
    stretch: bool = False

    @property
    def passed(self) -> bool:
        """Whether the bar was reached; False where there is no figure."""
        return self.reached >= self.needed


@dataclass(frozen=True)
class Baseline:
    """A predictor that needs no model: fitted to the answers it predicts, and each place predicted from the others."""

    name: str
    inside: TieScore
    others: TieScore


@dataclass(frozen=True, eq=False)
class PanelResult:
    """What came of a panel test; `figures`, `coefficients` and `gates` in the order of the tables."""

    panel: Panel
    replicates: int
    first_seed: int
    drawn: tuple[int, ...]
    changes: dict[str, Any]
    sets: int
    figures: tuple[PanelFigure, ...]
    coefficients: tuple[PanelCoefficient, ...]
    score: TieScore
    baselines: tuple[Baseline, ...]
    gates: tuple[PanelGate, ...]
    chance: np.ndarray
    statistics: np.ndarray

    def to_dict(self) -> dict[str, Any]:
        """Everything that was found as plain values, for machines; what is not a number is None there."""
        panel, pairs = self.panel, self.panel.pairs
        return {
            "panel": {
                "name": panel.name, "waves": list(panel.waves), "months": panel.months, "organizations": len(panel.labels),
                "places": list(panel.places), "kinds": list(panel.kinds), "answered": int(panel.answered.sum()),
                "pairs": len(pairs), "ties_first": int(pairs.tied.sum()), "ties_second": int(pairs.named.sum()),
            },
            "replicates": self.replicates, "first_seed": self.first_seed, "orders": self.replicates, "parameter_sets": self.sets,
            "changes": self.changes,
            "from_the_data": {"ties_first": True, "kinds": len(panel.kinds) > 1, "answered": True,
                              "numbers_of_names": list(self.drawn), "own_numbers_of_names": not self.drawn},
            "figures": [{**asdict(one), "inside": one.inside} for one in self.figures],
            "coefficients": [{**asdict(one), "inside": one.inside} for one in self.coefficients],
            "model": asdict(self.score),
            "baselines": {one.name: {"in_sample": asdict(one.inside), "from_the_others": asdict(one.others)}
                          for one in self.baselines},
            "gates": [{**asdict(one), "passed": one.passed} for one in self.gates],
        }

    @property
    def figures_inside(self) -> int:
        """How many figures lie inside."""
        return sum(one.inside for one in self.figures)

    @property
    def coefficients_inside(self) -> int:
        """How many coefficients lie inside."""
        return sum(one.inside for one in self.coefficients)


def panel_test(panel: Panel, changes: Mapping[str, Any] | None = None, *, replicates: int = REPLICATES, first_seed: int = 0,
               ensemble: Ensemble | None = None, names: Sequence[int] | None = None, own_names: bool = False,
               threads: int | None = None, progress: Callable[[int, int], None] | None = None,
               kept: MeasuredFigures | None = None) -> PanelResult:
    """Run a panel's first wave to its second and compare. Arguments as those of `simulated`."""
    named = simulated(panel, changes, replicates=replicates, first_seed=first_seed, ensemble=ensemble, names=names,
                      own_names=own_names, threads=threads, progress=progress, kept=kept)
    drawn = panel.named if names is None else names
    return panel_result(panel, named, first_seed, () if own_names else tuple(sorted(map(int, drawn))), changes,
                        len(ensemble) if ensemble else 1)


def panel_result(panel: Panel, named: np.ndarray, first_seed: int = 0, drawn: tuple[int, ...] = (),
                 changes: Mapping[str, Any] | None = None, sets: int = 1) -> PanelResult:
    """Compare networks bool [replicate, pair] with the second wave of a panel.

    first_seed, drawn, changes, sets: how the networks came about, for who reads the result. drawn: numbers of names that were drawn
    from, none where each organization named as many as in reality. sets: of parameters.
    """
    pairs = panel.pairs
    statistics = panel_statistics(pairs, named)
    real = panel_statistics(pairs, pairs.named)[0]
    figures = tuple(PanelFigure(name, value, *_spread(column))
                    for name, value, column in zip(PANEL_FIGURES, real.tolist(), statistics.T, strict=True)
                    if math.isfinite(value) and np.isfinite(column).any())
    coefficients = _coefficients(panel, named)
    score = tie_score(pairs, tie_chance(named))
    baselines = tuple(Baseline(name, tie_score(pairs, in_sample(pairs, name)), tie_score(pairs, from_others(pairs, name)))
                      for name in PREDICTORS)
    return PanelResult(panel, len(named), first_seed, drawn, dict(changes or {}), sets, figures, coefficients, score, baselines,
                       _gates(figures, coefficients, score, baselines), tie_chance(named), statistics)


def _spread(values: np.ndarray) -> tuple[float, float, float]:
    """Mean and the ends of the interval over replicates in which there is a value."""
    edge = (1.0 - PREDICTIVE) / 2
    low, high = np.nanquantile(values, [edge, 1.0 - edge])
    return float(np.nanmean(values)), float(low), float(high)


def _coefficients(panel: Panel, named: np.ndarray) -> tuple[PanelCoefficient, ...]:
    (real,), (errors,) = panel_logits(panel.pairs, panel.pairs.named)
    found, _errors = panel_logits(panel.pairs, named)
    of_new, of_kept = coefficient_names(panel.pairs)
    labels = [*(("new", name) for name in of_new), *(("kept", name) for name in of_kept)]
    told = []
    for (of, name), value, error, column in zip(labels, real.tolist(), errors.tolist(), found.T, strict=True):
        there = np.isfinite(column)
        if math.isfinite(value):
            mean = float(column[there].mean()) if there.any() else math.nan
            told.append(PanelCoefficient(of, name, value, value - SAMPLING * error, value + SAMPLING * error, mean,
                                         float(there.mean())))
    return tuple(told)


def _gates(figures: Sequence[PanelFigure], coefficients: Sequence[PanelCoefficient], score: TieScore,
           baselines: Sequence[Baseline]) -> tuple[PanelGate, ...]:
    by_name = {one.name: one for one in baselines}
    gates = (
        _share_gate(FIGURES_GATE, [one.inside for one in figures], FIGURES_NEEDED),
        PanelGate(AUC_GATE, score.auc_new, AUC_NEEDED),
        PanelGate(LIKELIHOOD_GATE, score.likelihood, by_name["persistence"].inside.likelihood),
        PanelGate(STRETCH_GATE, score.likelihood, _known_best(by_name["popularity"]), stretch=True),
        _share_gate(COEFFICIENTS_GATE, [one.inside for one in coefficients], COEFFICIENTS_NEEDED),
    )
    return tuple(gate for gate in gates if gate.of or math.isfinite(gate.reached) and gate.name not in _COUNTS)


def _known_best(baseline: Baseline) -> float:
    """What a baseline reaches on places that it has not seen; in a panel of one place there are none, so on that one."""
    return baseline.others.likelihood if math.isfinite(baseline.others.likelihood) else baseline.inside.likelihood


def _share_gate(name: str, inside: Sequence[bool], needed: float) -> PanelGate:
    return PanelGate(name, sum(inside), math.ceil(needed * len(inside) - _TINY), len(inside))
