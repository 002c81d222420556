"""A region: many communities of the same scenario side by side, joined by few bridges.

    from simpul.sim.scenario import load_scenario
    from simpul.sim import region

    layout = region.Layout(communities=10, bridges=2)
    found = region.run_region(load_scenario("scenarios/small.yaml"), layout, ["nothing", "coalition-broad"], seed=1)
    print(found.gain("need_met", "coalition-broad", "nothing"))     # one figure for each community

Every community is a copy of the scenario's, with people and random events of its own. What is drawn for it depends on its number
alone, so that a larger region holds the communities of a smaller one.
"""

from simpul.sim.region.region_layout import Layout, bytes_of
from simpul.sim.region.region_outcomes import RegionRun
from simpul.sim.region.region_run import run_region

__all__ = ["Layout", "RegionRun", "bytes_of", "run_region"]
