"""Structure against real networks: the restated figures, the question asked, and inside or not."""

import csv
import math
from pathlib import Path

import pytest

from simpul.experiments.design.ensemble import Ensemble
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.survey_waves import FIGURES, survey
from simpul.experiments.validation.structure_check import _BESIDE as BESIDE
from simpul.experiments.validation.structure_check import _FIGURES as COMPARED
from simpul.experiments.validation.structure_check import (
    DRABEK,
    NETWORKS,
    Compared,
    Real,
    Span,
    compared,
    figure_name,
    rescue_spread,
    structure_csv,
    structure_gate,
    structure_markdown,
)

ROOT = Path(__file__).resolve().parents[2]
SETS = Ensemble(("gossip",), ((0.1,), (0.9,), (0.5,)))


def test_figures_of_real_networks_are_shares_and_can_be_asked_of_a_community():
    for network in NETWORKS:
        for figure in (*COMPARED, *BESIDE):
            value = getattr(network, figure)
            assert math.isnan(value) or 0.0 < value < 1.0 or figure == "unnamed" and value == 0.0
            assert figure_name(network, figure) in FIGURES
        assert 10 <= scenario_of(World(network.world)).organization_count() <= 200
    assert figure_name(NETWORKS[0], "density") == "roster_density"
    assert figure_name(next(one for one in NETWORKS if math.isnan(one.reciprocity)), "density") == "roster_any"


def test_estuaries_are_ten_places_without_searching_between_them():
    scenario = scenario_of(World("survey-194/10"))
    assert len(scenario.places) == 10 and scenario.reach == 0.0
    counts = [sum(entry.place == place for entry in scenario.organizations) for place in scenario.places]
    assert sum(counts) == 194 and max(counts) - min(counts) <= 1


def test_a_network_is_compared_with_one_community_for_each_set():
    network = Real("made-up", "nobody", "survey-10", "nothing", "roster", 0.5, math.nan, 0.99, 0.2)
    told = compared(SETS, [network], threads=2)
    assert [one.figure for one in told] == ["density", "transitivity", "centralization"]
    densities = sorted(survey(scenario_of(World("survey-10")).with_changes({"parameters.gossip": gossip}), "nothing", seed, 60,
                              ["roster_any"])["roster_any"] for seed, (gossip,) in enumerate(SETS.rows))
    assert told[0].found.median == pytest.approx(densities[1])
    assert told[0].found.low == pytest.approx(densities[0] + 0.1 * (densities[1] - densities[0]))
    rows = list(csv.DictReader(structure_csv(told).splitlines()))
    assert [row["inside"] == "yes" for row in rows] == [one.inside for one in told]
    assert "| nobody: made-up | survey-10, nothing, roster |" in structure_markdown(told, 3)


def test_inside_is_within_the_interval():
    found = compared(SETS, [Real("made-up", "nobody", "survey-10", "nothing", "roster", 0.5, 0.5, 0.5, 0.5)])[0].found
    assert Compared(NETWORKS[0], "density", found.median, found).inside
    assert not Compared(NETWORKS[0], "density", found.high + 0.01, found).inside


def test_the_table_that_ships_has_every_figure():
    rows = list(csv.DictReader((ROOT / "results" / "structure.csv").read_text(encoding="utf-8").splitlines()))
    wanted = [(network.name, figure) for network in NETWORKS for figure in (*COMPARED, *BESIDE)
              if math.isfinite(getattr(network, figure))]
    assert [(row["network"], row["figure"]) for row in rows] == wanted


def test_the_gate_counts_what_lies_inside_an_interval_that_says_something():
    assert [round(rescue_spread(figure), 3) for figure in COMPARED] == [0.281, 0.333, 0.352, 0.341]
    assert sum(network.source == DRABEK for network in NETWORKS) == 7
    roster = Real("r", "nobody", "survey-10", "nothing", "roster", 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)
    naming = Real("n", "nobody", "survey-10", "nothing", "naming", 0.5, 0.5, 0.5, 0.5)
    inside, wide, off = Span(0.4, 0.5, 0.6), Span(0.1, 0.5, 0.9), Span(0.0, 0.1, 0.2)
    told = [Compared(roster, "density", 0.5, inside), Compared(roster, "reciprocity", 0.5, wide),
            Compared(roster, "transitivity", 0.5, off), Compared(roster, "in_centralization", 0.5, inside),
            Compared(naming, "density", 0.5, inside), Compared(naming, "centralization", 0.5, inside)]
    gate = structure_gate(told)
    assert (gate.figures, gate.reached, gate.inside) == (4, 2, 3) and gate.share == 0.5 and not gate.passed
    assert structure_gate([*told[:1], told[5]]).passed
    text = structure_markdown(told, 3)
    assert "Gate missed: 2 of 4 figures" in text and "0.5 in 0.1 to 0.9 (wide)" in text and "in-degree centralization" in text
    rows = list(csv.DictReader(structure_csv(told).splitlines()))
    assert [row["narrow"] for row in rows] == ["yes", "no", "yes", "yes", "yes", "yes"]
    assert [row["gated"] for row in rows] == ["yes", "yes", "yes", "no", "no", "yes"]
