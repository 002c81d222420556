"""Does month 0 hold the ties that a scenario states? Found by running it that far."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from simpul.sim.initial_state import names_of
from simpul.sim.run import snapshots
from simpul.sim.scenario.scenario import Scenario

_WITHOUT = "nothing"


def missing_at_start(scenario: Scenario, seeds: Iterable[int] = (0,)) -> list[tuple[str, str]]:
    """The ties, as (from, to), that are not there at the end of month 0, at the depth stated or deeper, on one of the seeds.

    A conflict (depth 0) is no tie and is never missing.
    """
    wanted = [(tie.from_, tie.to, tie.depth) for tie in scenario.ties if tie.depth > 0]
    if not wanted:
        return []
    rows = {name: row for row, name in enumerate(names_of(scenario, "en"))}
    missing: dict[tuple[str, str], None] = {}
    for seed in seeds:
        c = snapshots(scenario, _WITHOUT, seed, [0])[0]
        held = np.zeros((len(rows), len(rows)), np.int8)
        within = np.arange(c.partner.shape[1]) < np.asarray(c.contacts)[:, None]
        who, slots = np.nonzero(within)
        held[who, np.asarray(c.partner)[who, slots]] = np.asarray(c.depth)[who, slots]
        missing |= {(source, target): None for source, target, depth in wanted if held[rows[source], rows[target]] < depth}
    return list(missing)
