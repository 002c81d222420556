"""The model in Mesa's own view and with Mesa's own components: network of ties, curves, controls for context, money and strategy.

    solara run simpul.experiments.app.mesa_view

`simpul view` has a page of its own for classes (`pages/mesa_page.py`); this module is what a user of Mesa starts from.
"""

from __future__ import annotations

import networkx
import solara
from mesa.visualization import SolaraViz, make_plot_component, make_space_component
from mesa.visualization.components import AgentPortrayalStyle

from simpul.experiments.presentation.labels import strategy_title
from simpul.sim.language import language, say
from simpul.sim.model import CollaborationModel
from simpul.sim.model_arguments import USUAL_SCENARIO, case_of
from simpul.sim.parameters import CONTEXT

CURVES_SHOWN = ("trust_mean", "working_relations", "joint_results")
_COLOURS = ("tab:blue", "tab:orange", "tab:green", "tab:red", "tab:purple", "tab:brown", "tab:pink", "tab:olive")
_SMALLEST, _GROWTH = 20.0, 180.0     # size of a node on the picture, in square points, without power and what full power adds
_MOST_MONEY = 3.0                    # end of the slider of money, as a multiple of the scenario's


def portray(organization) -> AgentPortrayalStyle:
    """Return how an organization looks: coloured by its kind, larger with power."""
    colour = _COLOURS[int(organization.model.community.kind[organization.row]) % len(_COLOURS)]
    return AgentPortrayalStyle(color=colour, size=_SMALLEST + _GROWTH * organization.power)


def model_parameters(scenario=USUAL_SCENARIO) -> dict:
    """Return the parameters of Mesa's view for a scenario: itself, its strategies, a seed, its money and its context factors."""
    case, lang = case_of(scenario, None, {}), language()
    titles = {label: strategy_title(case, label, lang) for label in case.strategies}
    money = float(case.subsidy.total)
    return {
        "case": case,
        "strategy": {"type": "Select", "label": say("view-strategy", lang), "value": next(iter(titles)), "values": list(titles)},
        "seed": {"type": "SliderInt", "label": say("view-seed", lang), "value": 1, "min": 1, "max": 100, "step": 1},
        "subsidy": _slider(say("view-mesa-subsidy", lang), money, _MOST_MONEY * max(money, 1.0), 1.0),
        **{one.name: _slider(say(f"context-{one.name.replace('_', '-')}", lang), float(getattr(case.context, one.name)), 1.0, 0.05)
           for one in CONTEXT},
    }


def _slider(label: str, value: float, largest: float, step: float) -> dict:
    return {"type": "SliderFloat", "label": label, "value": value, "min": 0.0, "max": largest, "step": step}


def components() -> list:
    """Return the network of ties and the curves, as Mesa's components."""
    ties = make_space_component(portray, layout_alg=networkx.circular_layout, layout_kwargs={})
    return [ties, *(make_plot_component(name) for name in CURVES_SHOWN)]


model_params = model_parameters()


@solara.component
def page():
    """The whole view, on the usual scenario."""
    model = solara.use_memo(lambda: CollaborationModel(USUAL_SCENARIO, next(iter(model_params["case"].strategies)), seed=1), [])
    SolaraViz(model, components=components(), model_params=model_params, name="Simpul")
