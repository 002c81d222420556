"""A linear simulator with a known answer in the place of the model, for tests of calibration."""

import math

import numpy as np

from simpul.experiments.calibration.measurement import Measurer
from simpul.experiments.calibration.parameter_space import Space
from simpul.experiments.calibration.wave_design import Effort
from simpul.experiments.patterns.pattern_communities import World
from simpul.experiments.patterns.pattern_rows import FigureReading, PatternRow

HERE = World("made-up")
SPACE = Space(("parameters.a", "parameters.b", "parameters.c"), np.zeros(3), np.array([1.0, 2.0, 4.0]))
LITTLE = Effort(3.0, 2.0, (3.0, 1.0), repeats=8, steps=300, wave_steps=80, truths=20, least=80)


class Community:
    """A scenario of ten organizations, for all that is asked of it."""

    def organization_count(self):
        return 10


def made_up(batch, readings, seeds, world, scenario):
    """A linear simulator with noise of each seed: `sum` = a + b, `first` = a, whatever c is; `far` is 9, `high` 9 + a,
    `none` does not exist."""
    def noise(name):
        return np.array([0.05 * np.random.default_rng([seed, len(name)]).standard_normal() for seed in seeds])

    a, b, _c = world.values()
    values = {"sum": a + b, "first": a, "far": 9.0, "high": 9.0 + a, "none": math.nan}
    return {reading: values[reading.figure] + noise(reading.figure) for reading in readings}


def row(id_, name, low, high, source="a count", horizon=12):
    """A row that reads a figure of the simulator."""
    return PatternRow(id_, ((1.0, FigureReading(name, HERE, "nothing", horizon, "survey")),), low, high, source=source)


def measurer(threads=2):
    """What measures the simulator."""
    return Measurer((), threads=threads, scenario=lambda _world: Community(), read=made_up)
