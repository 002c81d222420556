"""The model drawn by Mesa's own components: the network of ties, and the series that its data collector keeps.

They are what a notebook draws of a `CollaborationModel` as well::

    SolaraViz(model, components=[space_component(), series_component("trust_mean")])
"""

from __future__ import annotations

from collections.abc import Callable

import networkx
from matplotlib.axes import Axes
from mesa.visualization import make_plot_component, make_space_component
from mesa.visualization.components import AgentPortrayalStyle

from simpul.experiments.app.figures.figure_style import KIND_COLOURS
from simpul.experiments.presentation.node_positions import Places

KIND_MARKERS = ("o", "s", "D", "^", "p", "P", "h", "*", "v", "X", "8", "d")    # as near to our own network as there are
_SMALLEST, _GROWTH = 24.0, 260.0     # size of a node, in square points: without power, and what full power adds
_THIN, _THICK = 0.6, 3.0             # line around a node, and around the one that is looked into, in points
_SIZE = (3.9, 3.1)                   # inches
_BLUE, _WIDTH = "#0072B2", 2.2


def portray(organization, chosen: int = -1) -> AgentPortrayalStyle:
    """How an organization looks: coloured and shaped by its kind, larger with power. chosen: row of the one with a ring."""
    kind = int(organization.model.community.kind[organization.row])
    return AgentPortrayalStyle(
        color=KIND_COLOURS[kind % len(KIND_COLOURS)], marker=KIND_MARKERS[kind % len(KIND_MARKERS)],
        size=_SMALLEST + _GROWTH * max(0.0, float(organization.power)), edgecolors="black",
        linewidths=_THICK if organization.row == chosen else _THIN)


def _sized(axes: Axes) -> None:
    """Three stand side by side: a smaller picture, so that its words can be read."""
    axes.figure.set_size_inches(_SIZE)


def space_component(model=None, chosen: int = -1) -> Callable:
    """Mesa's network component. model: whose places say where everybody stands; without one they stand in a circle."""
    layout = networkx.circular_layout
    if model is not None:
        at = Places(model.community.place, len(model.case.places))
        spots = list(zip(at.x.tolist(), at.y.tolist(), strict=True))

        def layout(graph):
            return {row: spots[row] for row in sorted(graph)}

    return make_space_component(lambda organization: portray(organization, chosen), post_process=_sized, layout_alg=layout,
                                layout_kwargs={})


def series_component(name: str, label: str = "", months: str = "") -> Callable:
    """Mesa's plot component of one series of the data collector. label, months: words of the two axes, Mesa's own without."""
    def worded(axes: Axes) -> None:
        _sized(axes)
        axes.get_lines()[0].set(color=_BLUE, linewidth=_WIDTH)
        axes.spines[["top", "right"]].set_visible(False)
        axes.set_ylabel(label or name)
        if months:
            axes.set_xlabel(months)
            axes.set_xlabel = lambda *_words, **_more: None      # Mesa writes "Step" there after us, in English

    component, _page = make_plot_component(name, post_process=worded)
    return component
