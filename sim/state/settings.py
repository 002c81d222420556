"""The numbers of one run: context, parameters, seed and what follows from them.

`Settings` is a flat named tuple of floats and integers, as compiled code wants it. What follows from other numbers has a rule each
(`derived_settings.py`).
"""

from __future__ import annotations

import math
import operator
from collections import namedtuple
from collections.abc import Mapping

from simpul.sim.parameters import CONTEXT, PARAMETERS, Parameter
from simpul.sim.state.derived_settings import DERIVED_SETTINGS

_OF_THE_RUN = ("seed", "burn_in", "months", "rounds", "exponential", "measured", "ties_kept", "cobb_douglas")
WHOLE = (*_OF_THE_RUN, *(q.name for q in PARAMETERS if q.whole))
"""Settings that are whole numbers: those of the run, and the parameters that are counted."""
UNMEASURED, ALL_LEVELS, HUB_ALONE = 0, 1, 2
"""What is measured at the end of a month; what hangs on the hub only where that month ends a year."""
_SEEDS = 2**63

Settings = namedtuple(
    "Settings",
    (*(c.name for c in CONTEXT), *(q.name for q in PARAMETERS), *DERIVED_SETTINGS, "reach", "seasonal", *_OF_THE_RUN),
)
Settings.__doc__ = "Context factors, model parameters, derived numbers (floats) and the whole numbers of `WHOLE`, of one run."


def settings(scenario, seed: int) -> Settings:
    """Return the settings of `scenario` for `seed` (0 .. 2**63 - 1), every number in the one type compiled code expects."""
    numbers = {c.name: float(getattr(scenario.context, c.name)) for c in CONTEXT}
    numbers |= {q.name: _typed(q, scenario.parameters[q.name]) for q in PARAMETERS}
    numbers |= _chosen(scenario.rules, numbers) | dict.fromkeys(DERIVED_SETTINGS, 0.0)
    numbers |= {"reach": float(scenario.reach) if len(scenario.places) > 1 else 0.0, "seasonal": float(scenario.seasonal)}
    numbers |= {"seed": checked_seed(seed), "burn_in": int(scenario.burn_in), "months": int(scenario.months)}
    numbers["ties_kept"] = int(scenario.ties_kept)
    numbers["measured"] = ALL_LEVELS  # a run that reads some months only turns it off in between
    given = Settings(**numbers)
    return given._replace(**{name: formula(given) for name, formula in DERIVED_SETTINGS.items()})


def _typed(q: Parameter, value: float) -> float | int:
    """Return the value of a parameter in the type that rules read it in; of what is counted, the nearest whole number."""
    return round(value) if q.whole else float(value)


def checked_seed(seed: int) -> int:
    """Return the seed as a plain integer. Raises ValueError unless it is a whole number from 0 to 2**63 - 1."""
    try:
        whole = operator.index(seed)
    except TypeError:
        whole = -1
    if not 0 <= whole < _SEEDS:
        raise ValueError(f"a seed is a whole number from 0 to 2**63 - 1, not {seed!r}")
    return whole


def _chosen(rules: Mapping[str, str], n: dict[str, float]) -> dict[str, float]:
    """What modelling choices change: where another rule is the limit of the model's own, the limit of its number."""
    numbers: dict[str, float] = {"rounds": 1 if rules["rounds"] == "one" else 2}
    numbers["exponential"] = int(rules["trust"] == "exponential")
    numbers["cobb_douglas"] = int(rules["production"] == "cobb-douglas")
    if rules["partner_choice"] == "plain":
        numbers["nobody_noise"] = n["partner_noise"]
    if rules["prior"] == "fixed":
        numbers["prior_months"] = math.inf
    return numbers
