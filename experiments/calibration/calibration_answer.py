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
from simpul.experiments.calibration.calibration_checks import CHECKS, of_evidence
from simpul.experiments.calibration.calibration_record import Record
from simpul.experiments.calibration.fit import WANTED, Effort
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.measurement_store import MeasuredSets
from simpul.experiments.calibration.parameter_space import OF_MODEL, Space, of_model
from simpul.experiments.calibration.target_distance import EVIDENCE_TARGETS
from simpul.experiments.calibration.target_file import HERE, read_targets
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.design.factors import declared_factors
from simpul.experiments.design.plan import plan
from simpul.experiments.patterns.pattern_communities import scenario_of
from simpul.experiments.runner.json_values import plain
from simpul.experiments.runner.results import Results
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.scenario.scenario import Scenario

_FEWEST = 20                  # accepted sets below which an ensemble says little
MOST_SETS = 2_000
EFFORTS = {"quick": Effort(128, 2, 1_500, (1, 1), (3, 1), (6, 2)), "usual": Effort(),
           "thorough": Effort(1024, 10, 20_000, judging=(20, 8))}


class Calibration(Telling):
    """The parameter sets with which the model agrees with what was observed.

    Attributes:
        ensemble: the accepted sets; `load_ensemble` reads one back.
        record: what came out, in numbers: targets and checks before and after, and which numbers moved.
        own: whether the targets were one's own.
        scenario, plan: what was asked about, and its strategies on the judging seeds.

    `to_dataframe()` has one row for each accepted set.

    >>> import simpul
    >>> sorted(name for name in ("plot", "summary", "to_dataframe") if hasattr(simpul.Calibration, name))
    ['plot', 'summary', 'to_dataframe']
    """

    question = "calibrate"

    def __init__(self, scenario: Scenario, record: Record, ensemble: Ensemble, own: bool):
        self.scenario, self.record, self.ensemble, self.own = scenario, record, ensemble, own
        self.plan = plan(scenario, None, max(1, record.seeds[0]))
        self.results = Results(self.plan.strategies, self.plan.seeds, tuple(scenario.horizons), int(scenario.start), (), (),
                               (), (), {})

    def headline(self) -> list[str]:
        """Return what was found and what there is to see."""
        return [f"Calibration: {len(self.ensemble)} accepted sets of {self.record.tried:,} tried",
                f"{len(self.ensemble.names)} numbers, {len(self.record.targets)} targets",
                "ensemble, record; to_dict(), to_dataframe(), plot(), summary()"]

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain values for a machine; what does not exist is None."""
        return plain({"question": self.question, "scenario": self.scenario.digest(), "own_targets": self.own,
                      "ensemble": self.ensemble.digest, **asdict(self.record)})


def read_answer(scenario, text: str, ensemble: Ensemble) -> Calibration:
    """An answer from what its folder keeps: the text of answer.json and the ensemble."""
    told = json.loads(text)
    return Calibration(scenario, Record.of({name: told[name] for name in Record.__dataclass_fields__}), ensemble,
                       bool(told["own_targets"]))


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
              kept: MeasuredSets | None = None) -> Calibration:
    """Find parameter sets with which the model agrees with what was observed.

    Args:
        scenario: as `load_scenario` gives it; what it says of the model's parameters itself stays as it is.
        targets: a file of targets, read in this scenario; those of the evidence if None.
        over: other numbers that are searched as well, as in `sweep` (only with targets of one's own).
        sets: how many accepted sets, 20 to 2,000.
        effort: "quick", "usual" or "thorough".
        design_seed: of the whole search.
        threads: how many run at once; all cores if None.
        progress: called as progress(done, most), in sets that were measured.
        ready: called when all is known to be right and before anything runs.
        kept: sets that were measured before, and where they are kept.

    Returns:
        The accepted sets (`ensemble`), how near they come to each target, and which numbers the targets moved (`record`).

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
    space, kept = _free(scenario, over), MeasuredSets() if kept is None else kept
    if targets is None:
        stated = {f"{OF_MODEL}{name}": value for name, value in scenario.parameters.items()
                  if f"{OF_MODEL}{name}" not in scenario.defaults_used}

        def where(world):
            return scenario_of(world).with_changes(stated) if stated else scenario_of(world)

        measurer, checks = Measurer(EVIDENCE_TARGETS, lambda _size: range(0), threads, scenario=where, kept=kept), CHECKS
    else:
        rows = read_targets(Path(targets), scenario)
        measurer, checks = Measurer(rows, lambda _size: range(0), threads,
                                    scenario={HERE: scenario}.__getitem__, kept=kept), ()
    ready()
    found, told = of_evidence(measurer, space, sets, EFFORTS[effort], design_seed, threads, progress, checks)
    return Calibration(scenario, told, found.ensemble, targets is not None)
