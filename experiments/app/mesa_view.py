"""The model in Mesa's own view and with Mesa's own components: network of ties, curves, controls for context, money and strategy.

    solara run simpul.experiments.app.mesa_view

`simpul view --mesa` opens a page with more in it (`pages/mesa_page.py`); this module is what a user of Mesa starts from.
"""

from __future__ import annotations

import solara
from mesa.visualization import SolaraViz

from simpul.experiments.app.mesa_components import series_component, space_component
from simpul.experiments.app.mesa_parameters import first_values, mesa_parameters
from simpul.experiments.app.mesa_session import ClassroomModel, names_in_a_list
from simpul.sim.language import language
from simpul.sim.model_arguments import USUAL_SCENARIO, case_of

CURVES_SHOWN = ("trust_mean", "working_relations", "joint_results")


def model_parameters(scenario=USUAL_SCENARIO) -> dict:
    """Return the parameters of Mesa's view for a scenario: itself, its strategies, a seed, a parameter set, money and context."""
    case, lang = case_of(scenario, None, {}), language()
    titles = list(names_in_a_list(case, lang).values())
    return mesa_parameters(case, first_values(case, titles[0], 1), titles, lang)


def components() -> list:
    """Return the network of ties and the curves, as Mesa's components."""
    return [space_component(), *(series_component(name) for name in CURVES_SHOWN)]


model_params = model_parameters()


@solara.component
def page():
    """The whole view, on the usual scenario."""
    model = solara.use_memo(lambda: ClassroomModel(model_params["case"], model_params["strategy"]["value"]), [])
    SolaraViz(model, components=components(), model_params=model_params, name="Simpul")
