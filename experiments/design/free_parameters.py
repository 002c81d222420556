"""The parameters that a scenario leaves open: their values in every set that the seeds of a question have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from simpul.experiments.design.ensemble import Ensembled
from simpul.experiments.statistics.partial_information import ParameterSample
from simpul.sim.scenario.scenario import Scenario


def free_parameters(scenario: Scenario, seeds: Sequence[int]) -> ParameterSample | None:
    """The free columns of a scenario's ensemble, a row for each set in the order in which the seeds first have it, as
    `two_levels.sets_of` numbers them; None for one set."""
    if not isinstance(scenario, Ensembled):
        return None
    ensemble = scenario.ensemble
    used, sets = list(ensemble.used(scenario)), list(dict.fromkeys(map(ensemble.place, seeds)))
    values = np.array([ensemble.rows[place] for place in sets], dtype=np.float64).reshape(len(sets), len(ensemble.names))
    return ParameterSample(tuple(ensemble.keys[place] for place in used), values[:, used])
