"""What each mechanism of the network does: figures of the virtual survey and of a panel with everything on, one part off, all off.

Every row lives the same seeds. The data of a panel are not ours to ship: who has them names their folder. `ablation_record` says
what becomes of the lines on the panel where they are not at hand.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simpul.experiments.patterns.pattern_rows import PatternRow
from simpul.experiments.patterns.pattern_runs import carried_out
from simpul.experiments.statistics.estimates import Estimate
from simpul.experiments.validation.ablation_parts import (
    ABLATION_FIGURES,
    AblationRow,
    ablation_rows,
    figure_words,
    single_figure,
)
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.panel_prediction import tie_chance, tie_score
from simpul.experiments.validation.panel_simulation import REPLICATES, simulated
from simpul.experiments.validation.panel_test import AUC_GATE, COEFFICIENTS_GATE, FIGURES_GATE, LIKELIHOOD_GATE, panel_result

ABLATION_SEEDS = 30
OF_PANEL = "panel"  # in the column of patterns
PANEL_COUNT, PANEL_AUC, PANEL_LIKELIHOOD, PANEL_COEFFICIENTS = (
    "figures inside", "AUC of new ties", "log-likelihood of a tie", "coefficients inside")
_GROUPS = 10  # of replicates, each left out once
_Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class AblationLine:
    """A figure of a row of the table; not a number where there is none.

    Attributes:
        pattern: id of the row of the evidence, or `panel`. figure: of the survey or of the panel test, in words.
        real: what was observed. low, high: the band in which the figure is wanted; of a panel's gate what is needed, and the most
            that there can be.
        mean: what the model gives. error: one standard error of it by chance.
    """

    row: AblationRow
    pattern: str
    figure: str
    real: float
    low: float
    high: float
    mean: float
    error: float


def ablated(base: Mapping[str, object] | None = None, seeds: Sequence[int] = range(ABLATION_SEEDS), panel: Panel | None = None,
            replicates: int = REPLICATES, threads: int | None = None, progress: _Progress | None = None) -> list[AblationLine]:
    """Run every row and return its figures.

    Args:
        base: changes that are made everywhere, by dotted key; None for the model's default numbers.
        seeds: on which the survey is held, the same in every row. replicates: of the panel, from seed 0 on in every row.
        panel: a network that was asked twice, or None.
        progress: called as progress(done, total), in runs. Results do not depend on `threads`.

    Raises UserError where the base has everything off.
    """
    rows = ablation_rows(base)
    of_panel = len(rows) * replicates if panel else 0
    surveyed = 0

    def told(done: int, total: int) -> None:
        nonlocal surveyed
        surveyed = total
        if progress is not None:
            progress(done, total + of_panel)

    findings = iter(carried_out([figure for row in rows for figure in row.figures()], seeds, threads, told))
    lines = []
    for n, row in enumerate(rows):
        lines += [_survey_line(row, wanted, next(findings).found) for wanted in ABLATION_FIGURES]
        if panel is not None:
            lines += _on_panel(row, panel, replicates, threads, _beyond(progress, surveyed + n * replicates, surveyed + of_panel))
    return lines


def _survey_line(row: AblationRow, wanted: PatternRow, found: Estimate) -> AblationLine:
    error = found.deviation / math.sqrt(found.n) if found.n else math.nan
    return AblationLine(row, wanted.id, figure_words(wanted), single_figure(wanted), wanted.low, wanted.high, found.mean, error)


def _beyond(progress: _Progress | None, before: int, total: int) -> _Progress | None:
    """What counts further runs after so many."""
    return None if progress is None else lambda done, _own: progress(before + done, total)


def _on_panel(row: AblationRow, panel: Panel, replicates: int, threads: int | None,
              progress: _Progress | None) -> list[AblationLine]:
    """Counts of the panel test and its scores of single ties; what is needed is the lower end of a band."""
    named = simulated(panel, dict(row.changes), replicates=replicates, threads=threads, progress=progress)
    found = panel_result(panel, named)
    needed = {gate.name: gate.needed for gate in found.gates}
    error_auc, error_likelihood = _left_out(panel, named)
    told = (
        (PANEL_COUNT, FIGURES_GATE, found.figures_inside, len(found.figures), math.nan),
        (PANEL_AUC, AUC_GATE, found.score.auc_new, math.inf, error_auc),
        (PANEL_LIKELIHOOD, LIKELIHOOD_GATE, found.score.likelihood, math.inf, error_likelihood),
        (PANEL_COEFFICIENTS, COEFFICIENTS_GATE, found.coefficients_inside, len(found.coefficients), math.nan),
    )
    return [AblationLine(row, OF_PANEL, figure, math.nan, float(needed.get(gate, math.nan)), float(most), float(mean), error)
            for figure, gate, mean, most, error in told]


def _left_out(panel: Panel, named: np.ndarray) -> tuple[float, float]:
    """Return standard errors of the AUC of new ties and of the log-likelihood by chance: each tenth of the replicates left out in
    turn (Quenouille 1956, doi:10.1093/biomet/43.3-4.353; Tukey 1958)."""
    group = np.arange(len(named)) % min(_GROUPS, len(named))
    scores = [tie_score(panel.pairs, tie_chance(named[group != one])) for one in np.unique(group)]
    values = np.array([(score.auc_new, score.likelihood) for score in scores])
    auc, likelihood = np.sqrt((len(values) - 1.0) / len(values) * ((values - values.mean(axis=0)) ** 2).sum(axis=0))
    return float(auc), float(likelihood)
