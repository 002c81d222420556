"""Panel tests as a table that ships: every figure with its interval, the gates, and the baselines beside them.

    python -m simpul.experiments.documentation panel FOLDER --write               # results/panel.csv
    python -m simpul.experiments.documentation panel FOLDER ONE TWO --write

The data are not ours to ship, so whoever has them names their folder. Runs: `default`, the parameters that ship; `ensemble`, the
parameter sets that ship; and, where two ensembles are named of which ONE was fitted on every second place from the first on and TWO
on the others, `second-half` (ONE on the places that it has not seen) and `first-half` (TWO likewise).
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from simpul.experiments.design.ensemble import SHIPPED, Ensemble, load_ensemble
from simpul.experiments.user_errors import UserError
from simpul.experiments.validation.panel_data import Panel
from simpul.experiments.validation.panel_folder import read_panel
from simpul.experiments.validation.panel_test import PanelResult, panel_test

PANEL_COLUMNS = ("run", "part", "name", "real", "model", "low", "high", "inside")
GATES, FIGURES_PART, COEFFICIENTS_PART, TIES, PANEL_SETTINGS = "gate", "figure", "coefficient", "tie", "setting"
DEFAULT, OVER_SETS, SECOND_HALF, FIRST_HALF = "default", "ensemble", "second-half", "first-half"


def panel_runs(folder: str | Path, halves: Sequence[str | Path] = (), threads: int | None = None,
               progress: Callable[[int, int], None] | None = None) -> dict[str, PanelResult]:
    """Test the model on the panel of a folder. halves: none, or two ensembles, fitted on one half of the places each."""
    panel = read_panel(folder)
    if len(halves) not in (0, 2):
        raise UserError("panel-two-halves", given=str(len(halves)))
    runs: dict[str, tuple[Panel, Ensemble | None]] = {DEFAULT: (panel, None), OVER_SETS: (panel, load_ensemble(SHIPPED))}
    if halves:
        first, second = panel.halves()
        runs |= {SECOND_HALF: (panel.part(second), load_ensemble(halves[0]))}
        runs |= {FIRST_HALF: (panel.part(first), load_ensemble(halves[1]))}
    return {name: panel_test(part, ensemble=sets, threads=threads, progress=progress) for name, (part, sets) in runs.items()}


def panel_rows(run: str, found: PanelResult) -> list[tuple[object, ...]]:
    """Return the rows of one run, in the order of `PANEL_COLUMNS`; of a gate `real` is what is needed, `model` what was reached."""
    rows: list[tuple[object, ...]] = []
    for name, value in (("organizations", len(found.panel.labels)), ("places", len(found.panel.places)),
                        ("answered", int(found.panel.answered.sum())), ("pairs", len(found.panel.pairs)),
                        ("replicates", found.replicates), ("orders", found.replicates), ("parameter sets", found.sets),
                        ("first seed", found.first_seed)):
        rows.append((run, PANEL_SETTINGS, name, None, value, None, None, None))
    rows += [(run, GATES, gate.name, gate.needed, gate.reached, None, None, gate.passed) for gate in found.gates]
    rows += [(run, FIGURES_PART, one.name, one.real, one.mean, one.low, one.high, one.inside) for one in found.figures]
    rows += [(run, COEFFICIENTS_PART, f"{one.of}: {one.name}", one.real, one.mean, one.low, one.high, one.inside)
             for one in found.coefficients]
    for name, value in asdict(found.score).items():
        rows.append((run, TIES, f"model: {name}", None, value, None, None, None))
    for baseline in found.baselines:
        for name, value in asdict(baseline.inside).items():
            rows.append((run, TIES, f"{baseline.name}: {name}", value, None, None, None, None))
        rows.append((run, TIES, f"{baseline.name}: likelihood from others", baseline.others.likelihood, None, None, None, None))
    return rows


def panel_csv(runs: dict[str, PanelResult]) -> str:
    """Return a CSV table of all runs; numbers with six digits, nothing where there is none."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(PANEL_COLUMNS)
    for run, found in runs.items():
        writer.writerows([_cell_text(value) for value in row] for row in panel_rows(run, found))
    return stream.getvalue()


def _cell_text(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.6g}" if math.isfinite(value) else ""
    return "" if value is None else value
