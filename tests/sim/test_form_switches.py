"""What forms cost and earn, switched off: the model before it, to the last bit; and every switch moves something."""

import pytest

from simpul.sim.parameters.form_parameters import FORM_PARAMETERS
from simpul.sim.run import run
from simpul.sim.state.series import SERIES
from tests.baseline.bits import SEED, fingerprint
from tests.sim.rules.small import PARAMETERS
from tests.sim.worlds import fixed_world, hard_times, scenario_of

# Fingerprints of series and ledger with every number of `FORM_PARAMETERS` at its null and all others written out, so that no new
# default moves them. The rules of before, without them in the code, gave the same; series that came with them are left out.
BEFORE = {
    "nothing": ("c1eae5fb18ed2200", "6855c17f84c3cf00"),
    "direct-grants": ("123a34c2beb24f6e", "52e5950204c2d686"),
    "broker-host": ("102e2db9ca5f97fb", "a0089aea2f380234"),
    "broker-new": ("fa82331a3831b642", "d9df3d3225d5da08"),
    "broker-informal": ("52e2e7ebc1362769", "711ece06e47d5695"),
    "coalition-broad": ("3ee92eb29a712021", "0105fa342fc2ed95"),
    "coalition-issue": ("4c77962c2000363a", "d205507a8a920a55"),
    "partnership": ("693365b61f4b7f52", "f70b3aa10464ef28"),
}
STRATEGIES = {
    "nothing": {"type": "nothing"}, "direct-grants": {"type": "direct_grants"},
    "broker-host": {"type": "broker", "origin": "host", "hosts": ["Host"]},
    "broker-new": {"type": "broker", "origin": "new"},
    "broker-informal": {"type": "broker", "origin": "informal"}, "coalition-broad": {"type": "coalition", "scope": "broad"},
    "coalition-issue": {"type": "coalition", "scope": "issue", "issue": "i0"},
    "partnership": {"type": "partnership", "term": 6, "projects": 3},
}
NEW_SERIES = {"policies_carried_out", "pairs_judged", "pairs_strained", "votes", "doubled"}
NULL = {"disowning": 0.1, "routine_months": 36.0, "boat_weight": 0.3, "salience_mean": 0.5, "carrying_unlinked": 0.3}


def world():
    data = hard_times(fixed_world(10, 48, 6))
    events = dict.fromkeys(("crisis", "window", "opportunity", "communication"), 1.0) | {"history": 0.3, "rivalry": 0.7}
    numbers = PARAMETERS | data["parameters"]
    return scenario_of(data | {"strategies": STRATEGIES, "arms": "documented", "context": events, "parameters": numbers,
                                "rules": {"rounds": "two"}})


def test_the_numbers_that_are_written_out_switch_everything_off():
    names = [one.name for one in FORM_PARAMETERS]
    assert [PARAMETERS[name] for name in names] == [NULL.get(name, 0.0) for name in names]


def bits(label):
    one = run(world(), label, SEED)
    old = [place for place, series in enumerate(SERIES) if series.name not in NEW_SERIES and "_issue_" not in series.name]
    return fingerprint(one.series[:, old]), fingerprint(one.ledger)


@pytest.mark.parametrize("label", BEFORE)
def test_switched_off_the_model_is_the_one_before_to_the_last_bit(label):
    assert bits(label) == BEFORE[label]
