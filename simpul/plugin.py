"""What a strategy of one's own needs: one Python file beside the scenario, with one class.

    from typing import Literal
    from simpul.plugin import Declared, StructurePlan, homes, number, strategy

    @strategy
    class Caravan(Declared):
        \"\"\"Staff who travel from member to member and carry news. Source: where the idea comes from.\"\"\"

        TITLE = {"en": "Caravan", "id": "Kafilah"}
        type: Literal["caravan"]
        staff_share: float = number(0.2, 0.9, 0.8, lever=True, meaning="Share of the money that pays staff.")

        def plans(self, scenario, community):
            return [StructurePlan(home=home, staff_share=self.staff_share, verbs={"inform": 1.0}) for home in homes(scenario)]

A scenario in the same folder names the file under `own_strategies`, and the type under `strategies`. `scenarios/own-strategy` holds
an example to start from. The tests take every Python file below `scenarios/` through the checks that all strategies have to pass.
"""

from __future__ import annotations

from typing import ClassVar

from simpul.sim.rules.circles import is_working
from simpul.sim.scenario.field_types import Words
from simpul.sim.scenario.field_types import number_field as number
from simpul.sim.scenario.scenario import Scenario
from simpul.sim.scenario.strategy_files import allow_own_code
from simpul.sim.scenario.strategy_models import StrategyModel as _Declared
from simpul.sim.scenario.strategy_models import register_strategy, type_name
from simpul.sim.state.columns import VERBS, Community
from simpul.sim.strategies import REGISTRY
from simpul.sim.strategies.structure_plan import ANY, EVERYWHERE, NOBODY, StructurePlan, homes, insiders

__all__ = [
    "ANY", "EVERYWHERE", "NOBODY", "VERBS", "Declared", "StructurePlan", "allow_own_code", "homes", "insiders", "is_working",
    "number", "strategy",
]


class Declared(_Declared):
    """What a scenario may say of a strategy of one's own: its `type` and its settings, those marked as levers open to tuning.

    TITLE: the name it goes by, in both languages. `plans` returns the structures it sets up in the community as it stands when the
    strategy begins; the community is for reading only.
    """

    TITLE: ClassVar[dict[str, str]]

    def usual_title(self) -> Words:
        """The name it goes by when the file gives none."""
        return Words(**self.TITLE)

    def plans(self, scenario: Scenario, community: Community) -> list[StructurePlan]:
        """Return the structures that the strategy sets up in the community as it stands when the strategy begins."""
        raise NotImplementedError(f"{type(self).__name__} needs a method plans(self, scenario, community)")


class OwnStrategy:
    """The strategy behind a declaration that plans for itself."""

    traits = frozenset({"own"})

    def plans(self, declared: Declared, scenario: Scenario, c: Community) -> list[StructurePlan]:
        """Return the structures of the declared strategy."""
        return declared.plans(scenario, c)


def strategy(declared: type[Declared]) -> type[Declared]:
    """Make a class known to scenario files and to the model, under the name its `type` holds; to stand above the class.

    Raises TypeError for a class without `TITLE` or `plans`, ValueError when the name of the type is taken.
    """
    if not issubclass(declared, Declared) or declared.plans is Declared.plans:
        raise TypeError(
            f"{declared.__name__} must derive from simpul.plugin.Declared and have a method plans(self, scenario, community)"
        )
    if sorted(getattr(declared, "TITLE", {})) != ["en", "id"]:
        raise TypeError(f'{declared.__name__} needs TITLE = {{"en": ..., "id": ...}}')
    register_strategy(declared)
    REGISTRY[type_name(declared)] = OwnStrategy()
    return declared
