"""Where strategies fail, in words, a table and a picture: the boxes of scenario discovery and the trajectories that led to them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from simpul.experiments.analyses.robustness import Robustness
from simpul.experiments.analyses.scenario_discovery import Condition, DiscoveredBox
from simpul.experiments.presentation.chart_style import shown
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import inside, listed, number
from simpul.experiments.report import aim_words, answer_words, shared_figures
from simpul.experiments.report.comparison_figures import LEGEND_ROW, report_layout, rounded_values
from simpul.experiments.report.comparison_tables import Cell, Table, interval_cell, number_cell
from simpul.experiments.report.figure_block import Picture, picture
from simpul.sim.language import say

_SELDOM, _MOSTLY = 0.1, 0.9        # share of worlds in which a strategy fails
_LINES = (("#0072B2", "circle"), ("#B35900", "diamond"), ("#9C3D7A", "square"))


def leader_words(found: Robustness, language: str) -> str:
    """Where the strategy that is best most often fails, and where it is not the best."""
    leader = found.ranked(found.wanted)[0]
    if (found.wanted.name, leader) not in found.regions:
        return say("robustness-nothing-best", language)
    sentences = [failing_words(found, found.wanted, leader, language)]
    same = repr([box.conditions for box in found.beaten_boxes]) == repr([box.conditions for box in found.boxes[
        found.wanted.name, leader]])                       # it fails just where it is not the best: told once
    if found.beaten is not None and found.beaten.sure and not same:
        sentences.append(say("robustness-beaten", language, conditions=_conditions(found, found.beaten, language),
                             strategy=answer_words.titles(found, [leader], language), inside=found.beaten.inside,
                             share=number(found.beaten.base, language, "share"),
                             density=number(found.beaten.density, language, "share")))
        sentences += _further(found, found.beaten_boxes, language)
    return " ".join(sentences)


def elsewhere_words(found: Robustness, language: str) -> list[str]:
    """Where strategies fail on single outcomes, as far as it can be told."""
    told = []
    for aim in found.aims:
        sentences = [failing_words(found, aim, label, language) for label in found.labels
                     for region in [found.regions.get((aim.name, label))] if region is not None and region.sure]
        if aim != found.wanted and sentences:
            told.append(
                say("robustness-elsewhere", language, aim=aim_words.aim_label(found, aim, language),
                    sentences=" ".join(sentences))
            )
    return told


def _conditions(found: Robustness, region, language: str) -> str:
    return listed([_condition(found, condition, language) for condition in region.conditions], language)


def failing_words(found: Robustness, aim, label: str, language: str) -> str:
    """Where one strategy fails, in one or two sentences."""
    record, region = found.records[aim.name, label], found.regions[aim.name, label]
    against = say("robustness-against-nothing" if label == found.labels[found.place("direct_grants")] else
                  "robustness-against-grants", language)
    told = {"strategy": answer_words.titles(found, [label], language), "against": against,
            "share": number(record.fails, language, "share")}
    if record.fails == 0.0:
        return say("robustness-never", language, **told)
    if region is None or not region.sure:
        key = ("robustness-seldom" if record.fails < _SELDOM else "robustness-mostly" if record.fails > _MOSTLY
               else "robustness-anywhere")
        return say(key, language, **told)
    first = say("robustness-region", language, conditions=_conditions(found, region, language), inside=region.inside,
                density=number(region.density, language, "share"), coverage=number(region.coverage, language, "share"), **told)
    return " ".join([first, *_further(found, found.boxes[aim.name, label], language)])


def _further(found: Robustness, boxes: Sequence[DiscoveredBox], language: str) -> list[str]:
    """The regions after the first, a sentence each."""
    return [say("robustness-region-more", language, conditions=_conditions(found, box, language), inside=box.inside,
                density=number(box.density, language, "share"), coverage=number(box.coverage, language, "share"))
            for box in boxes[1:]]


def _condition(found: Robustness, condition: Condition, language: str) -> str:
    kind = "between" if math.isfinite(condition.low) and math.isfinite(condition.high) else \
        "above" if math.isfinite(condition.low) else "below"
    return say(f"robustness-{kind}", language, factor=inside(factor_label(found.scenario, condition.key, language)),
               low=answer_words.value_text(condition.low, language), high=answer_words.value_text(condition.high, language))


def region_table(found: Robustness, language: str) -> Table:
    """Every region in which a strategy fails, with its figures on worlds kept aside."""
    told, rows = answer_words.names(found, language), []
    aims = {aim.name: aim_words.aim_label(found, aim, language) for aim in found.aims}
    for (aim, label), boxes in found.boxes.items():
        for place, box in enumerate(boxes, 1):
            conditions = "; ".join(_condition(found, one, language) for one in box.conditions)
            rows.append((f"{told[label]} · {aims[aim]}" + (f" ({place})" if len(boxes) > 1 else ""), (
                Cell(conditions), Cell(str(box.inside), kind="number"),
                interval_cell(box.density, box.low, box.high, language, "share"),
                number_cell(box.coverage, language, "share"), number_cell(box.base, language, "share"))))
    heads = ("conditions", "inside", "density", "coverage", "base")
    return Table(say("robustness-table-regions", language), tuple(say(f"robustness-column-{name}", language) for name in heads),
                 tuple(rows))


def trajectory_table(found: Robustness, language: str) -> Table:
    """Every slice that was peeled off on the way to where the leader is not the best."""
    rows = [(say("robustness-step", language, box=number_, step=step), (
                number_cell(one.coverage, language, "share"), number_cell(one.density, language, "share"),
                number_cell(one.mass, language, "share"), Cell(str(one.restricted), kind="number"),
                Cell(say("robustness-step-taken", language) if step == box.chosen else "")))
            for number_, box in enumerate(found.beaten_boxes, 1) for step, one in enumerate(box.trajectory)]
    heads = ("coverage-step", "density-step", "mass", "restricted", "taken")
    return Table(say("robustness-table-steps", language), tuple(say(f"robustness-column-{name}", language) for name in heads),
                 tuple(rows))


def trajectory_picture(found: Robustness, language: str) -> Picture | None:
    """Density over coverage along the way to each region in which the leader is not the best; None where there is none."""
    traces = []
    for (colour, shape), (place, box) in zip(_LINES, enumerate(found.beaten_boxes, 1), strict=False):
        traces.append({
            "type": "scatter", "mode": "lines+markers", "name": shown(say("robustness-box", language, box=place)),
            "x": rounded_values([100 * one.coverage for one in box.trajectory]),
            "y": rounded_values([100 * one.density for one in box.trajectory]),
            "line": {"color": colour, "width": 1.6},
            "marker": {"symbol": shape, "color": colour, "size": [15 if step == box.chosen else 6
                                                                  for step in range(len(box.trajectory))]},
            "text": [shown(say("robustness-step-hover", language, mass=number(one.mass, language, "share"),
                               restricted=one.restricted)) for one in box.trajectory],
            "hovertemplate": "%{x:.3~g}, %{y:.3~g}<br>%{text}<extra></extra>"})
    if not traces:
        return None
    titles = (say(f"robustness-axis-{name}", language) for name in ("coverage", "density"))
    across, up = ({"title": shared_figures.axis_title(title), "zeroline": False, "rangemode": "tozero"} for title in titles)
    layout = report_layout(language, 300 + LEGEND_ROW, xaxis=across, yaxis=up, showlegend=len(traces) > 1,
                           legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    return picture("robustness-steps", say("robustness-steps-heading", language), say("robustness-steps-note", language),
                   {"data": traces, "layout": layout})
