"""Targets of one's own: a YAML file that says which figure should lie where, and how one knows.

    targets:
      - figure: need_met          # an outcome, a monthly series, or a figure of the virtual survey
        strategy: nothing         # a strategy of the scenario
        month: 36                 # months after the strategies begin
        value: 0.42
        tolerance: 0.05           # or, in the place of value and tolerance, interval: [0.37, 0.47]
        source: Survey of all members in 2024
        scale: share              # or count, or plain; left out: what the figure's unit says
        discrepancy: 0.02         # how far off the model may be beside the tolerance; left out: not at all
    correlation: 0.4              # of the errors of two targets of one source, 0 to 0.9; left out: 0.4

A tolerance, a discrepancy and half an interval count as two standard deviations.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from simpul.experiments.calibration.fitted_target import ERROR_SCALES, FittedTarget
from simpul.experiments.patterns.evidence_targets import COUNT, PLAIN, SHARE
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import EMERGENT, FigureReading, PatternRow
from simpul.experiments.patterns.survey_waves import APART, FIGURES, TWICE
from simpul.experiments.user_errors import UserError, nearest
from simpul.sim.outcomes import GROUP, INDEX, ISSUE, OUTCOMES, WORST_OFF, outcomes_of
from simpul.sim.scenario import ScenarioError
from simpul.sim.scenario.annotations import is_number
from simpul.sim.scenario.faults import Fault
from simpul.sim.scenario.scenario_file import read_file
from simpul.sim.scenario.yaml_reader import Source, dotted, read_text
from simpul.sim.state.series import SERIES

HERE = World("")               # the scenario that is calibrated
_KEYS = ("figure", "strategy", "month", "value", "tolerance", "interval", "source", "scale", "discrepancy")
_WHOLE = ("targets", "correlation")
_CORRELATION, _MOST_CORRELATED = 0.4, 0.9      # of two targets of one source: they share who answered and how
_NO_SHARES = ("agreements_over_flows", "mutual_trust", "rater_over_target", "power_in_degree", "own_trust_again",
              "own_trust_change", "programme_rise", "case_rise")   # figures of the survey that can be below 0
_SHARES, _COUNTS = ("share", "probability", "Gini"), ("count", "pm", "h", "months")    # units
_MOST_SHOWN = 20


def read_targets(file: Path, scenario) -> tuple[FittedTarget, ...]:
    """The targets of a file for a scenario. Raises UserError with everything that is wrong, each with its line."""
    try:
        text, name = read_file(Path(file))
    except ScenarioError as error:
        raise _refused(str(file), error.faults) from None
    source = read_text(text, name)
    faults, given_targets = list(source.faults), []
    data = source.data
    if not faults and not (isinstance(data, dict) and isinstance(data.get("targets"), list) and data["targets"]):
        faults.append(source.fault((), "fault-missing-key" if isinstance(data, dict) and "targets" not in data else
                                   "fault-not-a-list", data if not isinstance(data, dict) else data.get("targets"),
                                   allowed="targets"))
    elif not faults:
        for key in data:
            if key not in _WHOLE:
                faults.append(source.fault((key,), "fault-unknown-key", None, **nearest(key, _WHOLE)))
        faults += _correlation(source, data)
        for place, given in enumerate(data["targets"]):
            faults += _faults(source, ("targets", place), given, scenario)
            given_targets.append(given)
    if faults:
        raise _refused(name, faults)
    correlation = float(data.get("correlation", _CORRELATION))
    return tuple(_target(place, given, correlation) for place, given in enumerate(given_targets))


def _correlation(source: Source, data: dict) -> list[Fault]:
    """What is wrong with the correlation of errors."""
    if "correlation" not in data:
        return []
    given = data["correlation"]
    if not is_number(given):
        return [source.fault(("correlation",), "fault-not-a-number", given, whole="no")]
    there = 0.0 <= given <= _MOST_CORRELATED
    return [] if there else [source.fault(("correlation",), "fault-number-range", given, whole="no", low=0, high=_MOST_CORRELATED)]


def _refused(name: str, faults: list[Fault]) -> UserError:
    told = "\n".join(f"  {fault.text()}" for fault in faults[:_MOST_SHOWN])
    return UserError("targets-faults", file=name, count=len(faults), faults=told)


def known_figures(scenario) -> list[str]:
    """Everything a target can be about: outcomes, also of the scenario's issues and groups (a group by its name, since which one is
    worst off only runs of `nothing` can say), monthly series, figures of the survey."""
    measured = [one.name for one in outcomes_of(scenario) if one.name != WORST_OFF]
    return [*measured, *(series.name for series in SERIES if series.name not in INDEX), *FIGURES]


def _faults(source: Source, path: tuple, given: Any, scenario) -> list[Fault]:
    if not isinstance(given, dict):
        return [source.fault(path, "fault-not-a-mapping", given, allowed=", ".join(_KEYS))]
    found = [source.fault((*path, key), "fault-unknown-key", None, **nearest(key, _KEYS)) for key in given if key not in _KEYS]
    interval = "interval" in given
    needed = ["figure", "strategy", "month", "source", *(["interval"] if interval else ["value", "tolerance"])]
    found += [Fault(source.file, *source.place(path), dotted((*path, key)), None, "fault-missing-key", {"allowed": "none"})
              for key in needed if key not in given]
    for key, allowed in (("figure", known_figures(scenario)), ("strategy", list(scenario.strategies))):
        if key in given and given[key] not in allowed:
            near = nearest(str(given[key]), allowed)
            near = near if key == "strategy" or near["nearest"] == "none" else {**near, "allowed": "simpul list --all"}
            found.append(source.fault((*path, key), "fault-not-one-of", given[key], **near))
    if "source" in given and not (isinstance(given["source"], str) and given["source"].strip()):
        found.append(source.fault((*path, "source"), "fault-source-is-text", given["source"]))
    found += _month(source, path, given, scenario)
    if "scale" in given and given["scale"] not in ERROR_SCALES:
        near = nearest(str(given["scale"]), ERROR_SCALES)
        found.append(source.fault((*path, "scale"), "fault-not-one-of", given["scale"], **near))
    if "discrepancy" in given and not (is_number(given["discrepancy"]) and given["discrepancy"] >= 0):
        found.append(source.fault((*path, "discrepancy"), "targets-discrepancy", given["discrepancy"]))
    for key in ("value", "tolerance"):
        if key in given and interval:
            found.append(source.fault((*path, key), "targets-value-and-interval"))
        elif key in given and not is_number(given[key]):
            found.append(source.fault((*path, key), "fault-not-a-number", given[key], whole="no"))
        elif key == "tolerance" and key in given and not given[key] > 0:
            found.append(source.fault((*path, key), "targets-tolerance", given[key]))
    if interval:
        ends = given["interval"]
        if not (isinstance(ends, list) and len(ends) == 2 and all(is_number(end) for end in ends) and ends[0] < ends[1]):
            found.append(source.fault((*path, "interval"), "fault-range-is-two-numbers", ends))
    return found


def _month(source: Source, path: tuple, given: dict, scenario) -> list[Fault]:
    if "month" not in given:
        return []
    month, later = given["month"], APART if given.get("figure") in TWICE else 0
    most = scenario.months - scenario.start - later
    if not isinstance(month, int) or isinstance(month, bool):
        return [source.fault((*path, "month"), "fault-not-a-number", month, whole="yes")]
    there = 1 <= month <= most
    return [] if there else [source.fault((*path, "month"), "fault-number-range", month, whole="yes", low=1, high=most)]


def scale_of(figure: str) -> str:
    """The scale on which errors of a figure are alike, by its unit."""
    if figure in FIGURES:
        return PLAIN if figure in _NO_SHARES else SHARE
    if figure.startswith((ISSUE, GROUP)):
        return SHARE
    unit = {one.name: one.unit for one in (*SERIES, *OUTCOMES)}[figure]
    return SHARE if unit in _SHARES else COUNT if unit in _COUNTS else PLAIN


def _target(place: int, given: dict, correlation: float) -> FittedTarget:
    low, high = given.get("interval") or (given["value"] - given["tolerance"], given["value"] + given["tolerance"])
    instrument = "survey" if given["figure"] in FIGURES else "outcomes"
    reading = FigureReading(given["figure"], HERE, given["strategy"], given["month"], instrument)
    row = PatternRow(str(place + 1), ((1.0, reading),), float(low), float(high), EMERGENT, given["source"])
    scale = given.get("scale", scale_of(given["figure"]))
    slope = float(ERROR_SCALES[scale].slope(np.float64(0.5 * (low + high))))
    return FittedTarget(row, scale, 0.5 * float(given.get("discrepancy", 0.0)) * slope, "", correlation)
