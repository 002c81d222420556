"""The ledger of a whole month, rule after rule: what everybody holds changes by what the ledger says, under every strategy."""

import numpy as np
import pytest

from simpul.sim import strategies
from simpul.sim.initial_state import blank
from simpul.sim.month_loop import pass_month
from simpul.sim.rules.endowment import endow
from simpul.sim.state import series
from simpul.sim.state.columns import FUNDS, INFORMATION, SKILLS
from simpul.sim.state.settings import settings
from tests.sim.rules.small import balanced_books, scenario

STRATEGIES = {
    "host": {"type": "broker", "origin": "host"}, "new": {"type": "broker", "origin": "new"},
    "informal": {"type": "broker", "origin": "informal"}, "forum": {"type": "coalition", "scope": "broad", "contribution": 0.3},
    "projects": {"type": "partnership", "partners": 2, "term": 6},
}
EAGER = {
    "crisis_rate": 0.06, "window_rate": 0.05, "opening_rate": 0.5, "crisis_low": 1.0, "crisis_high": 4.0, "application_hours": 5.0,
}
SMALL = scenario(
    8, places=2, groups=2, strategies=STRATEGIES, parameters=EAGER, start=4, months=60, burn_in=0,
    subsidy={"total": 60.0, "months": 20},
)


@pytest.mark.parametrize("label", ["nothing", "direct-grants", *STRATEGIES])
def test_every_month_closes(label):
    c, p = blank(SMALL, strategies.rows_needed(SMALL, [label], blank(SMALL, 1)), 1000), settings(SMALL, 5)
    for i in range(len(c.key)):
        endow(c, p, i)
    sums = np.zeros((len(series.LEDGER), 3))
    for t in range(52):
        if t == 4:
            strategies.begin(SMALL, label, c)
        with balanced_books(c):
            pass_month(c, p, t)
        assert (c.flow >= 0.0).all()
        assert (c.stock >= 0.0).all()
        sums += c.flow
    entry = dict(zip(series.LEDGER, sums, strict=True))
    assert entry["subsidy"].tolist() == [pytest.approx(0.0 if label == "nothing" else 60.0), 0.0, 0.0]
    # Each entry touches only the resources it can: information is found, copied and goes stale, hours return as skills.
    assert entry["copied"][[FUNDS, SKILLS]].tolist() == entry["found"][[FUNDS, SKILLS]].tolist() == [0.0, 0.0]
    assert entry["returned_hours"][[FUNDS, INFORMATION]].tolist() == [0.0, 0.0]
    assert entry["won"][[SKILLS, INFORMATION]].tolist() == [0.0, 0.0]
    assert entry["spent"][[SKILLS, INFORMATION]].tolist() == [0.0, 0.0]
    assert entry["consumed"][INFORMATION] == entry["given"][INFORMATION] == 0.0
    assert min(entry["income"][FUNDS], entry["consumed"][SKILLS], entry["stale"][INFORMATION]) > 0.0
