"""Which worlds a question looks at: numbers of a scenario over lists, steps or samples. Only what is declared is varied.

A *world* is a mapping of dotted keys of a scenario to values (`{"context.history": 0.3}`); everything else stays as the
scenario has it. A *factor* is one key with the values it may take.

    factors = declared(scenario, {"context.history": (0.2, 0.8), "subsidy.months": [24, 48]})
    worlds = full(factors, steps=5)
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.stats import qmc

from simpul.experiments.user_errors import UserError, nearest

FactorSetting = dict[str, Any]
_DIGITS = 6                 # of a sampled value: what a person can still read and type again
_STEPS = 5                  # values of a range when every combination is run
_MOST_WORLDS = 100_000
DESIGNS = ("full", "latin", "sobol")


@dataclass(frozen=True)
class Factor:
    """One key that is varied, over listed values or from low to high (both ends included).

    values: what it may take, empty for a range. steps: into how many values a range is cut when all combinations are
    run. integer: whole numbers only.
    """

    key: str
    values: tuple[Any, ...] = ()
    low: float = math.nan
    high: float = math.nan
    steps: int = _STEPS
    integer: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it was given as a range."""
        return not self.values

    def stops(self) -> tuple[Any, ...]:
        """The values it takes when all combinations are run, each once."""
        if not self.is_range:
            return self.values
        return tuple(dict.fromkeys(self._tidy(value) for value in np.linspace(self.low, self.high, self.steps)))

    def at(self, share: float) -> Any:
        """The value at a share, 0 to 1, of the way; every listed value, and every whole number, has the same room."""
        if not self.is_range:
            return self.values[min(len(self.values) - 1, int(share * len(self.values)))]
        if self.integer:
            return min(int(self.high), int(self.low) + int(share * (int(self.high) - int(self.low) + 1)))
        return self._tidy(self.low + share * (self.high - self.low))

    def _tidy(self, value: float) -> Any:
        return round(value) if self.integer else float(f"{value:.{_DIGITS}g}")


def declared_factors(scenario, over: Mapping[str, Any] | Iterable[str], steps: int = _STEPS) -> tuple[Factor, ...]:
    """The factors that were asked for, checked against the scenario.

    over: key -> a list of values, a pair (low, high), a triple (low, high, steps), or None for the range that the
    scenario (or the lever) has; or a mere list of keys. steps: into how many values a range is cut that does not say so
    itself. Raises UserError for a key without such a range, an empty list or
    a range that does not ascend, ScenarioError for keys and values the scenario cannot have.
    """
    given = dict(over) if isinstance(over, Mapping) else dict.fromkeys(over)
    if not given:
        raise UserError("design-nothing-varied")
    return tuple(_factor(scenario, key, value, steps) for key, value in given.items())


def _factor(scenario, key: str, given: Any, cut: int) -> Factor:
    integer = isinstance(_value_of(scenario, key), int)
    if given is None:
        low, high = own_range(scenario, key)
        found = Factor(key, low=low, high=high, steps=cut, integer=integer)
    elif isinstance(given, tuple) and len(given) in (2, 3) and all(_is_number(item) for item in given):
        low, high, *steps = given
        found = Factor(key, low=float(low), high=float(high), steps=int(steps[0]) if steps else cut, integer=integer)
        if not low < high or found.steps < 2:
            raise UserError("design-range", name=key, low=str(low), high=str(high), steps=str(found.steps))
    else:
        found = Factor(key, values=tuple(dict.fromkeys(given)))
        if not found.values:
            raise UserError("design-no-values", name=key)
    for value in found.values or (found._tidy(found.low), found._tidy(found.high)):
        scenario.with_changes({key: value})          # raises what is wrong with it, naming the nearest key
    return found


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _value_of(scenario, key: str) -> Any:
    """The value in use at a key. A list of several values may stand below it: then there is none."""
    return scenario.values().get(key)


def own_range(scenario, key: str) -> tuple[float, float]:
    """The range that belongs to a key: that of the scenario's `uncertain`, of a lever, or of a level from 0 to 1."""
    if key in scenario.uncertain:
        return scenario.uncertain[key]
    ranges = {f"strategies.{label}.{lever.name}": (lever.low, lever.high)
              for label, strategy in scenario.strategies.items() for lever in strategy.LEVERS}
    ranges |= {f"context.{name}": (0.0, 1.0) for name in type(scenario.context).model_fields}
    ranges |= {"seasonal": (0.0, 1.0), "reach": (0.0, 1.0)}
    if key not in ranges:
        scenario.with_changes({key: _value_of(scenario, key)})        # a wrong key is told as such
        raise UserError("design-no-range", name=key, **nearest(key, [*scenario.uncertain, *ranges]))
    return ranges[key]


