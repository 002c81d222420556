"""A region: many communities of the same scenario side by side, joined by few bridges.

    from sim import load_scenario, region

    layout = region.Layout(communities=10, bridges=2)
    found = region.run(load_scenario("scenarios/small.yaml"), layout, ["nothing", "coalition-broad"], seed=1)
    print(found.gain("need_met", "coalition-broad", "nothing"))     # one figure for each community

Every community is a copy of the scenario's, with people and luck of its own. What is drawn for it depends on its number alone, so
that a larger region holds the communities of a smaller one.
"""

from sim.region.layout import Layout, bytes_of
from sim.region.results import RegionRun
from sim.region.running import run

__all__ = ["Layout", "RegionRun", "bytes_of", "run"]
