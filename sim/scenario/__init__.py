"""What a scenario file may say, and its check.

    from simpul.sim.scenario import load_scenario
    scenario = load_scenario("scenarios/pikul.yaml")

`load_scenario` raises ScenarioError with every fault of the file at once. `schema` gives the JSON Schema for editors.
"""

from simpul.sim.scenario.annotations import Annotation
from simpul.sim.scenario.faults import Fault, ScenarioError
from simpul.sim.scenario.loader import load_data, load_scenario, load_text
from simpul.sim.scenario.models import ContextEntry, Group, Issue, Kind, Money, OrganizationEntry, PlaceEntry, Recipe, Subsidy, Tie
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.schema import schema
from simpul.sim.scenario.strategy_models import TYPES, Lever, StrategyModel, register_strategy

__all__ = [
    "TYPES",
    "Annotation",
    "ContextEntry",
    "StrategyModel",
    "Fault",
    "Group",
    "Issue",
    "Kind",
    "Lever",
    "Money",
    "OrganizationEntry",
    "PlaceEntry",
    "Recipe",
    "Scenario",
    "ScenarioError",
    "Subsidy",
    "Tie",
    "load_data",
    "load_scenario",
    "load_text",
    "register_strategy",
    "schema",
]