def uncertain(scenario) -> tuple[Factor, ...]:
    """Every parameter that the scenario declares uncertain; where it declares none, every number of its context over its range."""
    if not scenario.uncertain:
        numbers = [key for key, value in scenario.values().items() if key.startswith("context.") and _is_number(value)]
        return declared_factors(scenario, numbers)
    return tuple(Factor(key, low=low, high=high, integer=isinstance(_value_of(scenario, key), int))
                 for key, (low, high) in scenario.uncertain.items())


def full(factors: Sequence[Factor]) -> list[FactorSetting]:
    """Every combination of the factors' values, the last factor turning fastest."""
    stops = [factor.stops() for factor in factors]
    _check_size(math.prod(map(len, stops)))
    keys = [factor.key for factor in factors]
    return [dict(zip(keys, values, strict=True)) for values in itertools.product(*stops)]


def latin(factors: Sequence[Factor], samples: int, seed: int = 0) -> list[FactorSetting]:
    """A Latin hypercube (McKay, Beckman & Conover 1979, doi:10.1080/00401706.1979.10489755): each factor is cut into as
    many equal parts as there are samples, and each part is used once."""
    _check_samples(samples)
    return _worlds(factors, qmc.LatinHypercube(len(factors), rng=np.random.default_rng(seed)).random(samples))


def sobol(factors: Sequence[Factor], samples: int, seed: int = 0) -> list[FactorSetting]:
    """A scrambled Sobol sequence (Sobol 1967, doi:10.1016/0041-5553(67)90144-9; Owen 1998,
    doi:10.1006/jcom.1998.0487), which fills the space evenly; samples must be a power of two."""
    check_power_of_two(samples)
    _check_samples(samples)
    return _worlds(factors, qmc.Sobol(len(factors), rng=np.random.default_rng(seed)).random(samples))


def designed(factors: Sequence[Factor], design: str = "full", samples: int = 64, seed: int = 0) -> list[FactorSetting]:
    """The worlds of a design by its name: full, latin or sobol."""
    if design not in DESIGNS:
        raise UserError("design-unknown", given=design, **nearest(design, DESIGNS))
    if design == "full":
        return full(factors)
    return (latin if design == "latin" else sobol)(factors, samples, seed)


def _worlds(factors: Sequence[Factor], shares: np.ndarray) -> list[FactorSetting]:
    return [{factor.key: factor.at(float(share)) for factor, share in zip(factors, row, strict=True)} for row in shares]


def check_power_of_two(samples: int) -> None:
    """Raises UserError, naming the nearest ones, when the number is no power of two."""
    if samples < 2 or samples & (samples - 1):
        below = 2 ** max(1, int(math.log2(max(2, samples))))
        raise UserError("design-power-of-two", samples=str(samples), below=str(below), above=str(2 * below))


def _check_samples(samples: int) -> None:
    if samples < 2:
        raise UserError("design-few-samples", samples=str(samples))
    _check_size(samples)


def _check_size(worlds: int) -> None:
    if worlds > _MOST_WORLDS:
        raise UserError("design-too-many", worlds=str(worlds), most=str(_MOST_WORLDS))


def read_over(words: Sequence[str]) -> dict[str, Any]:
    """What a command line says about factors: `KEY`, `KEY=1,2,3`, `KEY=0.2..0.8` or `KEY=0.2..0.8/7` (seven steps).

    Raises UserError for anything else, and for a key that is given twice.
    """
    over: dict[str, Any] = {}
    for word in words:
        key, equals, text = word.partition("=")
        key = key.strip()
        if not key or (equals and not text.strip()):
            raise UserError("design-over", given=word)
        if key in over:
            raise UserError("design-twice", name=key)
        over[key] = _read_values(word, text.strip()) if equals else None
    return over


def _read_values(word: str, text: str) -> Any:
    if ".." not in text:
        return [_read_value(item.strip()) for item in text.split(",") if item.strip()]
    ends, _, steps = text.partition("/")
    try:
        low, high = (float(end) for end in ends.split(".."))
        return (low, high, int(steps)) if steps else (low, high)
    except ValueError:
        raise UserError("design-over", given=word) from None


def _read_value(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return {"true": True, "false": False}.get(text, text)
