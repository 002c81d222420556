"""Calibrate: the parameter sets with which the model agrees with what was observed, and how near it comes.

Without targets of one's own they are those of the evidence, in the communities of the virtual survey; what a scenario states of
the model's parameters stays as it is and is not searched. With targets of one's own they are read in the scenario itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from simpul.experiments.analyses.telling import Telling
from simpul.experiments.calibration.calibration_checks import CHECKS, of_evidence
from simpul.experiments.calibration.calibration_record import Record
from simpul.experiments.calibration.fit import WANTED, Effort
from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.measurement_store import Kept
from simpul.experiments.calibration.parameter_space import OF_MODEL, Space, of_model
from simpul.experiments.calibration.target_file import HERE, read_targets
from simpul.experiments.calibration.targets import EVIDENCE_TARGETS
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.design.factors import declared_factors
from simpul.experiments.design.plan import plan
from simpul.experiments.runner.results import Results
from simpul.experiments.user_errors import UserError

_FEWEST = 20                  # accepted sets below which an ensemble says little
MOST_SETS = 2_000
EFFORTS = {"quick": Effort(128, 2, 1_500, (1, 1), (3, 1), (6, 2)), "usual": Effort(),
           "thorough": Effort(1024, 10, 20_000, judging=(20, 8))}


class Calibration(Telling):
    """The answer. record: what came out, in numbers; ensemble: the accepted sets; own: whether the targets were one's own.

    What a page tells of the scenario is found as in other answers: `scenario`, `plan` (its strategies on the judging seeds) and
    `results` (without any numbers).
    """

    question = "calibrate"

    def __init__(self, scenario, record: Record, ensemble: Ensemble, own: bool):
        self.scenario, self.record, self.ensemble, self.own = scenario, record, ensemble, own
        self.plan = plan(scenario, None, max(1, record.seeds[0]))
        self.results = Results(self.plan.strategies, self.plan.seeds, tuple(scenario.horizons), int(scenario.start), (), (),
                               (), (), {})

    def to_dict(self) -> dict:
        """The answer as plain values for a machine; what does not exist is None."""
        from simpul.experiments.runner.json_values import plain

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


def calibrate(scenario, targets: Path | str | None = None, over: Sequence[str] | dict | None = None, sets: int = WANTED,
              effort: str = "usual", design_seed: int = 1, threads: int | None = None,
              progress: Callable[[int, int], None] | None = None, ready: Callable[[], None] = lambda: None,
              kept: Kept | None = None) -> Calibration:
    """Find `sets` parameter sets that agree with targets.

    targets: a file (`simpul.experiments.calibration.target_file`), those of the evidence when None. over: other numbers that are
    searched
    as well (only with targets of one's own). effort: quick, usual or thorough. ready() is called when all is known to be right and
    before anything runs. kept: what was measured before, and where it is kept. Raises UserError for what cannot be asked.
    """
    from simpul.experiments.design.plan import nearest

    if effort not in EFFORTS:
        raise UserError("cli-choice", name="--effort", given=effort, **nearest(effort, EFFORTS))
    if not _FEWEST <= sets <= MOST_SETS:
        raise UserError("calibrate-sets", sets=str(sets), least=str(_FEWEST), most=str(MOST_SETS))
    if over and targets is None:
        raise UserError("calibrate-over-needs-targets")
    space, kept = _free(scenario, over), Kept() if kept is None else kept
    if targets is None:
        from simpul.experiments.patterns.pattern_communities import scenario_of

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
