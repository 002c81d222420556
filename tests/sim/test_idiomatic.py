"""The model that the bench is timed against runs on today's settings: rules that move would otherwise break it unseen."""

import pytest

from simpul.sim.initial_state import blank
from simpul.sim.rules.endowment import endow
from simpul.sim.state.settings import settings
from tests.bench.cases import community
from tests.bench.idiomatic import Neighbours


@pytest.mark.slow
def test_the_idiomatic_model_lives_a_year():
    scenario = community()
    c, p = blank(scenario, 0), settings(scenario, 1)
    for i in range(len(c.key)):
        endow(c, p, i)
    model = Neighbours(c, p)
    for _ in range(12):
        model.step()
    assert model.deals > 0 and model.arcs > 0 and model.served > 0.0
    assert 0.0 < model.trust < 1.0
