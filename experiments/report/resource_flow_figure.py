"""Where funds, skills and information came from and where they went in a run: the ledger as a Sankey diagram."""

from __future__ import annotations

import numpy as np

from simpul.experiments.presentation.chart_style import INK, PAPER, shown
from simpul.experiments.presentation.labels import unit_label
from simpul.experiments.report.comparison_figures import report_layout, rounded_values
from simpul.experiments.runner.sample_runs import Flows
from simpul.sim.language import say

RESOURCE_COLOURS = {"funds": "#0072B2", "skills": "#007A5A", "information": "#B35900"}
SMALLEST_SHARE = 0.001                   # of all that flows: thinner bands cannot be seen
_BETWEEN = ("received", "given")          # from one organization to another: neither a source nor an end
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
