"""Mesa's own view of the model, with Mesa's own components, drawn without a browser."""

import warnings

import ipyvuetify
import pytest
import solara
from reacton.ipywidgets import ipywidgets

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Solara's advice on Mesa's own components, which is not for us to follow
    from mesa.visualization import SolaraViz

    from simpul.experiments.app import mesa_view
    from simpul.experiments.app.mesa_components import series_component, space_component
from simpul.sim.model import CollaborationModel
from simpul.sim.parameters import CONTEXT


@solara.component
def Framed(view):
    """A page with the sidebar in which Mesa puts its controls."""
    with solara.AppLayout():
        view()


@pytest.fixture
def drawn():
    """Draw a view and close it at the end."""
    opened = []

    def draw(view):
        _, drawing = solara.render(Framed(view), handle_error=False)
        opened.append(drawing)
        return drawing

    yield draw
    for drawing in opened:
        drawing.close()


def press(drawing, *labels: str) -> None:
    for label in labels:
        drawing.find(ipyvuetify.Btn, children=[label]).widget.click()


def stands_at(drawing, month: int) -> bool:
    """Tell whether Mesa says that so many steps have passed: `Step: 2` or, from Mesa 3.5 on, `Time: 2.0`."""
    texts = (f"Step: {month}", f"Time: {float(month)}")
    return any(drawing.find(ipyvuetify.Html, children=[text]).widgets for text in texts)


def test_the_view_offers_context_money_strategy_and_seed_and_steps(drawn):
    drawing = drawn(mesa_view.page)
    labels = {slider.label for slider in drawing.find(ipyvuetify.Slider).widgets}
    offered = [entry for entry in mesa_view.model_params.values() if isinstance(entry, dict)]
    controls = {entry["label"] for entry in offered if "Slider" in entry["type"]}
    assert controls <= labels and len(controls) == len(CONTEXT) + 3
    assert len(drawing.find(ipyvuetify.Select).widgets) == 1
    assert len(drawing.find(ipywidgets.Image).widgets) == 1 + len(mesa_view.CURVES_SHOWN)
    press(drawing, "Step", "Step")
    assert stands_at(drawing, 2)
    press(drawing, "Reset")
    assert stands_at(drawing, 0)


def test_components_of_mesa_draw_a_model_of_a_users_own(drawn):
    model = CollaborationModel("small", "coalition-broad", seed=3, history=0.2)
    parts = [space_component(), series_component("trust_mean")]
    parameters = {"case": "small", "history": 0.2, "strategy": "coalition-broad"}
    drawing = drawn(lambda: SolaraViz(model, components=parts, model_params=parameters))
    press(drawing, "Step", "Reset", "Step")
    assert len(drawing.find(ipywidgets.Image).widgets) == 2


def test_the_space_is_the_network_of_ties():
    model = CollaborationModel("small", seed=3)
    for _ in range(24):
        model.step()
    network = model.grid.G
    assert sorted(network.nodes) == list(range(len(model.organizations)))
    ties = {frozenset((one.row, other.row)) for one in model.organizations for other in one.contacts(depth=1)}
    assert {frozenset(edge) for edge in network.edges} == ties != set()
    assert [agent.pos for agent in model.organizations] == [agent.row for agent in model.organizations]
    assert model.grid is model.grid
    before = model.grid
    model.step()
    assert model.grid is not before
