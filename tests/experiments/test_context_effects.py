"""Effects of context in each set of an ensemble, and sets that contradict what the others agree on."""

from pathlib import Path

import numpy as np

from simpul.experiments.calibration.context_effects import context_effects, contradictions
from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.social_contexts import EVERY_FACTOR
from simpul.sim.outcomes import OUTCOMES
from simpul.sim.scenario import load_scenario

ROOT = Path(__file__).resolve().parents[2]
MAIN = [one.name for one in OUTCOMES if one.primary]


def test_a_set_is_counted_against_where_nearly_all_others_agree():
    effects = np.ones((10, 4))
    effects[3, 0] = -1.0            # nine of ten have the other sign: clear, and this one contradicts it
    effects[:5, 1] = -1.0           # half and half: nothing to contradict
    effects[3, 2] = np.nan          # not there in one set: not told
    effects[3:5, 3] = -1.0          # eight of ten: just clear
    assert contradictions(effects).tolist() == [0, 0, 0, 2, 1, 0, 0, 0, 0, 0]
    assert contradictions(-effects).tolist() == contradictions(effects).tolist()


def test_no_effect_at_all_contradicts_nothing():
    effects = np.ones((10, 2, 2))
    effects[0] = 0.0
    assert contradictions(effects).tolist() == [0] * 10


def test_effects_are_those_of_the_two_ends_on_any_number_of_threads():
    scenario = load_scenario(ROOT / "scenarios" / "exercise-history.yaml")
    sets = Ensemble(("gossip", "prior_trust"), ((0.3, 0.4), (0.3, 0.8)))
    ticks = []
    found = context_effects(sets, [scenario], range(2), 1, lambda: ticks.append(1))
    assert found.shape == (2, len(EVERY_FACTOR), len(MAIN)) and len(ticks) == 2
    np.testing.assert_array_equal(found, context_effects(sets, [scenario], range(2), 2))
    windows = found[:, [EVERY_FACTOR.index("window"), EVERY_FACTOR.index("barrier")], MAIN.index("windows_won")]
    assert (windows[:, 0] > 0).all() and (windows[:, 1] < 0).all()   # more where there are more, fewer behind barriers
