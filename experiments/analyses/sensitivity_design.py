"""Where a sensitivity analysis looks at the model: points over its factors (Morris trajectories or Sobol points; SALib)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample

from simpul.experiments.design.factors import Factor, FactorSetting
from simpul.experiments.user_errors import UserError

GRID_LEVELS = 4                   # of the Morris grid


@dataclass(frozen=True)
class SensitivityDesign:
    """Where the model is looked at. samples: trajectories (Morris), or base points, a power of two (Sobol); seed: of the
    design, 1 or more."""

    method: str
    factors: tuple[Factor, ...]
    samples: int
    seed: int = 1

    @property
    def problem(self) -> dict[str, Any]:
        """The factors as SALib has them, each from 0 to 1."""
        return {"num_vars": len(self.factors), "names": [factor.key for factor in self.factors],
                "bounds": [[0.0, 1.0]] * len(self.factors)}

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """The points: float64 [world, factor], each from 0 to 1."""
        if self.method == "morris":
            return morris_sample.sample(self.problem, self.samples, num_levels=GRID_LEVELS, seed=self.seed)
        return sobol_sample.sample(self.problem, self.samples, calc_second_order=False, seed=self.seed)

    def worlds(self) -> list[FactorSetting]:
        """The points as worlds."""
        return [{factor.key: factor.at(float(share)) for factor, share in zip(self.factors, row, strict=True)}
                for row in self.shares]

    def check(self, worlds: Sequence[FactorSetting]) -> None:
        """Raises UserError unless these are the worlds of this very design: other samples look alike, and their indices
        would be numbers without a meaning."""
        if list(map(dict, worlds)) != self.worlds():
            raise UserError("sensitivity-foreign", method=self.method, samples=str(self.samples), worlds=str(len(worlds)))
