"""Pictures of what single runs show (`simpul.experiments.runner.sample_runs`): the ledger as a Sankey diagram, networks before
and after."""

from __future__ import annotations

import math

import numpy as np

from simpul.experiments.analyses.comparison import Comparison
from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import number, strategy_title, text_of, unit_label
from simpul.experiments.report.comparison_figures import report_layout, rounded_values
from simpul.experiments.report.figure_block import picture
from simpul.experiments.runner.sample_runs import Flows, Network, Sights
from simpul.sim.language import say
from simpul.sim.network import statistics

RESOURCE_COLOURS = {"funds": "#0072B2", "skills": "#007A5A", "information": "#B35900"}
_BETWEEN = ("received", "given")          # from one organization to another: neither a source nor an end
_KIND_COLOURS = ("#0072B2", "#B35900", "#007A5A", "#9C3D7A", "#56B4E9", "#8A6D00", "#5B5B5B")
_KIND_SHAPES = ("circle", "square", "diamond", "triangle-up", "cross", "x", "pentagon")
SMALLEST_SHARE = 0.001                   # of all that flows: thinner bands cannot be seen
_HEIGHT = 380


def flow_figure(flows: Flows, language: str) -> dict:
    """Sankey diagram: where funds, skills and information came from, and where they went, pm."""
    middle = {name: place for place, name in enumerate(flows.resources)}
    labels = [shown(say(f"resource-{name}", language)) for name in flows.resources]
    colours = [RESOURCE_COLOURS.get(name, INK) for name in flows.resources]
    links: list[tuple[int, int, float, str]] = []
    entries = [name for name in flows.entries if name not in _BETWEEN]
    sources = entries[:entries.index("consumed")]
    least = SMALLEST_SHARE * float(np.abs(flows.amounts).sum())

    def node(text: str, colour: str = "#777777") -> int:
        labels.append(shown(text))
        colours.append(colour)
        return len(labels) - 1

    def band(end: int, name: str, amount: float, comes: bool) -> None:
        links.append((end, middle[name], amount, name) if comes else (middle[name], end, amount, name))

    for entry in entries:
        row, comes, end = flows.amounts[flows.entries.index(entry)], entry in sources, None
        for name, amount in zip(flows.resources, row, strict=True):
            if amount > least:
                end = node(say(f"ledger-{entry.replace('_', '-')}", language)) if end is None else end
                band(end, name, float(amount), comes)
    for sign, key in ((1.0, "ledger-stock-more"), (-1.0, "ledger-stock-less")):
        end = None
        for name, amount in zip(flows.resources, flows.change, strict=True):
            if sign * amount > least:
                end = node(say(key, language)) if end is None else end
                band(end, name, float(sign * amount), sign < 0)
    return {"data": [{
        "type": "sankey", "arrangement": "snap", "valueformat": ",.3~g", "valuesuffix": f" {unit_label('pm', language)}",
        "textfont": {"size": 12, "color": INK, "shadow": f"0 0 3px {PAPER}"},
        "node": {"label": labels, "color": colours, "pad": 16, "thickness": 14, "line": {"width": 0},
                 "hovertemplate": "%{label}: %{value}<extra></extra>"},
        "link": {"source": [link[0] for link in links], "target": [link[1] for link in links],
                 "value": rounded_values([link[2] for link in links]),
                 "color": [f"{RESOURCE_COLOURS.get(link[3], INK)}55" for link in links],
                 "hovertemplate": "%{source.label} → %{target.label}: %{value}<extra></extra>"}}],
        "layout": report_layout(language, _HEIGHT, margin={"l": 6, "r": 6, "t": 12, "b": 12})}


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
