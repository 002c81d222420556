"""The figures of the baseline: computed, read, written, compared."""

import json
import math
from pathlib import Path

from simpul.sim.outcomes import outcomes_of
from simpul.sim.run import run_many
from simpul.sim.scenario import load_scenario

FILE = Path(__file__).with_name("pikul.json")
SCENARIO = Path(__file__).resolve().parents[2] / "scenarios" / "pikul.yaml"
SEEDS = (0, 1, 2)
TOLERANCE = 1e-9


def figures() -> dict[str, dict[str, dict[str, list[float | None]]]]:
    """Return strategy -> horizon -> outcome -> one figure for each seed; None where an outcome is not defined."""
    scenario = load_scenario(SCENARIO)
    runs = run_many(scenario, seeds=SEEDS, threads=1)
    assert not runs.failures, runs.failures
    found: dict = {label: {} for label in runs.strategies}
    for horizon in scenario.horizons:
        values = runs.outcomes(horizon)
        for label, rows in zip(runs.strategies, values, strict=True):
            found[label][str(horizon)] = {
                outcome.name: [None if math.isnan(value) else float(value) for value in rows[:, column]]
                for column, outcome in enumerate(outcomes_of(scenario))
            }
    return found


def read() -> dict:
    """Return the figures that were written down."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def write(now: dict) -> None:
    """Write `now` down as the baseline."""
    FILE.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8", newline="\n")


def flat(nested: dict) -> dict[tuple, float | None]:
    """Return (strategy, horizon, outcome, place of the seed) -> figure."""
    return {
        (label, horizon, name, place): value
        for label, horizons in nested.items() for horizon, outcomes in horizons.items()
        for name, values in outcomes.items() for place, value in enumerate(values)
    }


def differences(before: dict, now: dict) -> list[str]:
    """Return a line for every figure that is not what it was."""
    old, new = flat(before), flat(now)
    lines = [f"{key}: {'gone' if key in old else 'new'}" for key in sorted(set(old) ^ set(new))]
    for key in sorted(set(old) & set(new)):
        a, b = old[key], new[key]
        if (a is None) != (b is None) or (a is not None and abs(a - b) > TOLERANCE * max(1.0, abs(a))):
            lines.append(f"{key}: {a} -> {b}")
    return lines
