"""The numbers of one run: context, parameters, seed and what follows from them.

`Settings` is a flat named tuple of floats and integers, as compiled code wants it. What can be computed once (a monthly fading
factor from a half-life, log odds from a probability) is computed here, so that rules read plain numbers.
"""

from __future__ import annotations

import math
import operator
from collections import namedtuple
from collections.abc import Mapping

from simpul.sim.numerics import elementary
from simpul.sim.parameters import CONTEXT, PARAMETERS, Parameter

_DERIVED = (
    "prior_log_odds", "disposition_innovation",
    "level_mean", "search_rate", "gathering_rate", "evidence_kept_share", "information_kept_share", "exponent", "misread",
    "crisis_chance", "window_chance", "opening_chance", "hours_factor", "threshold",
)
_OF_THE_RUN = ("seed", "burn_in", "months", "rounds", "exponential", "measured", "ties_kept")
WHOLE = (*_OF_THE_RUN, *(q.name for q in PARAMETERS if q.whole))
"""Settings that are whole numbers: those of the run, and the parameters that are counted."""
UNMEASURED, ALL_LEVELS, HUB_ALONE = 0, 1, 2
"""What is measured at the end of a month; what hangs on the hub only where that month ends a year."""
_SEEDS = 2**63
NEARLY_NOUGHT = -1e-6  # exponent of a CES function that cannot be told from Cobb-Douglas, its limit

Settings = namedtuple(
    "Settings",
    (*(c.name for c in CONTEXT), *(q.name for q in PARAMETERS), *_DERIVED, "reach", "seasonal", *_OF_THE_RUN),
)
Settings.__doc__ = "Context factors, model parameters, derived numbers (floats) and the whole numbers of `WHOLE`, of one run."


def settings(scenario, seed: int) -> Settings:
    """Return the settings of `scenario` for `seed` (0 .. 2**63 - 1), every number in the one type compiled code expects."""
    numbers = {c.name: float(getattr(scenario.context, c.name)) for c in CONTEXT}
    numbers |= {q.name: _typed(q, scenario.parameters[q.name]) for q in PARAMETERS}
    numbers |= _derived(numbers)
    numbers |= _chosen(scenario.rules, numbers)
    numbers |= {"reach": float(scenario.reach) if len(scenario.places) > 1 else 0.0, "seasonal": float(scenario.seasonal)}
    numbers |= {"seed": checked_seed(seed), "burn_in": int(scenario.burn_in), "months": int(scenario.months)}
    numbers["ties_kept"] = int(scenario.ties_kept)
    numbers["measured"] = ALL_LEVELS  # a run that reads some months only turns it off in between
    return Settings(**numbers)


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
    if rules["partner_choice"] == "plain":
        numbers["nobody_noise"] = n["partner_noise"]
    if rules["production"] == "cobb-douglas":
        numbers["exponent"] = NEARLY_NOUGHT
    if rules["prior"] == "fixed":
        numbers["prior_months"] = math.inf
    return numbers


def _derived(n: dict[str, float]) -> dict[str, float]:
    """What follows from the numbers given. A heavier betrayal weight lowers where trust settles; the prior makes up for it."""
    return {
        "prior_log_odds": elementary.logit(n["prior_trust"])
        + n["history_effect"] * (n["history"] - 0.5)
        + elementary.log(n["betrayal_weight"] / n["betrayal_reference"]),
        "disposition_innovation": n["disposition_spread"] * math.sqrt(1.0 - n["disposition_memory"] * n["disposition_memory"]),
        # the mean of exp(level) is 1 when half of the variance of the level is taken off; it remembers `income_memory` of a month
        "level_mean": 0.5 * n["income_shock"] * n["income_shock"] / (1.0 - n["income_memory"] * n["income_memory"]),
        "search_rate": n["search_low"] + (n["search_high"] - n["search_low"]) * n["communication"],
        "evidence_kept_share": elementary.power(0.5, 1.0 / n["evidence_half_life"]),
        "information_kept_share": elementary.power(0.5, 1.0 / n["information_half_life"]),
        "exponent": (n["elasticity"] - 1.0) / n["elasticity"],
        "gathering_rate": min(1.0, n["gathering"] * 2.0 * n["communication"]),
        "misread": n["misreading"]
        * (1.0 + n["rivalry_misreading"] * n["rivalry"])
        * (n["silence_misreading"] - n["communication"]),
        "crisis_chance": n["crisis_rate"] * 2.0 * n["crisis"],
        "window_chance": n["window_rate"] * 2.0 * n["window"],
        "opening_chance": n["opening_rate"] * 2.0 * n["opportunity"],
        "hours_factor": 1.0 + n["barrier_hours"] * n["barrier"],
        "threshold": n["window_threshold"] * (1.0 + n["barrier_windows"] * n["barrier"]),
    }
