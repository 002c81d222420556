"""Load a scenario: read, check everything at once, fill in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from simpul.sim.scenario.annotations import take_off
from simpul.sim.scenario.defaults import fill
from simpul.sim.scenario.faults import ScenarioError
from simpul.sim.scenario.money import check_money
from simpul.sim.scenario.overrides import plain_data
from simpul.sim.scenario.part_checks import check_parts
from simpul.sim.scenario.reference_checks import check_crossings
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.scenario_file import decode, read_file
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.scenario.strategy_files import load_own
from simpul.sim.scenario.strategy_references import check_strategies
from simpul.sim.scenario.uncertainty import check_uncertain
from simpul.sim.scenario.yaml_reader import Source, read_text


def load_scenario(given: str | bytes | Path | Mapping[str, Any]) -> Scenario:
    """Load and check a scenario.

    Args:
        given: the path of a file, or the name of a scenario that ships (`load_scenario("pikul")`) where there is no such file; the
            content of a file (bytes, or a text with more than one line); or plain data as `Scenario.dump` gives them.

    Returns:
        The scenario, every default filled in.

    Raises:
        ScenarioError: its `faults` hold everything that is wrong, each with line, key, value and what is allowed.

    >>> import simpul
    >>> simpul.load_scenario("small").months
    84
    >>> simpul.load_scenario("small").with_changes({"context.history": 0.9}).context.history
    0.9
    """
    if isinstance(given, Mapping):
        return load_data(plain_data(given))
    if isinstance(given, bytes):
        return load_text(decode(given, None))
    if isinstance(given, str) and ("\n" in given or "\r" in given):
        return load_text(given)
    path = Path(given)
    shipped = shipped_scenarios().get(str(given))
    text, name = read_file(path if shipped is None or path.exists() else shipped)
    return load_text(text, name)


def load_text(text: str, file: str | None = None) -> Scenario:
    """The scenario in a text; `file` is the name to call it by in messages. Raises ScenarioError."""
    return _check(read_text(text, file))


def load_data(data: Any, file: str | None = None) -> Scenario:
    """The scenario in plain nested data, without lines. Raises ScenarioError."""
    return _check(Source(file, data))


def _check(source: Source) -> Scenario:
    if source.data is None:
        raise ScenarioError(source.faults)
    data, annotations, faults, bad = take_off(source)
    own, unknown = load_own(source, data)
    if unknown:  # its strategies would all be reported as unknown types; what is in the way is named alone
        raise ScenarioError([*source.faults, *faults, *unknown])
    file, more = check_parts(source, data, bad)
    faults = [*source.faults, *faults, *more]
    ranges: dict[str, tuple[float, float]] = {}
    if isinstance(data, dict):
        reported = {(fault.line, fault.key) for fault in faults}
        crossing = [*check_crossings(source, data), *check_strategies(source, data), *check_money(source, data)]
        faults += [fault for fault in crossing if (fault.line, fault.key) not in reported]
        ranges, more = check_uncertain(source, data, annotations, bad)
        faults += more
    if faults or file is None:
        raise ScenarioError(faults)
    return fill(file, data, ranges, annotations, source.file, own, load_data)
