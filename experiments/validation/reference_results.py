"""Reference results: what every shipped scenario gives today, small enough to ship with the project.

    python -m simpul.experiments.documentation reference --write                # writes results/reference/ anew, for every scenario
    python -m simpul.experiments.documentation reference pikul small --write    # only these

One CSV file for each scenario, a row for each strategy and horizon: mean over the seeds of every main outcome, and half the
width of its 95% interval. `reference_differences` tells where the model of today gives other numbers; a test asks it.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path

from simpul.experiments.analyses.followed_group import with_worst_off
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.model_seam import carry_out
from simpul.experiments.runner.output_folders import write_text
from simpul.experiments.statistics.estimates import estimate
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.scenario import load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios

FOLDER = Path(__file__).resolve().parents[2] / "results" / "reference"
_SEEDS = 20
_DIGITS = 6                   # significant: beyond what another machine's arithmetic could change
CLOSE = 2e-5                 # relative difference that rounding to so many digits explains


def reference_rows(name: str, model=None) -> list[dict[str, str]]:
    """What a shipped scenario gives today. name: as in `simpul.experiments.design.scenario_lookup.shipped`."""
    planned = plan(load_scenario(shipped_scenarios()[name]), None, _SEEDS)
    found = with_worst_off(carry_out(planned, model=model), planned.scenario)
    told = []
    for place, label in enumerate(found.strategies):
        for months in found.horizons:
            row = {"strategy": label, "months": str(months)}
            for item in found.primary:
                one = estimate(found.of(item.name, months)[place])
                row |= {item.name: _text(one.mean), f"{item.name}_half": _text((one.high - one.low) / 2)}
            told.append(row)
    return told


def _text(value: float) -> str:
    """A number in so many digits; empty when there is none."""
    return f"{value:.{_DIGITS}g}" if math.isfinite(value) else ""


def write_reference(names: Sequence[str], folder: Path = FOLDER, tell: Callable[[str], None] = print) -> None:
    """Write the reference results of these scenarios; each file whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        told, stream = reference_rows(name), StringIO()
        writer = csv.DictWriter(stream, list(told[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(told)
        write_text(folder / f"{name}.csv", stream.getvalue())
        tell(f"{name}: {len(told)}")


def _kept(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    """The reference results that are kept of a scenario."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def reference_differences(name: str, folder: Path = FOLDER, model=None) -> list[str]:
    """Where the model of today gives other numbers than those kept: empty when nowhere."""
    old, new = _kept(name, folder), reference_rows(name, model)
    if [list(row) for row in old] != [list(row) for row in new] or [_which(row) for row in old] != [_which(row) for row in new]:
        return [f"{name}: other strategies, horizons or outcomes"]
    return [f"{name}: {_which(row)} {key}: {row[key]} kept, {other[key]} today"
            for row, other in zip(old, new, strict=True) for key in list(row)[2:] if not _same(row[key], other[key])]


def _which(row: dict[str, str]) -> str:
    return f"{row['strategy']} {row['months']}"


def _same(kept_text: str, new_text: str) -> bool:
    if not kept_text or not new_text:
        return kept_text == new_text
    return math.isclose(float(kept_text), float(new_text), rel_tol=CLOSE, abs_tol=1e-9)


def known_scenarios(names: Sequence[str]) -> list[str]:
    """The scenarios of these names, all that ship when there is none. Raises UserError for a name that is not known."""
    known = shipped_scenarios()
    for name in names:
        if name not in known:
            raise UserError("cli-no-scenario", given=name, **nearest(name, known))
    return list(names or known)
