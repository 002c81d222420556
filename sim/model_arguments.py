"""What the constructor of the Mesa model takes, in the forms in which Mesa's tools hand it over."""

from __future__ import annotations

import random
from collections.abc import Mapping

from simpul.sim.guards import meant
from simpul.sim.parameters import CONTEXT, PARAMETERS
from simpul.sim.scenario import Scenario, load_scenario
from simpul.sim.scenario.scenario_library import shipped_scenarios
from simpul.sim.state.settings import checked_seed

USUAL_SCENARIO = "small"
_DRAWN_BELOW = 2**31
_KEYS = {one.name: f"context.{one.name}" for one in CONTEXT} | {one.name: f"parameters.{one.name}" for one in PARAMETERS}


def case_of(given, subsidy: float | None, changes: Mapping[str, object]) -> Scenario:
    """Return the scenario of a model: a checked one, a path, the name of a shipped one, or None (also an object of Mesa's own).

    subsidy: total in pm, None: as it is. changes: by name of a context factor or model parameter, or by dotted key.

    Raises TypeError for an unknown name, ScenarioError for a faulty scenario or a number out of its range.
    """
    if given is None or _is_of_mesa(given):
        given = USUAL_SCENARIO
    if not isinstance(given, Scenario):
        given = load_scenario(shipped_scenarios().get(str(given), given))
    changed = {} if subsidy is None else {"subsidy.total": float(subsidy)}
    for name, value in changes.items():
        if name not in _KEYS and "." not in name:
            nearest = meant(name, [*_KEYS, "scenario", "strategy", "seed", "compiled", "subsidy"])
            raise TypeError(f"CollaborationModel takes no keyword {name!r}{nearest}")
        changed[_KEYS.get(name, name)] = value
    return given.with_changes(changed) if changed else given


def _is_of_mesa(given) -> bool:
    """Tell whether an object is of Mesa's own kind, such as the scenario that its view hands over from Mesa 3.5 on."""
    return type(given).__module__.startswith("mesa.")


def seed_of(seed, rng, scenario) -> int:
    """Return the seed of a model: as given, else drawn from `rng`, else from that of Mesa's own scenario, else by the system.

    Raises ValueError for both a seed and an `rng`, and for a number out of range.
    """
    if seed is not None and rng is not None:
        raise ValueError("give a seed or an rng, not both")
    if seed is None and rng is None and _is_of_mesa(scenario):
        rng = getattr(scenario, "rng", None)
    if seed is None and rng is None:
        return random.SystemRandom().randrange(_DRAWN_BELOW)
    if hasattr(rng, "integers"):
        return int(rng.integers(_DRAWN_BELOW))
    if hasattr(rng, "generate_state"):
        return int(rng.generate_state(1)[0])
    return checked_seed(rng if seed is None else seed)


def reporters_of(given) -> dict:
    """Return reporters as Mesa takes them, by name; a text holds names of attributes."""
    if isinstance(given, str):
        return {name: name for name in given.replace(",", " ").split()}
    return dict(given or {})
