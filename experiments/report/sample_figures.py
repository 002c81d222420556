"""Pictures of what single runs show (`simpul.experiments.runner.sample_runs`): networks before and after, beside the flows of
resources (`resource_flow_figure.py`)."""

from __future__ import annotations

import math

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.chart_style import PAPER, shown
from simpul.experiments.presentation.labels import number, strategy_title, text_of, unit_label
from simpul.experiments.report.comparison_figures import report_layout, rounded_values
from simpul.experiments.report.figure_block import picture
from simpul.experiments.report.resource_flow_figure import flow_figure
from simpul.experiments.runner.sample_runs import Network, Sights
from simpul.sim.language import say
from simpul.sim.network import statistics

_KIND_COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A", "#56B4E9", "#8A6D00", "#5B5B5B")
_KIND_SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "x", "pentagon")
_HEIGHT = 380


def _places(networks: tuple[Network, ...]) -> dict[int, tuple[float, float]]:
    """Where each organization stands in every picture: on a circle, those of a place side by side, and of a kind within it.

    A circle shows who stands alone as well as who is tied, and moves nobody from one picture to the next.
    """
    around = {row: (data["place"], data["kind"], row) for item in networks for row, data in item.graph.nodes(data=True)}
    turns = {row: 2 * math.pi * turn / len(around) for turn, row in enumerate(sorted(around, key=around.__getitem__))}
    return {row: (math.sin(turn), math.cos(turn)) for row, turn in turns.items()}


def network_figure(item: Network, where: dict[int, tuple[float, float]], comparison: Comparison, names: tuple[str, ...],
                   language: str) -> dict:
    """A network: a line for each working relation, a mark for each organization, larger with more partners."""
    u = item.graph.to_undirected()
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one, other in u.edges:
        xs += [*rounded_values([where[one][0], where[other][0]]), None]
        ys += [*rounded_values([where[one][1], where[other][1]]), None]
    traces = [{"type": "scatter", "mode": "lines", "x": xs, "y": ys, "line": {"color": "#6E6E6E", "width": 1.2},
               "hoverinfo": "skip", "showlegend": False}]
    kinds = list(comparison.scenario.kinds.values())
    for kind in sorted({data["kind"] for _, data in u.nodes(data=True)}):
        rows = [row for row, data in u.nodes(data=True) if data["kind"] == kind]
        title = shown(text_of(kinds[kind], language)) if kind < len(kinds) else ""
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": title,
                "x": rounded_values([where[row][0] for row in rows]),
                "y": rounded_values([where[row][1] for row in rows]),
                "text": [shown(names[row]) for row in rows],
                "customdata": [u.degree(row) for row in rows],
                "marker": {
                    "color": _KIND_COLOURS[kind % len(_KIND_COLOURS)],
                    "symbol": _KIND_SHAPES[kind % len(_KIND_SHAPES)],
                    "size": rounded_values([6 + 2.2 * u.degree(row) ** 0.5 for row in rows]),
                    "line": {"color": PAPER, "width": 1},
                },
                "hovertemplate": f"%{{text}}<br>{shown(say('report-partners', language))}: %{{customdata}}<extra></extra>",
            }
        )
    bare = {"visible": False, "fixedrange": True}
    return {"data": traces, "layout": report_layout(
        language, _HEIGHT, margin={"l": 4, "r": 4, "t": 4, "b": 4}, showlegend=True,
        legend={"orientation": "h", "y": 0, "yanchor": "top", "x": 0, "font": {"size": 11}},
        xaxis={**bare, "range": [-1.1, 1.1]}, yaxis={**bare, "range": [-1.1, 1.1], "scaleanchor": "x"})}


def network_words(item: Network, language: str) -> str:
    """What is said of a network below its picture."""
    found = statistics(item.graph)
    u = item.graph.to_undirected()
    return say("report-network-reading", language, relations=u.number_of_edges(), isolates=int(found["isolates"]),
               organizations=u.number_of_nodes(), together=number(found["largest_component"], language, "share"))


def pictures(sights: Sights, comparison: Comparison, language: str) -> tuple[list, list]:
    """The Sankey diagrams and the networks, ready for the page."""
    def title(label: str | None) -> str:
        return say("report-network-before", language) if label is None else strategy_title(comparison.scenario, label, language)

    flows = [picture(f"flows-{place}", title(item.strategy), say(
                 "report-flows-reading", language, seeds=len(sights.seeds), months=comparison.horizon,
                 passed=f"{number(float(item.amounts[item.entries.index('given')].sum()), language)} {unit_label('pm', language)}"),
                     flow_figure(item, language)) for place, item in enumerate(sights.flows)]
    where = _places(sights.networks)
    networks = [picture(f"network-{place}", say("report-network-month", language, title=title(item.strategy),
                                                month=item.month - comparison.results.start + 1),
                        network_words(item, language), network_figure(item, where, comparison, sights.names, language))
                for place, item in enumerate(sights.networks)]
    return flows, networks
