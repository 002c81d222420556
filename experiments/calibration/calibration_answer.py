"""Calibrate: the parameter sets with which the model agrees with what was observed, and how near it comes.

Without targets of one's own they are those of the evidence, in the communities of the virtual survey; what a scenario states of
the model's parameters stays as it is and is not searched. With targets of one's own they are read in the scenario itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from simpul.experiments.analyses.analysis_runs import FactorValues
from simpul.experiments.analyses.answer_teller import Telling
from simpul.experiments.calibration.calibration_checks import CHECKS, calibrated
from simpul.experiments.calibration.fit import WANTED
from simpul.experiments.calibration.fitted_target import evidence_targets
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.parameter_space import OF_MODEL, Space, of_model
from simpul.experiments.calibration.record_parts import Record
from simpul.experiments.calibration.target_file import HERE, read_targets
from simpul.experiments.calibration.wave_design import Effort
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.design.factors import declared_factors
from simpul.experiments.design.plan import plan
from simpul.experiments.patterns.pattern_communities import scenario_of
from simpul.experiments.runner.json_values import plain
from simpul.experiments.runner.kept_figures import MeasuredFigures
from simpul.experiments.runner.results import Results
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.scenario.scenario import Scenario

_FEWEST = 20                  # sets below which an ensemble says little
MOST_SETS = 2_000
EFFORTS = {
    "quick": Effort(6.0, 1.2, (3.0, 1.0, 1.0), judging=(4, 1), steps=2_000, wave_steps=300, truths=40),
    "usual": Effort(),
    "thorough": Effort(27.0, 4.0, (6.0, 2.0, 1.0, 1.0, 1.0, 1.0), judging=(20, 4), steps=8_000, wave_steps=1_000),
}


class Calibration(Telling):
    """The parameter sets with which the model agrees with what was observed.

    Attributes:
        ensemble: the parameter sets; `load_ensemble` reads one back.
        plausible: the sets without the targets that the model does not reproduce; None when it reproduces all. What is concluded
            should hold in both.
        record: what came out, in numbers: targets and checks before and after, what the targets say of each number, diagnostics.
        own: whether the targets were one's own.
        scenario, plan: what was asked about, and its strategies on the judging seeds.

    `to_dataframe()` has one row for each set of the ensemble.

    >>> import simpul
    >>> sorted(name for name in ("plot", "summary", "to_dataframe") if hasattr(simpul.Calibration, name))
    ['plot', 'summary', 'to_dataframe']
    """

    question = "calibrate"

    def __init__(self, scenario: Scenario, record: Record, ensemble: Ensemble, own: bool, plausible: Ensemble | None = None):
        self.scenario, self.record, self.ensemble, self.own, self.plausible = scenario, record, ensemble, own, plausible
        self.plan = plan(scenario, None, max(1, record.seeds[0]))
        self.results = Results(self.plan.strategies, self.plan.seeds, tuple(scenario.horizons), int(scenario.start), (), (),
                               (), (), {})

    def headline(self) -> list[str]:
        """Return what was found and what there is to see."""
        return [f"Calibration: {len(self.ensemble)} sets from {self.record.tried:,} that were run",
                f"{len(self.ensemble.names)} numbers, {len(self.record.targets)} targets",
                "ensemble, record; to_dict(), to_dataframe(), plot(), summary()"]

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values for a machine; what does not exist is None."""
        return plain({"question": self.question, "scenario": self.scenario.digest(), "own_targets": self.own,
                      "ensemble": self.ensemble.digest, **asdict(self.record)})


def read_answer(scenario, text: str, ensemble: Ensemble, plausible: Ensemble | None = None) -> Calibration:
    """An answer from what its folder keeps: the text of answer.json and the ensembles."""
    told = json.loads(text)
    return Calibration(scenario, Record.of(told), ensemble, bool(told["own_targets"]), plausible)


def _free(scenario, over: Sequence[str] | dict | None = None) -> Space:
    """What is searched: every parameter that the scenario leaves at its default, and the numbers named beside, over their own
    ranges or those given. Raises UserError for what has no range."""
    model = of_model([f"{OF_MODEL}{name}" for name in scenario.parameters
                      if f"{OF_MODEL}{name}" not in scenario.defaults_used])
    extra = declared_factors(scenario, over) if over else ()
    for factor in extra:
        if not factor.is_range or factor.integer:
            raise UserError("calibrate-needs-range", name=factor.key)
    names = {factor.key for factor in extra}
    keys = [key for key in model.keys if key not in names]
    low = {**dict(zip(model.keys, model.low, strict=True)), **{factor.key: factor.low for factor in extra}}
    high = {**dict(zip(model.keys, model.high, strict=True)), **{factor.key: factor.high for factor in extra}}
    whole = (*keys, *(factor.key for factor in extra))
    return Space(whole, np.array([low[key] for key in whole]), np.array([high[key] for key in whole]))


def calibrate(scenario: Scenario, targets: Path | str | None = None, over: FactorValues | None = None, sets: int = WANTED,
              effort: str = "usual", design_seed: int = 1, threads: int | None = None,
              progress: Callable[[int, int], None] | None = None, ready: Callable[[], None] = lambda: None,
              kept: MeasuredFigures | None = None) -> Calibration:
    """Find parameter sets with which the model agrees with what was observed.

    Args:
        scenario: as `load_scenario` gives it; what it says of the model's parameters itself stays as it is.
        targets: a file of targets, read in this scenario; those of the evidence if None.
        over: other numbers that are searched as well, as in `sweep` (only with targets of one's own).
        sets: how many sets the ensemble has, 20 to 2,000.
        effort: "quick", "usual" or "thorough".
        design_seed: of the whole search.
        threads: how many run at once; all cores if None.
        progress: called as progress(done, most), in sets that were run; again and again with the same numbers while chains run.
        ready: called when all is known to be right and before anything runs.
        kept: sets that were measured before, and where they are kept.

    Returns:
        The sets (`ensemble`), how near they come to each target, what the targets say of each number, and how far to trust all
        this (`record`).

    Raises:
        UserError: for what cannot be asked; it says why in the language in use.

    >>> import simpul
    >>> simpul.calibrate(simpul.load_scenario("small"), sets=3)
    Traceback (most recent call last):
    simpul.experiments.user_errors.UserError: ...
    """
    if effort not in EFFORTS:
        raise UserError("cli-choice", name="--effort", given=effort, **nearest(effort, EFFORTS))
    if not _FEWEST <= sets <= MOST_SETS:
        raise UserError("calibrate-sets", sets=str(sets), least=str(_FEWEST), most=str(MOST_SETS))
    if over and targets is None:
        raise UserError("calibrate-over-needs-targets")
    space, kept = _free(scenario, over), MeasuredFigures() if kept is None else kept
    if targets is None:
        stated = {f"{OF_MODEL}{name}": value for name, value in scenario.parameters.items()
                  if f"{OF_MODEL}{name}" not in scenario.defaults_used}

        def where(world):
            return scenario_of(world).with_changes(stated) if stated else scenario_of(world)

        wanted, checks = evidence_targets(), CHECKS
    else:
        wanted, checks, where = read_targets(Path(targets), scenario), (), {HERE: scenario}.__getitem__
    if not space.keys:
        raise UserError("calibrate-nothing-free")
    ready()
    measurer = Measurer((), threads=threads, scenario=where, kept=kept)
    found, told = calibrated(wanted, measurer, space, sets, EFFORTS[effort], design_seed, progress, checks)
    second = None if found.plausible is None else found.ensemble(found.plausible)
    return Calibration(scenario, told, found.ensemble(found.whole), targets is not None, second)
