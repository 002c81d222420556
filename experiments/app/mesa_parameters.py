"""What Mesa's page lets a visitor set: strategy, seed, parameter set, money and every context factor, and the scenario of that.

Mesa hands parameters to a model only when Reset is pressed. The outcomes over many seeds follow them at once, so each is a value of
Solara's that Mesa's sliders change and everything else may read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

import solara

from simpul.experiments.design.ensemble import SHIPPED, Ensemble, load_ensemble
from simpul.sim.language import say
from simpul.sim.parameters import CONTEXT
from simpul.sim.scenario import Scenario

SEEDS_OFFERED = 100     # the slider of seeds ends here
MOST_MONEY = 3.0        # end of the slider of money, as a multiple of the scenario's
LEVEL_STEP = 0.05       # between two places of the slider of a context factor
_DIGITS = 6             # of a number of a slider: what lies beyond them are its own small errors
OF_ONE_RUN = ("strategy", "seed")      # what the scenario of a model has no part in


@cache
def parameter_sets() -> Ensemble:
    """The parameter sets that ship, from which a visitor may take one."""
    return load_ensemble(SHIPPED)


def held_value(value: Any) -> Any:
    """A value as the model takes it: Mesa hands over the changing one as long as nobody has moved its slider."""
    return value.peek() if isinstance(value, solara.Reactive) else value


def first_values(scenario: Scenario, strategy: str, seed: int) -> dict[str, Any]:
    """What every parameter is at first, by name: the scenario as it is. strategy: as it stands in the list."""
    return {"strategy": strategy, "seed": min(max(seed, 1), SEEDS_OFFERED), "parameter_set": 0,
            "subsidy": float(scenario.subsidy.total),
            **{factor.name: float(getattr(scenario.context, factor.name)) for factor in CONTEXT}}


def mesa_parameters(scenario: Scenario, values: Mapping[str, Any], titles: list[str], language: str) -> dict[str, Any]:
    """The parameters as Mesa takes them. values: by name, as `first_values`, plain or changing; titles: of all strategies."""
    def slider(name: str, label: str, low: float, high: float, step: float) -> dict:
        kind = "SliderInt" if isinstance(step, int) else "SliderFloat"
        return {"type": kind, "label": label, "value": values[name], "min": low, "max": high, "step": step}

    money = float(scenario.subsidy.total)
    return {
        "case": scenario,
        "strategy": {"type": "Select", "label": say("view-strategy", language), "value": values["strategy"], "values": titles},
        "seed": slider("seed", say("view-seed", language), 1, SEEDS_OFFERED, 1),
        "parameter_set": slider("parameter_set", say("view-mesa-set", language), 0, len(parameter_sets()), 1),
        "subsidy": slider("subsidy", say("view-mesa-subsidy", language), 0.0, MOST_MONEY * max(money, 1.0), 1.0),
        **{one.name: slider(one.name, say(f"context-{one.name.replace('_', '-')}", language), 0.0, 1.0, LEVEL_STEP)
           for one in CONTEXT},
    }


def slider_helps(language: str) -> dict[str, str]:
    """What each parameter means, by the label that its slider has."""
    found = {say("view-seed", language): say("view-mesa-seed-what", language),
             say("view-mesa-set", language): say("view-mesa-set-what", language, sets=len(parameter_sets())),
             say("view-mesa-subsidy", language): say("view-mesa-subsidy-what", language)}
    for factor in CONTEXT:
        key = f"context-{factor.name.replace('_', '-')}"
        found[say(key, language)] = f"0: {say(f'{key}-low', language)} 1: {say(f'{key}-high', language)}"
    return found


def moved_world(scenario: Scenario, values: Mapping[str, Any]) -> Scenario:
    """The scenario with a parameter set, money and context factors as set; itself where nothing differs from it.

    values: by name as in `first_values`; those of a single run, strategy and seed, are left aside; what is missing is as it was.
    Raises ScenarioError for a number out of its range, IndexError for a set that does not exist.
    """
    usual = first_values(scenario, "", 1)
    given = {name: held_value(value) for name, value in values.items() if name not in OF_ONE_RUN}
    rounded = {name: value if name == "parameter_set" else round(float(value), _DIGITS) for name, value in given.items()}
    changed = tuple((name, value) for name, value in rounded.items() if value != usual[name])
    return _moved(scenario, changed) if changed else scenario


@lru_cache(maxsize=64)
def _moved(scenario: Scenario, changed: tuple[tuple[str, float], ...]) -> Scenario:
    numbers: dict[str, object] = {}
    for name, value in changed:
        if name == "parameter_set":
            sets, row = parameter_sets(), parameter_sets().rows[int(value) - 1]
            numbers |= {sets.keys[place]: row[place] for place in sets.used(scenario)}
        else:
            numbers["subsidy.total" if name == "subsidy" else f"context.{name}"] = value
    return scenario.with_changes(numbers)
