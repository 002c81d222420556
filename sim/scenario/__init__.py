"""What a scenario file may say, and its check.

    from sim.scenario import load_scenario
    scenario = load_scenario("scenarios/pikul.yaml")

`load_scenario` raises ScenarioError with every fault of the file at once. `schema` gives the JSON Schema for editors.
"""

from sim.scenario.annotations import Annotation
from sim.scenario.faults import Fault, ScenarioError
from sim.scenario.loading import load_data, load_scenario, load_text
from sim.scenario.models import Context, Group, Issue, Kind, Organization, Place, Recipe, Subsidy, Tie
from sim.scenario.scenario import Scenario
from sim.scenario.schema import schema
from sim.scenario.strategies import TYPES, Declared, Lever, register

__all__ = [
    "TYPES", "Annotation", "Context", "Declared", "Fault", "Group", "Issue", "Kind", "Lever", "Organization", "Place",
    "Recipe", "Scenario", "ScenarioError", "Subsidy", "Tie", "load_data", "load_scenario", "load_text", "register",
    "schema",
]
