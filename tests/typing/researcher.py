"""What a researcher writes, for a strict type checker: every kind of public name in use. Checked, not run."""

from typing import assert_type

import networkx
import numpy as np
import pandas as pd
from numpy.typing import NDArray

import simpul
from simpul.plugin import Declared, StructurePlan, homes


class Homebody(simpul.Organization):
    """An agent of one's own."""

    def seek(self) -> None:
        if self.morale > 0.6:
            super().seek()


class Village(simpul.CollaborationModel):
    """A model of one's own."""

    organization_class = Homebody


class Caravan(Declared):
    """A strategy of one's own."""

    TITLE = {"en": "Caravan", "id": "Kafilah"}

    def plans(self, scenario: simpul.Scenario, community: object) -> list[StructurePlan]:
        return [StructurePlan(home=home) for home in homes(scenario)]


scenario = simpul.load_scenario("small")
assert_type(scenario, simpul.Scenario)
assert_type(scenario.context.history, float)
assert_type(scenario.with_changes({"context.history": 0.2}), simpul.Scenario)

run = simpul.run(scenario, "nothing", seed=1)
assert_type(run.series, NDArray[np.float64])
assert_type(run.outcomes(horizon=60), dict[str, float])
assert_type(run.to_dataframe(), pd.DataFrame)
run.plot("trust_mean").write_html("figure.html")
assert_type(run.summary(language="id"), str)
assert_type(run.events, list[simpul.Event])
assert_type(simpul.run_many(scenario, seeds=range(3)).monthly_dataframe(), pd.DataFrame)
assert_type(simpul.statistics(simpul.graph(run.community, depth=2)), dict[str, float])
assert_type(simpul.roster(run.community, depth=2, seed=1, month=3), networkx.DiGraph[int | tuple[str, int]])

found = simpul.compare(scenario, ["coalition-broad"], seeds=4, model=Village, progress=lambda done, total: None)
assert_type(found, simpul.Comparison)
assert_type(found.differences["nothing", 60, "coalition-broad", "need_met"].verdict, str)
assert_type(found.results.values, NDArray[np.float64])
assert_type(simpul.sweep(scenario, {"context.history": [0.2, 0.8]}, model=Village, threads=1), simpul.Sweep)
assert_type(simpul.strategy_map(scenario, {"context.history": (0.2, 0.8), "subsidy.months": [24, 48]}), simpul.StrategyMap)
assert_type(simpul.sensitivity(scenario, weights={"need_met": 2}).to_dataframe(), pd.DataFrame)
simpul.robustness(scenario, model=None).plot("robustness", language="id").show()
assert_type(simpul.tune(scenario).scenario_tuned(), simpul.Scenario)
assert_type(simpul.tradeoffs(scenario, [24]).gains("need_met", 60), NDArray[np.float64])
assert_type(simpul.choose_strategy(scenario, outcome="need_met").nearest is None, bool)
assert_type(simpul.region(scenario, communities=3).summary(), str)
assert_type(simpul.calibrate(scenario, effort="quick").ensemble, simpul.Ensemble)
assert_type(simpul.patterns(["P1"]).to_dataframe(), pd.DataFrame)
assert_type(simpul.list_parameters(scenario), pd.DataFrame)

brought = simpul.import_files(["organizations.csv", "ties.csv"], {"direction": "one"})
assert_type(brought.scenario, simpul.Scenario)
simpul.export_run(run, "out", formats=["graphml"])
simpul.set_language("id")

model = Village("small", "coalition-broad", seed=1, history=0.2)
model.step()
for organization in model.organizations:
    print(organization)
