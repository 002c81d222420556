"""Does `model.wasm` give the same bits as Numba? Series, services and members of whole runs, and the settings that follow.

    python -m tests.sim.portable.same_bits              all shipped scenarios x strategies x 3 seeds x 4 contexts (minutes)
    python -m tests.sim.portable.same_bits pikul        some of them
    python -m tests.sim.portable.same_bits --node       in Node, with `machine.js`, instead of wasmtime
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.parameters import CONTEXT
from simpul.sim.portable.wasm_machine import WasmModel
from simpul.sim.run import run_many
from simpul.sim.scenario import Scenario, load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.state.derived_settings import DERIVED_SETTINGS
from simpul.sim.state.pointer import Handle
from simpul.sim.state.settings import settings
from tests.sim.portable.page_answers import expected, from_node

SEEDS = (0, 1, 2**63 - 1)
MOVED = (0, 1, 4, len(CONTEXT))  # how many context factors stand elsewhere


def moved_context(scenario: Scenario, count: int) -> dict[str, float]:
    """Return other places, in their range, for the first `count` context factors."""
    middle = [0.5 * (row.low + row.high) for row in CONTEXT]
    places = {row.name: row.low + 0.2 * (row.high - row.low) if getattr(scenario.context, row.name) > half else
              row.low + 0.9 * (row.high - row.low) for row, half in zip(CONTEXT, middle, strict=True)}
    return {row.name: places[row.name] for row in CONTEXT[:count]}


def with_moved_context(scenario: Scenario, count: int) -> Scenario:
    """Return a scenario in which the first `count` context factors stand elsewhere in their range."""
    moved = {f"context.{name}": value for name, value in moved_context(scenario, count).items()}
    return scenario.with_changes(moved) if moved else scenario


def differences_between(model: WasmModel, scenario: Scenario, labels: list[str], seeds: tuple[int, ...]) -> list[str]:
    """Return what is not the same to the last bit, by strategy and seed."""
    here, there = (run_many(scenario, labels, seeds, **more) for more in ({}, {"months": model.run_months}))
    assert not here.failures and not there.failures, (here.failures, there.failures)
    found = [f"{label} on {seed}: {name}" for row, label in enumerate(labels) for column, seed in enumerate(seeds)
             for name in ("series", "produced", "member")
             if getattr(here, name)[row, column].tobytes() != getattr(there, name)[row, column].tobytes()]
    numbers = settings(scenario, 0)
    derived = model.machine().derived(Handle(blank(scenario, 1), numbers._replace(**dict.fromkeys(DERIVED_SETTINGS, 0.0))))
    return found + [f"setting {name}" for name in DERIVED_SETTINGS if derived[name] != getattr(numbers, name)]


def unforeseen(scenario: Scenario) -> list[str]:
    """Return the strategies whose plans look at how the community stands when they begin."""
    c = blank(scenario, 1)
    return [label for label in scenario.strategies if strategies.foreseen(scenario, label, c) is None]


def differences_in_node(scenario: Scenario, moved: dict[str, float]) -> list[str]:
    """Return the runs of which Node has another series or other outcomes."""
    here, there = expected([scenario], [0], SEEDS, moved), from_node([scenario], [0], SEEDS, moved)
    return [which for which in here if here[which] != there.get(which)]


def compared(names: list[str], node: bool, moved: tuple[int, ...] = MOVED) -> Iterator[tuple[str, int, list[str]]]:
    """Yield for each scenario what it is, how many runs were compared, and what is not the same."""
    model = WasmModel()
    for name in names:
        scenario = load_scenario(shipped_scenarios()[name])
        labels, found, runs = list(scenario.strategies), [f"{label} is not foreseen" for label in unforeseen(scenario)], 0
        for count in moved:
            found += (differences_in_node(scenario, moved_context(scenario, count)) if node else
                      differences_between(model, with_moved_context(scenario, count), labels, SEEDS))
            runs += len(labels) * len(SEEDS)
        yield name, runs, found


if __name__ == "__main__":
    total = wrong = 0
    chosen = [word for word in sys.argv[1:] if word != "--node"]
    for shipped, made, told in compared(chosen or list(shipped_scenarios()), "--node" in sys.argv):
        total, wrong = total + made, wrong + len(told)
        print(f"{shipped}: {made} runs, {len(told)} differences", *told[:20], sep="\n    ", flush=True)
    print(f"{total} runs, {wrong} differences")
    sys.exit(wrong > 0)
