"""Letting a strategy begin in every community of a region.

A plan that looks only at what the scenario says is the same everywhere and made once. One that looks at the community as it stands
(who is best placed to host a broker) is made for each.
"""

from __future__ import annotations

from simpul.sim import initial_state, strategies
from simpul.sim.region.region_state import single
from simpul.sim.state.columns import COLUMNS, Community
from simpul.sim.strategies.structure_plan import found

OF_STRUCTURES = (*(about.name for about in COLUMNS if about.shape in ("S", "SV", "SK") and about.name not in
                   ("within", "structure_key")), "backer")


def begin_everywhere(scenario, label: str, c: Community) -> None:
    """Let strategy `label` of the scenario begin in every community of the region `c`, with the scenario's subsidy for each."""
    terms = {"begins": scenario.burn_in + scenario.start, "total": scenario.subsidy.total, "months": scenario.subsidy.months}
    many = len(c.hub_loss)
    one = initial_state.blank(scenario, int(c.structure_from[1]))
    agreed = strategies.foreseen(scenario, label, one)
    if agreed is not None:
        found(one, agreed, **terms)
        for name in OF_STRUCTURES:
            array = getattr(c, name)
            array.reshape(many, -1, *array.shape[1:])[:] = getattr(one, name)
    else:
        for w in range(many):
            alone = single(c, w)
            found(alone, strategies.plans(scenario, label, alone), **terms)
    for name, first in (("host", c.row_from), ("home", c.place_from)):
        local = getattr(c, name)
        local += (local >= 0) * first[c.within]
